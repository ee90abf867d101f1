import { minutes, seconds } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { backoff } from "./backoff.ts";

describe("the wait before another attempt", () => {
  it("grows to five minutes and no further", () => {
    expect([0, 1, 2, 8, 9, 50].map((failures) => backoff(failures, 1))).toEqual([
      seconds(1),
      seconds(2),
      seconds(4),
      seconds(256),
      minutes(5),
      minutes(5),
    ]);
  });

  it("is anywhere below its bound, so that those who failed together do not return together", () => {
    expect(backoff(5, 0.25)).toBe(seconds(8));
    expect(backoff(5, 0)).toBeGreaterThan(0);
  });
});
