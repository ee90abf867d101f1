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

it("tries once more when the code does not come", async () => {
  const { loader, attempts, clock, errors } = arrange(async (attempt) => {
    if (attempt === 1) throw new Error("broken off");
    return "code";
  });
  const loading = [loader.load(), loader.load()];
  await clock.advance(seconds(1));
  expect(await Promise.all(loading)).toEqual(["code", "code"]);
  expect([attempts(), errors]).toEqual([2, []]);
});

it("then answers null, and tries again after a while only", async () => {
  const { loader, attempts, clock, errors } = arrange(async (attempt) => {
    if (attempt <= 2) throw new Error("gone");
    return "code";
  });
  const loading = loader.load();
  await clock.advance(seconds(1));
  expect(await loading).toBeNull();
  expect(await loader.load()).toBeNull();
  expect([attempts(), errors.length, clock.timers()]).toEqual([2, 1, 0]);
  await clock.advance(seconds(20));
  expect(await loader.load()).toBe("code");
});

it("survives a loader that throws at once", async () => {
  const { loader, clock } = arrange(() => {
    throw new Error("at once");
  });
  const loading = loader.load();
  await clock.advance(seconds(1));
  expect(await loading).toBeNull();
});
