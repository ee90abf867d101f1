import { minutes } from "@handrail/core/base";
import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { createClock, createDeps, prepareEnvironment } from "../builders.ts";
import type { Deps } from "../deps.ts";
import { invite } from "./members.ts";
import { linkForOwner } from "./ownerLink.ts";
import { redeemLink } from "./sessions.ts";

let clock: ReturnType<typeof createClock>;
let deps: Deps;
beforeEach(async () => {
  clock = createClock();
  deps = createDeps(createMemoryStore(), clock);
  await prepareEnvironment(deps);
});

const linkFor = async (wanted: string | null): Promise<string> => {
  const made = await linkForOwner(deps, wanted);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.link;
};

const redeem = async (link: string): Promise<string | null> => {
  const signedIn = await redeemLink(deps, link.replace(/^.*#token=/, ""));
  return signedIn.ok ? `${signedIn.value.info.user.role} ${signedIn.value.info.user.name}` : null;
};

const refusalFor = async (wanted: string | null): Promise<string> => {
  const made = await linkForOwner(deps, wanted);
  return made.ok ? "" : made.error.message;
};

describe("a link for an owner who is locked out", () => {
  test("signs that owner in, once", async () => {
    await invite(deps, { name: "Mara", role: "owner" });
    await invite(deps, { name: "Tomasz", role: "editor" });
    const link = await linkFor(null);
    expect(await redeem(link)).toBe("owner Mara");
    expect(await redeem(link)).toBeNull();
  });

  test("runs out after a quarter of an hour", async () => {
    await invite(deps, { name: "Mara", role: "owner" });
    const link = await linkFor(null);
    clock.move(minutes(15));
    expect(await redeem(link)).toBeNull();
  });

  test("asks which of several is meant, and takes a name or an id", async () => {
    await invite(deps, { name: "Mara", role: "owner" });
    await invite(deps, { name: "Ines", role: "owner" });
    expect(await refusalFor(null)).toMatch(/^Several owners are meant: Ines \(user_\d+\), Mara \(user_\d+\)\./);
    expect(await redeem(await linkFor("Ines"))).toBe("owner Ines");
    const mara = (await deps.store.tables.team.users()).find(({ name }) => name === "Mara");
    expect(await redeem(await linkFor(mara?.id ?? ""))).toBe("owner Mara");
  });

  test("is made for owners alone, and not before there is one", async () => {
    expect(await refusalFor(null)).toContain("Nobody owns this workspace yet");
    await invite(deps, { name: "Mara", role: "owner" });
    await invite(deps, { name: "Tomasz", role: "editor" });
    expect(await refusalFor("Tomasz")).toMatch(/^No owner is called "Tomasz"; there are: Mara \(/);
  });
});
