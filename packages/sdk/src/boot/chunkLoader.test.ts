import { seconds } from "@handrail/core/base";
import { expect, it } from "vitest";
import { fakeClock } from "../../test/fakeClock.ts";
import { createChunkLoader } from "./chunkLoader.ts";

const arrange = (fetchChunk: (attempt: number) => Promise<string>) => {
  const clock = fakeClock();
  const errors: unknown[] = [];
  let attempts = 0;
  const loader = createChunkLoader(
    () => {
      attempts += 1;
      return fetchChunk(attempts);
    },
    clock,
    (error) => errors.push(error),
  );
  return { clock, errors, loader, attempts: () => attempts };
};

it("fetches once, however often and whenever it is asked", async () => {
  const { loader, attempts } = arrange(async () => "code");
  expect(await Promise.all([loader.load(), loader.load()])).toEqual(["code", "code"]);
  expect(await loader.load()).toBe("code");
  expect(attempts()).toBe(1);
});

it("answers null when the code does not come, and tries again after a while only", async () => {
  const { loader, attempts, clock, errors } = arrange(async (attempt) => {
    if (attempt === 1) throw new Error("blocked");
    return "code";
  });
  expect(await loader.load()).toBeNull();
  expect(await loader.load()).toBeNull();
  expect(attempts()).toBe(1);
  expect(errors).toHaveLength(1);
  await clock.advance(seconds(20));
  expect(await loader.load()).toBe("code");
});

it("survives a loader that throws at once", async () => {
  const { loader } = arrange(() => {
    throw new Error("at once");
  });
  expect(await loader.load()).toBeNull();
});
