import { describe, expect, it } from "vitest";
import { evidenceRatio } from "./evidence.ts";

describe("evidenceRatio", () => {
  it.each([
    [1.9, 0.45, "4.2 times as often"],
    [1, 0.5, "2 times as often"],
    [12, 1, "12 times as often"],
    [50, 1, "over 20 times as often"],
    [0.3, 0, "only among the stuck"],
  ])("of %d to %d is %s", (stuck, other, words) => {
    expect(evidenceRatio(stuck, other)).toBe(words);
  });

  it.each([
    [0, 0],
    [0, 1],
    [1, 1],
    [1.1, 1],
  ])("of %d to %d does not tell the two apart", (stuck, other) => {
    expect(evidenceRatio(stuck, other)).toBeNull();
  });
});
