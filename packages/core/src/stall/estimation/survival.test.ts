import { describe, expect, test } from "vitest";
import { inSeconds, seconds } from "../../base/index.ts";
import { normalSurvival } from "../normal.ts";
import { countAll, drawsFrom, population } from "./builders.ts";
import { addToHistogram, binBounds, binOf, EMPTY_HISTOGRAM } from "./histogram.ts";
import { survivalBand, survivalCurve, survivalQuantile } from "./survival.ts";

describe("survival", () => {
  test("[ST27] with nobody left it is the plain share", () => {
    const done = countAll([10, 20, 40, 80]);
    const steps = survivalCurve(done, EMPTY_HISTOGRAM).map(({ survival }) => survival);
    expect([...new Set(steps.map((share) => Math.round(share * 1e9) / 1e9))]).toEqual([1, 0.75, 0.5, 0.25, 0]);
  });

  test("[ST27] the textbook table: 6-MP remission times of 21 patients", () => {
    // Freireich and others 1963: weeks in remission; + is censored.
    const done = countAll([6, 6, 6, 7, 10, 13, 16, 22, 23]);
    const censored = countAll([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
    const at = (week: number) => {
      const bin = addToHistogram(EMPTY_HISTOGRAM, seconds(week)).indexOf(1);
      return survivalCurve(done, censored).find((point) => point.bin === bin);
    };
    expect(at(6)?.survival).toBeCloseTo(0.857, 3);
    expect(at(7)?.survival).toBeCloseTo(0.807, 3);
    expect(at(10)?.survival).toBeCloseTo(0.753, 3);
    expect(at(13)?.survival).toBeCloseTo(0.69, 3);
    expect(at(16)?.survival).toBeCloseTo(0.627, 3);
    expect(Math.sqrt(at(6)?.variance ?? 0)).toBeCloseTo(0.0764, 4);
    expect(Math.sqrt(at(16)?.variance ?? 0)).toBeCloseTo(0.1141, 4);
  });

  test("[ST27] leavers move the median later; where most never finish there is none", () => {
    const done = countAll(population(60, 40, 0.5));
    const plain = survivalQuantile(done, EMPTY_HISTOGRAM, 0.5);
    const withLeavers = survivalQuantile(done, countAll(population(30, 40, 0.5)), 0.5);
    expect(inSeconds(plain ?? seconds(0))).toBeCloseTo(40, -1);
    expect(withLeavers ?? 0).toBeGreaterThan(plain ?? 0);
    expect(survivalQuantile(countAll([10]), countAll([60, 60, 60]), 0.5)).toBeNull();
    expect(survivalQuantile(EMPTY_HISTOGRAM, EMPTY_HISTOGRAM, 0.5)).toBeNull();
  });
});

describe("the band", () => {
  const bandOf = (finished: readonly number[], gone: readonly number[], level?: number) =>
    survivalBand(survivalCurve(countAll(finished), countAll(gone)), level);

  test("[ST100] of nobody there is no curve and no band", () => {
    expect(survivalCurve(EMPTY_HISTOGRAM, EMPTY_HISTOGRAM)).toEqual([]);
    expect(bandOf([], [])).toEqual([]);
  });

  test("[ST100] it holds the curve, stays between 0 and 1, and narrows with more people and a lower level", () => {
    const few = bandOf(population(12, 40, 0.5), [20, 35, 60]);
    const many = bandOf(population(120, 40, 0.5), population(30, 40, 0.5));
    for (const { survival, low, high } of [...few, ...many]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(survival);
      expect(high).toBeGreaterThanOrEqual(survival);
      expect(high).toBeLessThanOrEqual(1);
    }
    const widthAtHalf = (band: ReturnType<typeof bandOf>) => {
      const middle = band.find(({ survival }) => survival <= 0.6);
      return (middle?.high ?? 0) - (middle?.low ?? 0);
    };
    expect(widthAtHalf(many)).toBeLessThan(0.6 * widthAtHalf(few));
    expect(widthAtHalf(bandOf(population(12, 40, 0.5), [20, 35, 60], 0.8))).toBeLessThan(widthAtHalf(few));
  });

  test("[ST100] while nobody is done the lower end is the exact bound for none of those at risk", () => {
    const [first] = bandOf([100, 100, 100], [1]);
    expect(first).toMatchObject({ survival: 1, high: 1 });
    expect(first?.low).toBeCloseTo(0.025 ** (1 / 4), 12);
  });

  test("[ST100] when all are done the upper end stays where it was; one person alone may be anywhere", () => {
    const band = bandOf([10, 20, 40], []);
    expect(band.at(-1)?.survival).toBe(0);
    expect(band.at(-1)?.low).toBe(0);
    expect(band.at(-1)?.high).toBeGreaterThan(0.5);
    expect(band.at(-1)?.high).toBe(band.findLast(({ survival }) => survival > 0)?.high);
    expect(bandOf([10], []).at(-1)?.high).toBe(1);
  });

  test("[ST100] counts weighted by age end at nothing, not at a rounding error", () => {
    const weighted = countAll([10, 20, 30, 40, 50, 60, 70]).map((count) => count * 0.1);
    expect(survivalCurve(weighted, EMPTY_HISTOGRAM).at(-1)?.survival).toBe(0);
  });

  test("[ST100] the true curve lies in the band at a point 19 times in 20", () => {
    const { normal } = drawsFrom(3);
    const runs = 1500;
    let inside = 0;
    for (let run = 0; run < runs; run += 1) {
      const times = Array.from({ length: 25 }, () => 40 * Math.exp(0.5 * normal()));
      const gone = Array.from({ length: 25 }, () => 70 * Math.exp(0.8 * normal()));
      const done = times.filter((time, index) => time <= (gone[index] ?? 0));
      const left = gone.filter((time, index) => time < (times[index] ?? 0));
      const bin = binOf(seconds(40));
      const band = survivalBand(survivalCurve(countAll(done), countAll(left)));
      const at = band.findLast((point) => point.bin <= bin);
      // The truth at the end of the bin the median lies in.
      const truth = normalSurvival(Math.log(inSeconds(binBounds(bin).to) / 40) / 0.5);
      if (at !== undefined && at.low <= truth && truth <= at.high) inside += 1;
    }
    expect(inside / runs).toBeGreaterThan(0.93);
    expect(inside / runs).toBeLessThan(0.98);
  });
});
