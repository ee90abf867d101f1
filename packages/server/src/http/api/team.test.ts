import { hours, minutes } from "@handrail/core/base";
import type { ApiRefusal, EnvironmentSettings, SessionInfo, Team } from "@handrail/core/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { offerFirstOwnership } from "../../usecases/team/firstOwner.ts";
import { startTestServer, type TestServer } from "../builders.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer(createMemoryStore());
});

const redeem = (link: string, headers: Readonly<Record<string, string>> = {}) =>
  server.app.inject({
    method: "POST",
    url: "/api/session",
    headers: { "content-type": "application/json", ...headers },
    payload: JSON.stringify({ token: new URLSearchParams(new URL(link).hash.slice(1)).get("token") }),
  });

const firstLink = async () => (await offerFirstOwnership(server.deps)) ?? "";

describe("signing in", () => {
  test("makes whoever has the first link the owner, once", async () => {
    const link = await firstLink();
    const first = await redeem(link);
    expect(first.json<SessionInfo>().user.role).toBe("owner");
    expect(String(first.headers["set-cookie"])).toMatch(
      /^handrail-80=.+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    expect((await redeem(link)).statusCode).toBe(401);
    expect(await offerFirstOwnership(server.deps)).toBeNull();
  });

  test("voids the first link of the last start", async () => {
    const old = await firstLink();
    const fresh = await firstLink();
    expect((await redeem(old)).statusCode).toBe(401);
    expect((await redeem(fresh)).statusCode).toBe(200);
  });

  test("refuses a link that has run out, one from another site, and one that is none", async () => {
    const owner = await server.signIn("owner");
    const { link } = (await owner.request({ method: "POST", url: "/api/session/link" })).json();
    expect((await redeem(link, { origin: "https://evil.example" })).statusCode).toBe(403);
    server.clock.move(minutes(16));
    expect((await redeem(link)).statusCode).toBe(401);
    const none = await server.app.inject({
      method: "POST",
      url: "/api/session",
      payload: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(none.statusCode).toBe(400);
  });

  test("gives one of two who redeem one link at once a session", async () => {
    const link = await firstLink();
    const both = await Promise.all([redeem(link), redeem(link)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  test("slows down whoever guesses", async () => {
    const codes = [];
    for (let n = 0; n < 22; n += 1) codes.push((await redeem("http://x/#token=abcdefghijklmnopqrstuvwxyz")).statusCode);
    expect(codes.slice(0, 20).every((code) => code === 401)).toBe(true);
    expect(codes.slice(20)).toEqual([429, 429]);
  });

  test("keeps no token in the store", async () => {
    const link = await firstLink();
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get("token") ?? "";
    expect(await server.deps.store.tables.team.findSession(token)).toBeNull();
    expect(await server.deps.store.write(({ team }) => team.takeLink(token))).toBeNull();
  });
});

describe("the team", () => {
  test("grows by invitations that last a weekend", async () => {
    const owner = await server.signIn("owner");
    const invited = await owner.request({
      method: "POST",
      url: "/api/team",
      payload: JSON.stringify({ name: "Bo", role: "viewer" }),
    });
    server.clock.move(hours(71));
    const bo = await redeem(invited.json<{ link: string }>().link);
    expect(bo.json<SessionInfo>().user).toMatchObject({ name: "Bo", role: "viewer" });
  });

  test("ends the sessions of whoever gets another role or is removed", async () => {
    const [owner, viewer] = [await server.signIn("owner"), await server.signIn("viewer")];
    const path = `/api/team/${viewer.user.id}`;
    const changed = await owner.request({ method: "PUT", url: path, payload: JSON.stringify({ role: "editor" }) });
    expect(
      changed
        .json<Team>()
        .users.map(({ role }) => role)
        .sort(),
    ).toEqual(["editor", "owner"]);
    expect((await viewer.request({ method: "GET", url: "/api/session" })).statusCode).toBe(401);
    expect((await owner.request({ method: "DELETE", url: path })).statusCode).toBe(204);
    expect((await owner.request({ method: "DELETE", url: path })).statusCode).toBe(404);
  });

  test("never loses its last owner", async () => {
    const owner = await server.signIn("owner");
    const path = `/api/team/${owner.user.id}`;
    expect((await owner.request({ method: "DELETE", url: path })).statusCode).toBe(409);
    expect(
      (await owner.request({ method: "PUT", url: path, payload: JSON.stringify({ role: "viewer" }) })).statusCode,
    ).toBe(409);
  });
});

describe("settings", () => {
  test("change what browsers are served, and nothing a body may not name", async () => {
    const owner = await server.signIn("owner");
    const attention = { perSession: 1, perStep: 1, atLeastApart: 60_000, afterDismissal: 60_000 };
    const body = { globalHoldout: 0.1, attention, holdoutSalt: "chosen", id: 7 };
    const saved = await owner.request({ method: "PUT", url: "/api/settings?env=1", payload: JSON.stringify(body) });
    expect(saved.json<EnvironmentSettings>()).toMatchObject({
      globalHoldout: 0.1,
      attention,
      environment: { id: "1" },
    });
    const { settings } = (await server.app.inject(`/v1/bootstrap?key=${server.key}`)).json();
    expect(settings).toMatchObject({ globalHoldout: 0.1, attention });
    expect(settings.holdoutSalt).not.toBe("chosen");
  });

  test("say what is promised of interruptions, and name what no promise may be", async () => {
    const owner = await server.signIn("owner");
    const read = async () =>
      (await owner.request({ method: "GET", url: "/api/settings?env=1" })).json<EnvironmentSettings>();
    const { globalHoldout, attention, stall: first } = await read();
    expect(first).toEqual({ falseInterruptions: 0.05, beforePromise: "silent" });
    const save = (stall: unknown) => {
      const payload = JSON.stringify({ globalHoldout, attention, stall });
      return owner.request({ method: "PUT", url: "/api/settings?env=1", payload });
    };
    const stall = { falseInterruptions: 0.02, beforePromise: "cautious" };
    expect((await save(stall)).json<EnvironmentSettings>().stall).toEqual(stall);
    const { settings } = (await server.app.inject(`/v1/bootstrap?key=${server.key}`)).json();
    expect(settings.stall).toMatchObject(stall);
    for (const falseInterruptions of [0.005, 0.25, "0.05"]) {
      const refused = await save({ ...stall, falseInterruptions });
      expect(refused.statusCode).toBe(400);
      expect(refused.json<ApiRefusal>().message).toContain("stall.falseInterruptions");
    }
    expect((await save({ ...stall, falseInterruptions: 0.25 })).json<ApiRefusal>().message).toBe(
      "`stall.falseInterruptions`: must be from 0.01 to 0.2, the share of people who would manage alone.",
    );
    expect((await save({ ...stall, beforePromise: "loud" })).json<ApiRefusal>().message).toBe(
      '`stall.beforePromise`: must be "silent" or "cautious".',
    );
    // Of those who know nothing of promises the one in force stays.
    expect((await save(undefined)).statusCode).toBe(200);
    expect((await read()).stall).toEqual(stall);
  });

  test("add keys, narrow their origins and revoke them", async () => {
    const owner = await server.signIn("owner");
    const origins = (list: readonly string[]) => JSON.stringify({ origins: list });
    const added = await owner.request({
      method: "POST",
      url: "/api/keys?env=1",
      payload: origins(["https://a.example"]),
    });
    const key = added.json<EnvironmentSettings>().keys.find((one) => one.origins[0] === "https://a.example")?.key ?? "";
    const path = `/api/keys/${key}?env=1`;
    for (const bad of ["https://a.example/path", "a.example", "javascript:alert(1)", "null"])
      expect((await owner.request({ method: "PUT", url: path, payload: origins([bad]) })).statusCode).toBe(400);
    expect(
      (await owner.request({ method: "PUT", url: path, payload: origins(["http://localhost:3000"]) })).statusCode,
    ).toBe(200);
    const revoked = await owner.request({ method: "DELETE", url: path });
    expect(revoked.json<EnvironmentSettings>().keys.find((one) => one.key === key)?.revokedAt).not.toBeNull();
    expect((await owner.request({ method: "DELETE", url: "/api/keys/key_x?env=1" })).statusCode).toBe(404);
  });
});
