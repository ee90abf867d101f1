import { timestamp } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { formatAgo } from "./moment.ts";

const NOW = timestamp(1_800_000_000_000);
const ago = (seconds: number): string => formatAgo(timestamp(NOW - seconds * 1000), NOW).replaceAll("\u00a0", " ");

describe("formatAgo", () => {
  it.each([
    [0, "now"],
    [-30, "now"],
    [59, "59 s ago"],
    [60, "1 min ago"],
    [3600 * 5, "5 h ago"],
    [86_400, "1 day ago"],
    [86_400 * 400, "400 days ago"],
  ])("%d seconds before is %s", (seconds, words) => {
    expect(ago(seconds)).toBe(words);
  });
});
