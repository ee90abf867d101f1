import { milliseconds, seconds } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { formatDuration, NOTHING } from "./duration.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("formatDuration", () => {
  it.each([
    [0, "0 s"],
    [0.04, "0.1 s"],
    [0.44, "0.4 s"],
    [1, "1 s"],
    [59.4, "59 s"],
    [59.6, "1 min"],
    [100, "1 min 40 s"],
    [119.6, "2 min"],
    [600, "10 min"],
    [843, "14 min"],
    [3599, "1 h"],
    [3600 * 3 + 1200, "3 h 20 min"],
    [86_400, "1 d"],
    [86_400 * 4 + 3600 * 3, "4 d 3 h"],
    [86_400 * 30, "30 d"],
  ])("%d seconds reads as %s", (given, expected) => {
    expect(plain(formatDuration(seconds(given)))).toBe(expected);
  });

  it("never shows sixty of the smaller unit", () => {
    for (let at = 0; at < 100_000; at += 7)
      expect(formatDuration(milliseconds(at * 100))).not.toMatch(/\b60\s(s|min)\b/);
  });

  it("says nothing of what is not known", () => {
    expect(formatDuration(null)).toBe(NOTHING);
  });
});
