import { describe, expect, test } from "vitest";
import { createRandom } from "./random.ts";

const draw = (count: number, next: () => number): readonly number[] => Array.from({ length: count }, next);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

describe("a seeded source of chance", () => {
  test("gives the same numbers for the same seed and others for a neighbouring one", () => {
    const numbers = draw(10, createRandom("a/1").share);
    expect(draw(10, createRandom("a/1").share)).toEqual(numbers);
    const other = draw(10, createRandom("a/2").share);
    expect(numbers.filter((value, index) => Math.abs(value - (other[index] ?? 0)) < 1e-3)).toEqual([]);
  });

  test("fills the unit interval evenly, also over the first numbers of many seeds", () => {
    for (const shares of [
      draw(50_000, createRandom("even").share),
      Array.from({ length: 50_000 }, (_, index) => createRandom(`even/${index}`).share()),
    ]) {
      const tenths = Array.from(
        { length: 10 },
        (_, tenth) => shares.filter((v) => Math.floor(v * 10) === tenth).length,
      );
      for (const count of tenths) expect(Math.abs(count - 5000)).toBeLessThan(300);
    }
  });

  test("draws the distributions it names", () => {
    const random = createRandom("shapes");
    const normal = draw(50_000, () => random.normal({ mean: 3, deviation: 2 }));
    expect(mean(normal)).toBeCloseTo(3, 1);
    expect(deviation(normal)).toBeCloseTo(2, 1);
    const around = draw(50_000, () => Math.log(random.around({ median: 20, spread: 0.5 })));
    expect(mean(around)).toBeCloseTo(Math.log(20), 1);
    expect(deviation(around)).toBeCloseTo(0.5, 1);
    expect(mean(draw(50_000, () => random.wait(0.5)))).toBeCloseTo(2, 1);
    expect(mean(draw(50_000, () => random.poisson(1.5)))).toBeCloseTo(1.5, 1);
    for (const shape of [0.5, 1, 4]) {
      const gamma = draw(50_000, () => random.gamma(shape));
      expect(mean(gamma)).toBeCloseTo(1, 1);
      expect(Math.abs(deviation(gamma) * Math.sqrt(shape) - 1)).toBeLessThan(0.05);
    }
  });
});
