import { describe, expect, test } from "vitest";
import { normalSurvival } from "../normal.ts";
import { countAll, population } from "./builders.ts";
import { fitCensoredLogNormal } from "./censoredLogNormal.ts";
import { binCentre, EMPTY_HISTOGRAM, type Histogram } from "./histogram.ts";
import { fitLogNormal, NO_TIME_PRIOR, posteriorOf, type TimePrior } from "./logNormal.ts";

/** ln likelihood of the mixture cure model on binned times; nothing of it is shared with the code it checks. */
const logLikelihood = (
  done: Histogram,
  open: Histogram,
  left: number,
  [mu, sigma, failing]: readonly [number, number, number],
): number => {
  if (sigma <= 0 || failing <= 0 || failing >= 1) return Number.NEGATIVE_INFINITY;
  let sum = left * Math.log(failing);
  for (const [bin, count] of done.entries()) {
    const z = (binCentre(bin) - mu) / sigma;
    sum += count * (Math.log(1 - failing) - Math.log(sigma) - (z * z) / 2);
  }
  for (const [bin, count] of open.entries()) {
    if (count > 0) sum += count * Math.log(failing + (1 - failing) * normalSurvival((binCentre(bin) - mu) / sigma));
  }
  return sum;
};

/** Climbs by steps along the axes that halve when none of them leads up: slow, simple, and free of formulae. */
const climb = (
  value: (at: readonly [number, number, number]) => number,
  start: readonly [number, number, number],
): readonly [number, number, number] => {
  let at = start;
  for (let stride = 0.2; stride > 1e-7; ) {
    const moves = [0, 1, 2].flatMap((axis) =>
      [-stride, stride].map((by) => at.map((x, i) => (i === axis ? x + by : x)) as unknown as typeof start),
    );
    const better = moves.reduce((best, move) => (value(move) > value(best) ? move : best), at);
    if (better === at) stride /= 2;
    at = better;
  }
  return at;
};

describe("the fit", () => {
  test.each([
    ["finishers alone", [200, 0, 0], 0.5],
    ["some left for good", [150, 0, 50], 0.5],
    ["some still at it", [150, 60, 0], 0.45],
    ["both, and a wide spread", [80, 40, 40], 0.9],
  ] as const)(
    "[ST28] %s: equal to the likelihood's maximum found by climbing",
    (_, [finished, waiting, left], sigma) => {
      const done = countAll(population(finished, 60, sigma));
      const open = waiting === 0 ? EMPTY_HISTOGRAM : countAll(population(waiting, 80, 0.3));
      const fit = fitLogNormal(done, open, left, NO_TIME_PRIOR);
      const start = [Math.log(50), 0.6, 0.2] as const;
      const [mu, spread, failing] = climb((at) => logLikelihood(done, open, left, at), start);
      expect(fit.mu).toBeCloseTo(mu, 3);
      expect(fit.sigma).toBeCloseTo(spread, 3);
      expect(fit.failing).toBeCloseTo(failing, 3);
    },
  );

  test("[ST28] it recovers the population it was given", () => {
    const fit = fitLogNormal(countAll(population(400, 90, 0.5)), EMPTY_HISTOGRAM, 100, NO_TIME_PRIOR);
    expect(Math.exp(fit.mu)).toBeCloseTo(90, -1);
    expect(fit.sigma).toBeCloseTo(0.5, 1);
    expect(fit.failing).toBeCloseTo(0.2, 6);
  });

  test("[ST104] that some never finish is learned from those still at it alone", () => {
    // Half of them never: they are all still there after a time by which the others are long done.
    const fit = fitLogNormal(countAll(population(100, 40, 0.4)), countAll(population(100, 600, 0.2)), 0, NO_TIME_PRIOR);
    expect(fit.failing).toBeCloseTo(0.5, 2);
    expect(Math.exp(fit.mu)).toBeCloseTo(40, 0);
  });

  test("[ST104] where the open ones are just not done yet, nobody is taken to fail", () => {
    const fit = fitLogNormal(countAll(population(100, 40, 0.4)), countAll(population(100, 20, 0.1)), 0, NO_TIME_PRIOR);
    const plain = fitCensoredLogNormal(countAll(population(100, 40, 0.4)), countAll(population(100, 20, 0.1)));
    expect(fit.failing).toBe(0);
    expect(fit.mu).toBeCloseTo(plain?.mu ?? 0, 6);
    expect(fit.sigma).toBeCloseTo(plain?.sigma ?? 0, 6);
  });
});

describe("what a fit rests on", () => {
  const prior: TimePrior = {
    mean: Math.log(45),
    meanWeight: 0.25,
    shape: 3,
    scale: 0.6,
    failing: 0.1,
    failingWeight: 8,
  };
  const done = countAll(population(50, 40, 0.4));
  const withOpen = (at: number) => fitLogNormal(done, countAll(new Array<number>(10).fill(at)), 0, prior);

  test("[ST105] an attempt just begun tells nothing of the times, one late in the tail somewhat", () => {
    expect(withOpen(1).information).toBeCloseTo(50, 3);
    expect(withOpen(40).information).toBeGreaterThan(53);
    expect(withOpen(40).information).toBeLessThan(60);
    // So late that most are rather taken to have failed.
    expect(withOpen(300).information).toBeLessThan(52);
  });

  test("[ST105] what is known of a step is the prior of its next fit: two halves one after the other give the whole", () => {
    const [first, second] = [countAll(population(30, 40, 0.4)), countAll(population(20, 60, 0.3))];
    const both = first.map((count, bin) => count + (second[bin] ?? 0));
    const half = posteriorOf(prior, fitLogNormal(first, EMPTY_HISTOGRAM, 6, prior), 36);
    const twice = posteriorOf(half, fitLogNormal(second, EMPTY_HISTOGRAM, 2, half), 22);
    const once = posteriorOf(prior, fitLogNormal(both, EMPTY_HISTOGRAM, 8, prior), 58);
    for (const key of Object.keys(once) as (keyof TimePrior)[]) expect(twice[key]).toBeCloseTo(once[key], 9);
  });
});
