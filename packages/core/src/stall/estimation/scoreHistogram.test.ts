import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addScore,
  combineScores,
  EMPTY_SCORES,
  SCORE_BIN_COUNT,
  type ScoreHistogram,
  scoreBinOf,
  subtractScores,
  upperEdgeOf,
} from "./scoreHistogram.ts";

const scores = fc.array(fc.double({ min: -20, max: 20 }), { maxLength: 40 });
const countAll = (values: readonly number[]): ScoreHistogram =>
  values.reduce((histogram, score) => addScore(histogram, score), EMPTY_SCORES);
const histograms = scores.map(countAll);

describe("histograms of scores", () => {
  test("[ST120] adding is commutative and associative, and empty is neutral", () => {
    fc.assert(
      fc.property(histograms, histograms, histograms, (a, b, c) => {
        expect(combineScores(a, b)).toEqual(combineScores(b, a));
        expect(combineScores(a, combineScores(b, c))).toEqual(combineScores(combineScores(a, b), c));
        expect(combineScores(a, EMPTY_SCORES)).toEqual(a);
      }),
    );
  });

  test("[ST120] counted in any order and in any number of places it is the same", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        expect(combineScores(countAll(a), countAll(b))).toEqual(countAll([...b, ...a].reverse()));
      }),
    );
  });

  test("[ST120] taking away what was added restores what was", () => {
    fc.assert(
      fc.property(histograms, histograms, (a, b) => {
        expect(subtractScores(combineScores(a, b), b)).toEqual(a);
      }),
    );
  });

  test("[ST120] a score lies under the upper edge of its bin, by a tenth at most", () => {
    const odd = fc.oneof(
      fc.double({ min: -12, max: 12, noNaN: true }),
      fc.integer({ min: -120, max: 120 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(odd, (score) => {
        fc.pre(score < 12);
        const edge = upperEdgeOf(scoreBinOf(score));
        expect(edge).toBeGreaterThanOrEqual(score);
        expect(edge - score).toBeLessThanOrEqual(0.1 + 1e-12);
      }),
    );
  });

  test("[ST120] a score a hair below the last edge lies under it", () => {
    expect(upperEdgeOf(scoreBinOf(11.999999999999998))).toBe(12);
  });

  test("[ST120] what is above all, and what is no number, has no upper edge", () => {
    for (const score of [12, 1e9, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(upperEdgeOf(scoreBinOf(score))).toBe(Number.POSITIVE_INFINITY);
    }
    expect(upperEdgeOf(scoreBinOf(Number.NEGATIVE_INFINITY))).toBe(-12);
    expect(EMPTY_SCORES).toHaveLength(SCORE_BIN_COUNT);
  });
});
