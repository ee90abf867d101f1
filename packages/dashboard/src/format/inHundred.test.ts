import { describe, expect, it } from "vitest";
import { inHundred } from "./inHundred.ts";

describe("inHundred", () => {
  it.each([
    [0.05, "5 in 100"],
    [0.07, "7 in 100"],
    [0.025, "2.5 in 100"],
    [0, "0 in 100"],
    [1, "100 in 100"],
  ])("of %d is %s", (share, words) => {
    expect(inHundred(share)).toBe(words);
  });
});
