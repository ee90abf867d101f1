import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inSeconds, seconds } from "../../base/index.ts";
import {
  addToHistogram,
  BIN_COUNT,
  binBounds,
  binOf,
  combineHistograms,
  EMPTY_HISTOGRAM,
  type Histogram,
  quantileOf,
  sizeOf,
  subtractHistogram,
} from "./histogram.ts";

const durations = fc.array(fc.double({ min: 0, max: 20_000, noNaN: true }), { maxLength: 40 });
const countAll = (lengths: readonly number[]): Histogram =>
  lengths.reduce((histogram, length) => addToHistogram(histogram, seconds(length)), EMPTY_HISTOGRAM);
const histograms = durations.map(countAll);

describe("histograms", () => {
  test("[ST25] adding is commutative and associative, and empty is neutral", () => {
    fc.assert(
      fc.property(histograms, histograms, histograms, (a, b, c) => {
        expect(combineHistograms(a, b)).toEqual(combineHistograms(b, a));
        expect(combineHistograms(a, combineHistograms(b, c))).toEqual(combineHistograms(combineHistograms(a, b), c));
        expect(combineHistograms(a, EMPTY_HISTOGRAM)).toEqual(a);
      }),
    );
  });

  test("[ST25] counting in two places and adding is counting in one", () => {
    fc.assert(
      fc.property(durations, durations, (a, b) => {
        expect(combineHistograms(countAll(a), countAll(b))).toEqual(countAll([...a, ...b]));
      }),
    );
  });

  test("[ST25] taking away what was added restores what was", () => {
    fc.assert(
      fc.property(histograms, histograms, (a, b) => {
        expect(subtractHistogram(combineHistograms(a, b), b)).toEqual(a);
      }),
    );
  });

  test("[ST26] every duration lies within the bounds of its bin", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50_000, noNaN: true }), (length) => {
        const { from, to } = binBounds(binOf(seconds(length)));
        expect(length).toBeGreaterThanOrEqual(inSeconds(from) - 1e-9);
        expect(length).toBeLessThan(inSeconds(to));
      }),
    );
  });

  test("[ST26] bins join without gaps, grow by a tenth, and reach from half a second past two hours", () => {
    for (let bin = 1; bin < BIN_COUNT; bin += 1) expect(binBounds(bin).from).toBeCloseTo(binBounds(bin - 1).to, 6);
    expect(inSeconds(binBounds(1).from)).toBe(0.5);
    expect(inSeconds(binBounds(BIN_COUNT - 1).from)).toBeGreaterThan(7200);
    expect(binBounds(50).to / binBounds(50).from).toBeCloseTo(1.1, 9);
    expect(binBounds(BIN_COUNT - 1).to).toBe(Number.POSITIVE_INFINITY);
  });

  test("[ST26] no duration, and a nonsensical one, go to the ends", () => {
    expect([0, -5, Number.NaN].map((length) => binOf(seconds(length)))).toEqual([0, 0, 0]);
    expect(binOf(seconds(1e9))).toBe(BIN_COUNT - 1);
  });

  test("[ST26] a quantile is within a bin of the truth", () => {
    const inRange = fc.array(fc.double({ min: 0.6, max: 7000, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(inRange, fc.double({ min: 0.05, max: 1, noNaN: true }), (lengths, q) => {
        const sorted = [...lengths].sort((a, b) => a - b);
        const truth = sorted[Math.ceil(q * sorted.length) - 1] ?? 0;
        const found = quantileOf(countAll(lengths), q);
        expect(found).not.toBeNull();
        expect(Math.abs(Math.log(inSeconds(found ?? seconds(0)) / truth))).toBeLessThanOrEqual(Math.log(1.1) + 1e-9);
      }),
    );
  });

  test("[ST26] nothing has no quantile and no size", () => {
    expect(quantileOf(EMPTY_HISTOGRAM, 0.5)).toBeNull();
    expect(sizeOf(EMPTY_HISTOGRAM)).toBe(0);
  });
});
