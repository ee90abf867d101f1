import { describe, expect, test } from "vitest";
import { inSeconds, seconds } from "../../base/index.ts";
import { NO_EVIDENCE } from "../../events/index.ts";
import { normalSurvival } from "../normal.ts";
import { PRIOR_MODEL, unpackModel } from "../stepModel.ts";

const FIRST_PRIOR = unpackModel(PRIOR_MODEL);

import { combineTallies, EMPTY_TALLY, learnWeights } from "./evidenceWeights.ts";
import { fitStepModel, type StepSample } from "./fitStepModel.ts";
import { addToHistogram, binCentre, EMPTY_HISTOGRAM, type Histogram, sizeOf } from "./histogram.ts";
import { fitLogNormal, NO_TIME_PRIOR } from "./logNormal.ts";
import { survivalCurve, survivalQuantile } from "./survival.ts";

const countAll = (lengths: readonly number[]): Histogram =>
  lengths.reduce((histogram, length) => addToHistogram(histogram, seconds(length)), EMPTY_HISTOGRAM);

/** Evenly spread points of a log-normal: the k-th is the time by which a share of (k - 1/2) / n is done. */
const population = (n: number, median: number, sigma: number): readonly number[] =>
  Array.from({ length: n }, (_, k) => {
    const share = 1 - (k + 0.5) / n;
    let [low, high] = [-8, 8];
    while (high - low > 1e-10) {
      const middle = (low + high) / 2;
      if (normalSurvival(middle) > share) low = middle;
      else high = middle;
    }
    return median * Math.exp(sigma * low);
  });

const aSample = (changes: Partial<StepSample> = {}): StepSample => ({
  done: EMPTY_HISTOGRAM,
  left: EMPTY_HISTOGRAM,
  open: EMPTY_HISTOGRAM,
  evidence: { done: EMPTY_TALLY, left: EMPTY_TALLY },
  ...changes,
});

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

  test("[ST29] without an attempt it is the prior, as it was", () => {
    expect(fitStepModel(aSample(), PRIOR_MODEL)).toBe(PRIOR_MODEL);
  });

  test("[ST29] many attempts speak for themselves", () => {
    const done = countAll(population(800, 120, 0.4));
    const model = unpackModel(fitStepModel(aSample({ done, left: countAll(population(200, 60, 0.5)) }), PRIOR_MODEL));
    expect(Math.exp(model.mu)).toBeCloseTo(120, -1);
    expect(model.sigma).toBeCloseTo(0.4, 1);
    expect(model.failing).toBeCloseTo(0.2, 2);
  });

  test("[ST29] a few attempts give a wider model than many of the same spread", () => {
    const times = [25, 45, 81];
    const spreads = [1, 10, 100].map((each) => {
      const done = times.reduce((held, time) => addToHistogram(held, seconds(time), each), EMPTY_HISTOGRAM);
      return unpackModel(fitStepModel(aSample({ done }), PRIOR_MODEL)).sigma;
    });
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
    expect(new Set(spreads).size).toBe(3);
    expect(spreads[0]).toBeLessThan(1);
  });

  test("[ST29] an old model of many attempts yields to new ones", () => {
    const old = fitStepModel(aSample({ done: countAll(population(1000, 30, 0.4)) }), PRIOR_MODEL);
    const fresh = unpackModel(fitStepModel(aSample({ done: countAll(population(100, 90, 0.4)) }), old));
    expect(Math.exp(fresh.mu)).toBeGreaterThan(70);
    expect(old.attempts).toBe(1000);
  });

  test("[ST29] three completions bound the next person's time about nine times in ten", () => {
    let state = 11;
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
    let late = 0;
    const steps = 1500;
    for (let step = 0; step < steps; step += 1) {
      // Steps as they come: medians about the prior's with its own spread, people about the median.
      const median = Math.log(45) + 0.6 * normal();
      const time = () => Math.exp(median + 0.5 * normal());
      const { mu, sigma } = unpackModel(
        fitStepModel(aSample({ done: countAll([time(), time(), time()]) }), PRIOR_MODEL),
      );
      if (time() > Math.exp(mu + 1.2816 * sigma)) late += 1;
    }
    expect(late / steps).toBeGreaterThan(0.06);
    expect(late / steps).toBeLessThan(0.16);
  });
});

describe("the weights of evidence", () => {
  const tally = (deadClick: number, activeSeconds: number) => ({
    counts: { ...NO_EVIDENCE, deadClick },
    activeSeconds,
  });

  test("[ST30] without exposure they are the prior's", () => {
    const weights = learnWeights(EMPTY_TALLY, EMPTY_TALLY, FIRST_PRIOR.weights);
    for (const [kind, weight] of Object.entries(weights)) {
      expect(weight).toBeCloseTo(FIRST_PRIOR.weights[kind as keyof typeof FIRST_PRIOR.weights], 9);
    }
  });

  test("[ST30] with much exposure they are the logarithm of the ratio of rates", () => {
    const weights = learnWeights(tally(1000, 1e6), tally(4000, 1e6), FIRST_PRIOR.weights);
    expect(weights.deadClick).toBeCloseTo(Math.log(4), 1);
  });

  test("[ST30] the sign turns where completers do it more", () => {
    const weights = learnWeights(tally(4000, 1e5), tally(500, 1e5), FIRST_PRIOR.weights);
    expect(weights.deadClick).toBeLessThan(-1);
  });

  test("[ST30] no weight is extreme, whatever the counts", () => {
    const weights = learnWeights(tally(0, 1e9), tally(1e9, 1e9), FIRST_PRIOR.weights);
    expect(weights.deadClick).toBeLessThanOrEqual(2.5);
  });

  test("[ST31] tallies add and subtract field by field", () => {
    const [a, b] = [tally(3, 40), tally(2, 25)];
    expect(combineTallies(a, b)).toEqual(tally(5, 65));
    expect(combineTallies(combineTallies(a, b), b, -1)).toEqual(a);
    expect(combineTallies(a, EMPTY_TALLY)).toEqual(a);
    expect(sizeOf(EMPTY_HISTOGRAM)).toBe(0);
  });
});
