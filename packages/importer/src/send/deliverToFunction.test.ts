import { expect, it } from "vitest";
import type { ChunkInfo } from "./answer.ts";
import { deliverToFunction } from "./deliverToFunction.ts";

const CHUNK: ChunkInfo = { session: "s1", key: "k", offset: 0, total: 1, rows: [1], dryRun: false };
const call = async (onRows: () => unknown): Promise<unknown> => {
  try {
    return await deliverToFunction(onRows)([{ name: "Ann" }], CHUNK, new AbortController().signal);
  } catch (error) {
    return { thrown: error };
  }
};

it("hands on what the host says of its rows, and nothing else", async () => {
  expect(await call(() => [{ index: 0, error: "no" }])).toEqual([{ index: 0, error: "no" }]);
  expect(await call(async () => ({ results: [{ index: 0, action: "skip" }] }))).toEqual([{ index: 0, action: "skip" }]);
  for (const junk of [undefined, null, true, "done", 7, {}, { results: 1 }])
    expect(await call(() => junk)).toBeUndefined();
});

it("does not take a response of 500 for a yes", async () => {
  expect(await call(async () => new Response("", { status: 500 }))).toMatchObject({ thrown: { kind: "server" } });
  expect(await call(async () => Response.json({ results: [{ index: 0, error: "no" }] }))).toEqual([
    { index: 0, error: "no" },
  ]);
});

it("understands what it throws", async () => {
  const throwing = (error: unknown) => call(() => Promise.reject(error));
  expect(await throwing(new Error("Full"))).toEqual({ thrown: { kind: "refused", message: "Full", retryAfter: null } });
  expect(await throwing({ status: 429, retryAfter: "4" })).toMatchObject({
    thrown: { kind: "busy", retryAfter: 4000 },
  });
  expect(
    await call(() => {
      throw new Response("", { status: 401 });
    }),
  ).toMatchObject({ thrown: { kind: "unauthorised" } });
});
