import { expect, it } from "vitest";
import { type Locks, oneWriter } from "./oneWriter.ts";

/** The locks of one origin, as all of its tabs see them. */
const locksOfOrigin = (): Locks => {
  const held = new Set<string>();
  return {
    request: async (name, _, granted) => {
      if (held.has(name)) return granted(null);
      held.add(name);
      await granted({ name });
      held.delete(name);
      return undefined;
    },
  };
};

it("lets one tab send an import, and the next one once that is done", async () => {
  const locks = locksOfOrigin();
  const first = await oneWriter("a", locks);
  expect(first.kind).toBe("alone");
  expect((await oneWriter("a", locks)).kind).toBe("taken");
  expect((await oneWriter("b", locks)).kind).toBe("alone");
  if (first.kind === "alone") first.release();
  await Promise.resolve();
  await Promise.resolve();
  expect((await oneWriter("a", locks)).kind).toBe("alone");
});

it("says that it does not know where there are no locks", async () => {
  expect((await oneWriter("a", undefined)).kind).not.toBe("taken");
  const refusing: Locks = { request: () => Promise.reject(new DOMException("no", "SecurityError")) };
  expect((await oneWriter("a", refusing)).kind).toBe("unknown");
});
