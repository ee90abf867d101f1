import { describe, expect, test } from "vitest";
import { drawsFrom } from "./builders.ts";
import { fitLogistic, type LabelledRows } from "./logistic.ts";

const TRUTH = [-1, 0.8, -0.3];

/** Rows of an intercept, a number and its square, labelled by the truth. */
const rowsOf = (count: number, seed: number): LabelledRows => {
  const { normal, uniform } = drawsFrom(seed);
  const values = new Float64Array(count * 3);
  const labels = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const x = 2 * normal();
    values.set([1, x, x * x], row * 3);
    labels[row] = uniform() < 1 / (1 + Math.exp(-(-1 + 0.8 * x - 0.3 * x * x))) ? 1 : 0;
  }
  return { width: 3, values, labels, weights: new Float64Array(count).fill(1) };
};

describe("a logistic regression drawn towards a prior", () => {
  test("[ST91] it finds the truth from many rows", () => {
    const found = fitLogistic(rowsOf(20_000, 1), [0, 0, 0], 1);
    for (const [index, weight] of found.entries()) expect(weight).toBeCloseTo(TRUTH[index] ?? 0, 1);
  });

  test("[ST91] it finds the same from wherever it starts, also where Newton's first steps lead away", () => {
    const rows = rowsOf(2000, 2);
    const near = fitLogistic(rows, [0, 0, 0], 1e-6);
    for (const start of [
      [2, 3, 1],
      [2, -6, 1],
      [6, 10, -5],
    ]) {
      for (const [index, weight] of fitLogistic(rows, start, 1e-6).entries()) {
        expect(weight).toBeCloseTo(near[index] ?? Number.NaN, 3);
      }
    }
  });

  test("[ST91] it stays with the prior without rows, and where a column never varies", () => {
    expect(fitLogistic(rowsOf(0, 1), [0.5, 1, -1], 20)).toEqual([0.5, 1, -1]);
    const rows = rowsOf(500, 3);
    for (let row = 0; row < 500; row += 1) rows.values[row * 3 + 2] = 0;
    expect(fitLogistic(rows, [0, 0, -0.7], 20)[2]).toBeCloseTo(-0.7, 6);
  });
});
