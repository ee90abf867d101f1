import { milliseconds } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { timeBins, timeTicks } from "./timeBins.ts";

const histogram = Array.from({ length: 101 }, (_, index) => ({
  from: milliseconds(500 * 1.1 ** index),
  to: milliseconds(500 * 1.1 ** (index + 1)),
  done: index >= 20 && index < 90 ? 2 : 0,
  left: index === 95 ? 1 : 0,
  other: 0,
}));

describe("timeBins", () => {
  it("cuts empty ends and joins neighbours, and loses nobody", () => {
    const bins = timeBins(histogram);
    expect(bins.length).toBeLessThanOrEqual(32);
    expect(bins.reduce((sum, bin) => sum + bin.done, 0)).toBe(140);
    expect(bins.reduce((sum, bin) => sum + bin.left, 0)).toBe(1);
    expect(bins[0]?.from).toBe(histogram[20]?.from);
    expect(bins.at(-1)?.to).toBe(histogram[95]?.to);
  });

  it("leaves no gap between columns", () => {
    const bins = timeBins(histogram);
    for (const [index, bin] of bins.entries()) if (index > 0) expect(bin.from).toBe(bins[index - 1]?.to);
  });

  it("is empty where nobody was", () => {
    expect(timeBins(histogram.map((bin) => ({ ...bin, done: 0, left: 0 })))).toEqual([]);
    expect(timeBins([])).toEqual([]);
  });
});

describe("timeTicks", () => {
  it("stand at their place on a logarithmic axis, in order, and not too many", () => {
    const bins = timeBins(histogram);
    const ticks = timeTicks(bins, 6);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(6);
    for (const tick of ticks) {
      const bin = bins[Math.floor(tick.at)];
      expect(tick.time).toBeGreaterThanOrEqual((bin?.from ?? 0) * 0.8);
      expect(tick.time).toBeLessThanOrEqual((bin?.to ?? 0) * 1.25);
    }
  });
});
