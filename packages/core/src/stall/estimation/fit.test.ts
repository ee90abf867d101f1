import { describe, expect, test } from "vitest";
import { seconds } from "../../base/index.ts";
import { NO_EVIDENCE } from "../../events/index.ts";
import { PRIOR_MODEL, unpackModel } from "../stepModel.ts";
import { countAll, population } from "./builders.ts";
import { combineTallies, EMPTY_TALLY, learnWeights } from "./evidenceWeights.ts";
import { fitStepModel, type StepSample } from "./fitStepModel.ts";
import { addToHistogram, EMPTY_HISTOGRAM, sizeOf } from "./histogram.ts";

const FIRST_PRIOR = unpackModel(PRIOR_MODEL);

const aSample = (changes: Partial<StepSample> = {}): StepSample => ({
  done: EMPTY_HISTOGRAM,
  left: EMPTY_HISTOGRAM,
  open: EMPTY_HISTOGRAM,
  evidence: { done: EMPTY_TALLY, left: EMPTY_TALLY },
  ...changes,
});

describe("the fit", () => {
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
