import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logNormalSurvival } from "../normal.ts";
import { countAll, drawsFrom, population } from "./builders.ts";
import { fitCensoredLogNormal } from "./censoredLogNormal.ts";
import { compareFamilies } from "./compareFamilies.ts";
import { binCentre, EMPTY_HISTOGRAM, type Histogram } from "./histogram.ts";
import { fitCensoredLogLogistic } from "./logLogistic.ts";

type Share = (z: number) => number;

/** ln likelihood with the density taken as the difference of two shares beyond: no formula of the fit is used. */
const logLikelihood = (beyond: Share, done: Histogram, censored: Histogram, mu: number, sigma: number): number => {
  let sum = 0;
  for (const [bin, count] of done.entries()) {
    const z = (binCentre(bin) - mu) / sigma;
    if (count > 0) sum += count * Math.log((beyond(z - 5e-5) - beyond(z + 5e-5)) / 1e-4 / sigma);
  }
  for (const [bin, count] of censored.entries()) {
    if (count > 0) sum += count * Math.log(beyond((binCentre(bin) - mu) / sigma));
  }
  return sum;
};

const histograms = fc.array(fc.double({ min: 0.1, max: 20_000, noNaN: true }), { maxLength: 20 }).map(countAll);

describe.each([
  ["log-normal", fitCensoredLogNormal, (z: number) => Math.exp(logNormalSurvival(z))],
  ["log-logistic", fitCensoredLogLogistic, (z: number) => 1 / (1 + Math.exp(z))],
] as const)("the censored %s", (_, fitTo, beyond) => {
  test.each([
    ["all done", [100, 40, 0.5], [0, 1, 1]],
    ["some cut off", [100, 40, 0.5], [50, 50, 0.4]],
    ["most cut off early", [20, 30, 0.3], [200, 25, 0.2]],
  ] as const)("[ST102] %s: nothing nearby is likelier", (_case, [n, median, sigma], [m, cut, spread]) => {
    const [done, censored] = [countAll(population(n, median, sigma)), countAll(population(m, cut, spread))];
    const fit = fitTo(done, censored);
    const best = logLikelihood(beyond, done, censored, fit?.mu ?? 0, fit?.sigma ?? 0);
    expect(fit?.logLikelihood).toBeCloseTo(best, 3);
    for (const [byMu, bySigma] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
      [0.007, 0.007],
      [-0.007, 0.007],
    ] as const) {
      const nearby = logLikelihood(beyond, done, censored, (fit?.mu ?? 0) + byMu, (fit?.sigma ?? 0) + bySigma);
      expect(nearby).toBeLessThan(best);
    }
  });

  test("[ST102] nobody done has no fit; anybody done has one with plain numbers, whatever was counted", () => {
    expect(fitTo(EMPTY_HISTOGRAM, countAll([10, 20]))).toBeNull();
    fc.assert(
      fc.property(histograms, histograms, (done, censored) => {
        const fit = fitTo(done, censored);
        if (fit === null) return;
        for (const value of [fit.mu, fit.sigma, fit.logLikelihood]) expect(Number.isFinite(value)).toBe(true);
        expect(fit.sigma).toBeGreaterThanOrEqual(0.05);
      }),
    );
  });

  test("[ST102] all done in one bin: the least spread that bins can show", () => {
    const fit = fitTo(countAll([40, 40, 40]), EMPTY_HISTOGRAM);
    expect(fit?.sigma).toBeCloseTo(0.05, 9);
    expect(Math.abs(Math.exp(fit?.mu ?? 0) - 40)).toBeLessThan(2);
  });

  test("[ST102] minutes instead of seconds move the location and nothing else", () => {
    const [times, cuts] = [population(80, 20, 0.5), population(30, 25, 0.4)];
    const shift = 1.1 ** 30;
    const fit = fitTo(countAll(times), countAll(cuts));
    const moved = fitTo(countAll(times.map((time) => time * shift)), countAll(cuts.map((time) => time * shift)));
    expect((moved?.mu ?? 0) - (fit?.mu ?? 0)).toBeCloseTo(Math.log(shift), 6);
    expect(moved?.sigma).toBeCloseTo(fit?.sigma ?? 0, 6);
  });
});

describe("which family", () => {
  test("[ST103] the one the times were drawn from is ahead; nobody done is no comparison", () => {
    const { normal, uniform } = drawsFrom(8);
    const cut = () => 60 * Math.exp(0.7 * normal());
    const compared = (time: () => number) => {
      const pairs = Array.from({ length: 4000 }, () => [time(), cut()] as const);
      return compareFamilies(
        countAll(pairs.filter(([t, c]) => t <= c).map(([t]) => t)),
        countAll(pairs.filter(([t, c]) => t > c).map(([, c]) => c)),
      );
    };
    const logistic = () => {
      const u = uniform();
      return Math.log(u / (1 - u));
    };
    const normals = compared(() => 40 * Math.exp(0.5 * normal()));
    const logistics = compared(() => 40 * Math.exp(0.3 * logistic()));
    expect(normals?.better).toBe("logNormal");
    expect(logistics?.better).toBe("logLogistic");
    expect(normals?.perAttempt).toBeGreaterThan(0.001);
    expect(logistics?.perAttempt).toBeGreaterThan(0.001);
    expect(compareFamilies(EMPTY_HISTOGRAM, countAll([3]))).toBeNull();
  });
});
