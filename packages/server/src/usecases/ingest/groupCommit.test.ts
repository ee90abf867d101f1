import { milliseconds } from "@handrail/core/base";
import { describe, expect, test } from "vitest";
import { createGroupCommit } from "./groupCommit.ts";

const LIMITS = { wait: milliseconds(1), most: 100, waiting: 10 };
const isStorageFault = (error: unknown): boolean => error instanceof RangeError;

describe("group commit", () => {
  test("commits what comes together at once, and answers each its own", async () => {
    const groups: (readonly number[])[] = [];
    const group = createGroupCommit(
      async (items: readonly number[]) => {
        groups.push(items);
        return items.map((item) => item * 10);
      },
      LIMITS,
      isStorageFault,
    );
    expect(await Promise.all([1, 2, 3].map((item) => group.submit(item, 1)))).toEqual([10, 20, 30]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  test("answers nobody before the commit", async () => {
    const committed = Promise.withResolvers<void>();
    const group = createGroupCommit(
      async (items: readonly number[]) => {
        await committed.promise;
        return items;
      },
      LIMITS,
      isStorageFault,
    );
    let isAnswered = false;
    const answered = group.submit(1, 1)?.then(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isAnswered).toBe(false);
    committed.resolve();
    await answered;
    expect(isAnswered).toBe(true);
  });

  test("collects while a commit is under way, turns away what is too much, and drains", async () => {
    const turns = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const groups: (readonly number[])[] = [];
    const group = createGroupCommit(
      async (items: readonly number[]) => {
        groups.push(items);
        await turns[groups.length - 1]?.promise;
        return items;
      },
      { ...LIMITS, most: 1 },
      isStorageFault,
    );
    const first = group.submit(1, 1);
    const [second, third] = [group.submit(2, 5), group.submit(3, 5)];
    expect(group.submit(4, 1)).toBeNull();
    for (const turn of turns) turn.resolve();
    await group.drain();
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 3]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  test("fails all of a group when the store fails, and one alone when it is to blame", async () => {
    const commit = async (items: readonly string[]): Promise<readonly string[]> => {
      if (items.includes("full")) throw new RangeError("disk full");
      if (items.includes("poison")) throw new Error("a bug");
      return items;
    };
    const group = createGroupCommit(commit, LIMITS, isStorageFault);
    const outcomes = async (items: readonly string[]) =>
      (await Promise.allSettled(items.map((item) => group.submit(item, 1)))).map(({ status }) => status);
    expect(await outcomes(["a", "poison", "b"])).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await outcomes(["a", "full", "b"])).toEqual(["rejected", "rejected", "rejected"]);
    expect(await outcomes(["a"])).toEqual(["fulfilled"]);
  });
});
