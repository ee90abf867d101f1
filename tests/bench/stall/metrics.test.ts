import { describe, expect, test } from "vitest";
import { createRandom } from "../../simulation/stall/random.ts";
import {
  auc,
  averagePrecision,
  brier,
  expectedCalibrationError,
  type Peak,
  personBootstrap,
  reachAt,
  recallAtFalseInterruptions,
  type Scored,
} from "./metrics.ts";

const peaks = (completers: readonly number[], failers: readonly number[]): readonly Peak[] => [
  ...completers.map((peak, index) => ({ person: `c${index}`, failed: false, peak })),
  ...failers.map((peak, index) => ({ person: `f${index}`, failed: true, peak })),
];

const scored = (positives: readonly number[], negatives: readonly number[]): readonly Scored[] => [
  ...positives.map((score) => ({ label: true, score })),
  ...negatives.map((score) => ({ label: false, score })),
];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("recall at a rate of false interruptions", () => {
  test("takes the lowest threshold that keeps the rate", () => {
    // 20 completers at 0..19; 10 per 100 allows two, those at 18 and 19.
    const all = peaks(range(20), [30, 17.5, 17, 16, 5]);
    expect(recallAtFalseInterruptions(all, 10)).toEqual({ recall: 2 / 5, precision: 2 / 4, threshold: 17.5 });
    expect(recallAtFalseInterruptions(all, 0)).toEqual({ recall: 1 / 5, precision: 1, threshold: 30 });
    expect(recallAtFalseInterruptions(all, 100).recall).toBe(1);
  });

  test("never takes a part of a tie", () => {
    const all = peaks([1, 1, 1, 0], [1, 1]);
    expect(recallAtFalseInterruptions(all, 50)).toEqual({
      recall: 0,
      precision: 0,
      threshold: Number.POSITIVE_INFINITY,
    });
    expect(recallAtFalseInterruptions(all, 75)).toEqual({ recall: 1, precision: 2 / 5, threshold: 1 });
  });

  test("agrees with what its threshold does, in any order of the episodes", () => {
    const random = createRandom("order");
    const all = peaks(
      range(500).map(() => Math.round(random.normal() * 20)),
      range(100).map(() => Math.round(random.normal({ mean: 1, deviation: 1 }) * 20)),
    );
    const reach = recallAtFalseInterruptions(all, 5);
    expect(recallAtFalseInterruptions([...all].reverse(), 5)).toEqual(reach);
    expect(reachAt(all, reach.threshold)).toMatchObject(reach);
    expect(reachAt(all, reach.threshold).falsePerHundred).toBeLessThanOrEqual(5);
    expect(reachAt(all, reach.threshold - 1).falsePerHundred).toBeGreaterThan(5);
  });

  test("refuses a peak that is not a number", () => {
    expect(() => recallAtFalseInterruptions(peaks([Number.NaN], [1]), 5)).toThrow("c0");
  });
});

describe("ranking", () => {
  test("AUC is the share of pairs in the right order, a tie counting half", () => {
    expect(auc(scored([3, 2], [1, 0]))).toBe(1);
    expect(auc(scored([0, 1], [2, 3]))).toBe(0);
    expect(auc(scored([1, 1], [1, 1, 1]))).toBe(0.5);
    expect(auc(scored([2, 1], [1, 0]))).toBe(3.5 / 4);
    expect(auc(scored([1], []))).toBeNaN();
    expect(() => auc(scored([Number.NaN], [1]))).toThrow("not a number");
  });

  test("average precision by hand", () => {
    // Falling: + - + : precision 1 at the first positive, 2/3 at the second.
    expect(averagePrecision(scored([3, 1], [2]))).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(averagePrecision(scored([1], [1, 1, 1]))).toBe(1 / 4);
  });
});

describe("calibration", () => {
  test("the Brier score by hand", () => {
    expect(brier(scored([0.8], [0.3]))).toBeCloseTo((0.04 + 0.09) / 2, 12);
  });

  test("is perfect for frequencies that equal what was said, and the distance otherwise", () => {
    const told = scored(
      range(20).map(() => 0.2),
      range(80).map(() => 0.2),
    );
    expect(expectedCalibrationError(told)).toBeCloseTo(0, 12);
    expect(expectedCalibrationError(told.map(({ label }) => ({ label, score: 0.5 })))).toBeCloseTo(0.3, 12);
  });

  test("two groups that are wrong in opposite ways do not cancel out", () => {
    const told = [...scored([], range(50).fill(0.1)), ...scored(range(50).fill(0.9), [])];
    expect(expectedCalibrationError(told)).toBeCloseTo(0.1, 12);
    expect(expectedCalibrationError(told, 1)).toBeCloseTo(0, 12);
  });

  test("does not depend on the order of equal scores", () => {
    const told = scored(range(30).fill(0.4), range(45).fill(0.4));
    expect(expectedCalibrationError([...told].reverse())).toBeCloseTo(expectedCalibrationError(told), 12);
    expect(expectedCalibrationError(told)).toBeCloseTo(0, 12);
  });
});

describe("the bootstrap over people", () => {
  const mean = (items: readonly { readonly value: number }[]): number =>
    items.reduce((sum, { value }) => sum + value, 0) / items.length;

  test("covers a mean about as often as it says, though each person counts four times", () => {
    const covers = range(200).filter((trial) => {
      const random = createRandom(`trial/${trial}`);
      const items = range(60).flatMap((person) => {
        const value = random.normal();
        return range(4).map(() => ({ person: String(person), value }));
      });
      const { low, high } = personBootstrap(items, ({ person }) => person, mean, { rounds: 200, seed: String(trial) });
      return low <= 0 && high >= 0;
    });
    // Treating the items as independent would cover about two thirds.
    expect(covers.length).toBeGreaterThan(200 * 0.89);
    expect(covers.length).toBeLessThan(200 * 0.99);
  });

  test("gives the same interval for the same seed", () => {
    const items = range(40).map((value) => ({ person: String(value % 10), value }));
    const run = (seed: string) => personBootstrap(items, ({ person }) => person, mean, { rounds: 50, seed });
    expect(run("a")).toEqual(run("a"));
    expect(run("a")).not.toEqual(run("b"));
    expect(run("a").value).toBe(19.5);
  });
});
