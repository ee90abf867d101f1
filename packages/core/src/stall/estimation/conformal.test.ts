import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawsFrom } from "./builders.ts";
import { conformalThreshold, conformalThresholdOf, coverage, fewestFor } from "./conformal.ts";
import { addScore, EMPTY_SCORES } from "./scoreHistogram.ts";

const countAll = (scores: readonly number[]) => scores.reduce((held, score) => addScore(held, score), EMPTY_SCORES);
const upTo = (n: number) => Array.from({ length: n }, (_, k) => k + 1);

describe("the conformal threshold", () => {
  test("[ST117] is one of the scores: the 19th of 19 at 5 in 100, the 95th of 99, the 9th of 9 at 10 in 100", () => {
    expect(conformalThreshold(upTo(19).reverse(), 0.05)).toBe(19);
    expect(conformalThreshold(upTo(99), 0.05)).toBe(95);
    expect(conformalThreshold(upTo(9), 0.1)).toBe(9);
    expect(conformalThreshold(upTo(1000), 0.05)).toBe(951);
  });

  test("[ST117] with too few completers there is none: silent until it can promise", () => {
    expect(conformalThreshold([], 0.05)).toBe(Number.POSITIVE_INFINITY);
    expect(conformalThreshold(upTo(18), 0.05)).toBe(Number.POSITIVE_INFINITY);
    expect(conformalThresholdOf(EMPTY_SCORES, 0.05)).toBe(Number.POSITIVE_INFINITY);
    expect([0.05, 0.1, 0.2, 0.01].map(fewestFor)).toEqual([19, 9, 4, 99]);
  });

  test("[ST117] the fewest that suffice are just enough, for any share", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.6, noNaN: true }), (alpha) => {
        const fewest = fewestFor(alpha);
        expect(conformalThreshold(upTo(fewest), alpha)).toBeLessThan(Number.POSITIVE_INFINITY);
        if (fewest > 1) expect(conformalThreshold(upTo(fewest - 1), alpha)).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  test("[ST117] a score that is no number counts against interrupting", () => {
    expect(conformalThreshold([...upTo(18), Number.NaN], 0.05)).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([
    [20, 0.05],
    [50, 0.05],
    [200, 0.05],
    [20, 0.1],
    [200, 0.1],
  ])("[ST118] from %i completers at %d: on average no more are interrupted than promised", (n, alpha) => {
    const { normal, uniform } = drawsFrom(n + 1000 * alpha);
    // Scores with ties and a lump at one value, as real ones have.
    const score = () => (uniform() < 0.2 ? -3.5 : Math.round(30 * normal()) / 10);
    const runs = 4000;
    const rates: number[] = [];
    const binned: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const counted = Array.from({ length: n }, score);
      const coming = Array.from({ length: 20 }, score);
      rates.push(1 - coverage(conformalThreshold(counted, alpha), coming));
      if (run % 8 === 0) binned.push(1 - coverage(conformalThresholdOf(countAll(counted), alpha), coming));
    }
    for (const values of [rates, binned]) {
      const mean = values.reduce((sum, rate) => sum + rate, 0) / values.length;
      const error = Math.sqrt(values.reduce((sum, rate) => sum + (rate - mean) ** 2, 0)) / values.length;
      expect(mean).toBeLessThanOrEqual(alpha + 2 * error);
      // And it is no empty promise: not silent altogether.
      expect(mean).toBeGreaterThan(alpha / 5);
    }
  });

  test("[ST119] from bins it is never below the exact one, and at most a tenth above", () => {
    const scores = fc.array(fc.double({ min: -15, max: 15, noNaN: true }), { maxLength: 150 });
    fc.assert(
      fc.property(scores, fc.constantFrom(0.02, 0.05, 0.1, 0.3), (peaks, alpha) => {
        const exact = conformalThreshold(peaks, alpha);
        const binned = conformalThresholdOf(countAll(peaks), alpha);
        expect(binned).toBeGreaterThanOrEqual(exact);
        if (exact >= -12 && exact < 12) expect(binned - exact).toBeLessThanOrEqual(0.1 + 1e-12);
      }),
    );
  });

  test("[ST119] coverage is the share at or under the threshold", () => {
    expect(coverage(2, [1, 2, 3, 4])).toBe(0.5);
    expect(coverage(Number.POSITIVE_INFINITY, [1, Number.POSITIVE_INFINITY])).toBe(1);
    expect(coverage(0, [])).toBe(1);
  });
});
