import { describe, expect, test } from "vitest";
import { createRandom } from "../../simulation/stall/random.ts";
import { fitLogistic, type LogisticSample, logOddsOf, probabilityOf } from "./logistic.ts";

/** Rows whose true log-odds are -1 + 2 x - 0.5 y, with features in very different units. */
const sampleOf = (rows: number): LogisticSample => {
  const random = createRandom("logistic");
  const features = new Float64Array(rows * 2);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = [random.normal(), random.normal()];
    features.set([x, 1000 + 100 * y], row * 2);
    labels[row] = random.chance(1 / (1 + Math.exp(1 - 2 * x + 0.5 * y))) ? 1 : 0;
  }
  return { width: 2, features, labels };
};

describe("a ridge logistic", () => {
  test("finds the coefficients in the features' own units", () => {
    const { intercept, coefficients } = fitLogistic(sampleOf(40_000), { ridge: 1 });
    expect(coefficients[0]).toBeCloseTo(2, 1);
    expect((coefficients[1] ?? 0) * 100).toBeCloseTo(-0.5, 1);
    expect(intercept + 1000 * (coefficients[1] ?? 0)).toBeCloseTo(-1, 1);
  });

  test("makes the mean of its probabilities that of the labels: the score equation of the intercept", () => {
    const sample = sampleOf(2000);
    const model = fitLogistic(sample, { ridge: 5 });
    let surplus = 0;
    for (const [row, label] of sample.labels.entries())
      surplus += probabilityOf(model, sample.features, row * 2) - label;
    expect(surplus / 2000).toBeCloseTo(0, 8);
  });

  test("a larger ridge pulls towards nothing, and separable data stay finite", () => {
    const sample = sampleOf(500);
    const sizes = [0.1, 100, 10_000].map((ridge) => Math.abs(fitLogistic(sample, { ridge }).coefficients[0] ?? 0));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const separable = { width: 1, features: Float64Array.of(-2, -1, 1, 2), labels: Uint8Array.of(0, 0, 1, 1) };
    const model = fitLogistic(separable, { ridge: 0.01 });
    expect(logOddsOf(model, [2])).toBeGreaterThan(2);
    expect(logOddsOf(model, [2])).toBeLessThan(100);
  });

  test("a feature that never varies changes nothing", () => {
    const plain = { width: 1, features: Float64Array.of(0, 1, 2, 3), labels: Uint8Array.of(0, 1, 0, 1) };
    const padded = { width: 2, features: Float64Array.of(0, 7, 1, 7, 2, 7, 3, 7), labels: plain.labels };
    const [one, two] = [fitLogistic(plain, { ridge: 1 }), fitLogistic(padded, { ridge: 1 })];
    expect(probabilityOf(two, [1.5, 7])).toBeCloseTo(probabilityOf(one, [1.5]), 9);
  });
});
