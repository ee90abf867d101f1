import { describe, expect, test } from "vitest";
import { seconds } from "../../base/index.ts";
import { type EvidenceKind, NO_EVIDENCE } from "../../events/index.ts";
import { aimOf, DEFAULT_POLICY } from "../decideStall.ts";
import { type SealModel, unpackModel } from "../modelCodec.ts";
import { sealDetector } from "../sealDetector.ts";
import { PRIOR_MODEL, SHIP_MODEL } from "../shipModel.ts";
import type { StepModel } from "../types.ts";
import { countAll, drawsFrom, population } from "./builders.ts";
import { combineTallies, EMPTY_TALLY, type EvidenceTally, learnRates } from "./evidenceWeights.ts";
import { EMPTY_SAMPLE, fitAppPrior, fitStepModel, SHIP_STEP_PRIOR, type StepSample } from "./fitStepModel.ts";
import { addToHistogram, EMPTY_HISTOGRAM } from "./histogram.ts";
import { type Attempt, highestOf, peakOf, TAIL_SECONDS, tallyOf } from "./replay.ts";

const aSample = (changes: Partial<StepSample> = {}): StepSample => ({ ...EMPTY_SAMPLE, ...changes });

const fit = (sample: StepSample, prior = SHIP_STEP_PRIOR) => fitStepModel(sample, prior, 0.05);

const read = (model: StepModel): SealModel => {
  const named = unpackModel(model);
  if (named === null) throw new Error("a fitted model must be read");
  return named;
};

/** Attempts that were completed with an act every few seconds; `letter` is what else happens in one second of eight. */
const completions = (count: number, seed: number, letter = ""): readonly Attempt[] => {
  const { uniform, normal } = drawsFrom(seed);
  return Array.from({ length: count }, () => {
    const length = Math.max(12, Math.round(45 * Math.exp(0.5 * normal())));
    let trail = "";
    let last = 0;
    for (let second = 1; second < length; second += 1) {
      const chance = uniform();
      const heard = chance < 0.125 ? letter : chance < 0.4 ? "f" : "";
      if (heard === "") continue;
      trail += `${second - last || ""}${heard}`;
      last = second;
    }
    return { trail, seconds: length, failed: false };
  });
};

describe("the fit", () => {
  test("[ST29] without an attempt it is the prior, silent", () => {
    const { model, time, promise } = fit(EMPTY_SAMPLE);
    expect(model.attempts).toBe(0);
    for (const part of ["mean", "meanWeight", "shape", "scale", "failing"] as const) {
      expect(time[part]).toBeCloseTo(SHIP_STEP_PRIOR.time[part], 9);
    }
    expect(promise).toMatchObject({ completers: 0, wanted: { bound: null } });
    const { filter, bound, ...upper } = read(model);
    const { filter: shipped, bound: _, ...above } = SHIP_MODEL;
    expect(upper).toEqual(above);
    expect(bound).toBe(Number.POSITIVE_INFINITY);
    expect(filter.mu).toBeCloseTo(shipped.mu, 3);
    expect(filter.rates.deadClick / shipped.rates.deadClick).toBeCloseTo(1, 2);
    expect(filter.ratios).toEqual(shipped.ratios);
  });

  test("[ST29] a few attempts give a wider model than many of the same spread", () => {
    const times = [25, 45, 81];
    const spreads = [1, 10, 100].map((each) => {
      const done = times.reduce((held, time) => addToHistogram(held, seconds(time), each), EMPTY_HISTOGRAM);
      return read(fit(aSample({ done })).model).filter.sigma;
    });
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
    expect(new Set(spreads).size).toBe(3);
    expect(spreads[0]).toBeLessThan(1);
  });

  test("[ST29] three completions bound the next person's time about nine times in ten", () => {
    const { normal } = drawsFrom(11);
    let late = 0;
    const steps = 1500;
    for (let step = 0; step < steps; step += 1) {
      // Steps as they come: medians about the prior's with its own spread, people about the median.
      const median = Math.log(45) + 0.6 * normal();
      const time = () => Math.exp(median + 0.5 * normal());
      const { mu, sigma } = read(fit(aSample({ done: countAll([time(), time(), time()]) })).model).filter;
      if (time() > Math.exp(mu + 1.2816 * sigma)) late += 1;
    }
    expect(late / steps).toBeGreaterThan(0.06);
    expect(late / steps).toBeLessThan(0.14);
  });

  test("[ST96] many attempts speak for themselves", () => {
    const { model, time } = fit(
      aSample({ done: countAll(population(800, 120, 0.4)), left: countAll(population(200, 60, 0.5)) }),
    );
    const { mu, sigma } = read(model).filter;
    expect(model.attempts).toBe(1000);
    expect(Math.exp(mu)).toBeCloseTo(120, -1);
    expect(sigma).toBeCloseTo(0.4, 1);
    expect(time.failing).toBeCloseTo(0.2, 2);
  });

  test("[ST97] the more leave, the likelier trouble is; the later they leave, the longer the stuck stay", () => {
    const hazards = (left: number, after: number) =>
      read(
        fit(
          aSample({
            done: countAll(population(1000 - left, 60, 0.5)),
            left: countAll(population(left, after, 0.4)),
          }),
        ).model,
      ).filter;
    const [few, many] = [hazards(50, 120), hazards(400, 120)];
    expect(many.onset).toBeGreaterThan(3 * few.onset);
    const [soon, late] = [hazards(200, 60), hazards(200, 400)];
    expect(late.leaving).toBeLessThan(soon.leaving / 3);
    for (const { leaving, recovery } of [few, many, soon, late]) {
      // Of those in trouble three in ten come out of it alone.
      expect(recovery / (recovery + leaving)).toBeCloseTo(0.3, 2);
    }
  });

  test("[ST98] it is silent up to eighteen testing completers, and speaks from nineteen on", () => {
    const teaching = completions(40, 1);
    const withTesting = (count: number) =>
      fit(aSample({ done: countAll(population(60, 45, 0.5)), teaching, testing: completions(count, 2) }));
    const [silent, speaking] = [withTesting(18), withTesting(19)];
    const needed = ({ model }: typeof silent) => aimOf(DEFAULT_POLICY, "subtle", sealDetector, model).stuck;
    expect(silent.promise).toMatchObject({ completers: 18, needed: 19, wanted: { bound: null } });
    expect(needed(silent)).toBeGreaterThan(1);
    expect(speaking.promise.completers).toBe(19);
    expect(needed(speaking)).toBeLessThan(1);
  });

  test("[ST98] what is promised is what is published, to the last digit", () => {
    const testing = completions(120, 4);
    const { model, promise } = fit(
      aSample({ done: countAll(population(200, 45, 0.5)), teaching: completions(80, 3), testing }),
    );
    const published = read(model);
    expect(published.bound).toBe(promise.wanted.bound);
    // At the published bound at most 5 in 100 of those counted are reached; at their highest peak somebody is.
    const reached = testing.filter((attempt) => highestOf(published, attempt) >= published.bound);
    expect(reached.length).toBeLessThanOrEqual(6);
    expect(reached.length).toBeGreaterThanOrEqual(5);
  });

  test("[ST99] a new step of an app begins with what the app's other steps taught, the busiest no more than others", () => {
    const step = (median: number, count: number) => aSample({ done: countAll(population(count, median, 0.4)) });
    const prior = fitAppPrior([step(100, 400), step(130, 60), step(160, 5000)]);
    // Three steps of 100 to 160 s, the one of five thousand people no more than the one of sixty, and what we ship.
    expect(Math.exp(prior.time.mean)).toBeGreaterThan(70);
    expect(Math.exp(prior.time.mean)).toBeLessThan(120);
    const fresh = read(fit(EMPTY_SAMPLE, prior).model).filter;
    expect(Math.exp(fresh.mu)).toBeCloseTo(Math.exp(prior.time.mean), 0);
    expect(fitAppPrior([])).toBe(SHIP_STEP_PRIOR);
    expect(fitAppPrior([EMPTY_SAMPLE, EMPTY_SAMPLE])).toBe(SHIP_STEP_PRIOR);
  });

  test("[ST99] an app in which everybody undoes a lot passes that on", () => {
    const teaching = completions(60, 9, "U");
    const done = teaching.map((attempt) => tallyOf(attempt)).reduce((sum, one) => combineTallies(sum, one));
    const sample = aSample({
      done: countAll(teaching.map((one) => one.seconds)),
      evidence: { done, tail: EMPTY_TALLY },
      teaching,
    });
    const { rates, ratios } = fitAppPrior([sample]).model.filter;
    expect(rates.reEdit).toBeGreaterThan(5 * SHIP_MODEL.filter.rates.reEdit);
    // Nobody left, so nothing is known of what those do who will.
    expect(ratios.reEdit).toBeCloseTo(SHIP_MODEL.filter.ratios.reEdit, 6);
    expect(rates.error).toBeLessThan(SHIP_MODEL.filter.rates.error);
  });
});

describe("the meaning of evidence", () => {
  const tally = (counts: Partial<Record<EvidenceKind, number>>, activeSeconds: number): EvidenceTally => ({
    counts: { ...NO_EVIDENCE, ...counts },
    activeSeconds,
  });
  const prior = SHIP_MODEL.filter;

  test("[ST30] without exposure it is the prior's", () => {
    const { rates, ratios } = learnRates(EMPTY_TALLY, EMPTY_TALLY, prior);
    for (const kind of ["rageClick", "deadClick", "reEdit"] as const) {
      expect(rates[kind]).toBeCloseTo(prior.rates[kind], 12);
      expect(ratios[kind]).toBeCloseTo(prior.ratios[kind], 9);
    }
  });

  test("[ST30] with much exposure it is the logarithm of the ratio of rates", () => {
    const { rates, ratios } = learnRates(tally({ deadClick: 1000 }, 1e6), tally({ deadClick: 4000 }, 1e6), prior);
    expect(rates.deadClick).toBeCloseTo(0.001, 4);
    expect(ratios.deadClick).toBeCloseTo(Math.log(4), 1);
  });

  test("[ST30] the sign turns where completers do it more", () => {
    const { ratios } = learnRates(tally({ reEdit: 4000 }, 1e5), tally({ reEdit: 900 }, 1e5), prior);
    expect(ratios.reEdit).toBeLessThan(-1);
    expect(prior.ratios.reEdit).toBeGreaterThan(0);
  });

  test("[ST30] on a stepper, where everybody hammers, hammering says nothing", () => {
    // Twenty-five times as many rage clicks as usual among those who get through, and as many among those who leave.
    const rate = 25 * prior.rates.rageClick;
    const stepper = learnRates(
      tally({ rageClick: Math.round(rate * 20_000) }, 20_000),
      tally({ rageClick: Math.round(rate * 6000) }, 6000),
      prior,
    );
    expect(stepper.rates.rageClick / prior.rates.rageClick).toBeGreaterThan(20);
    expect(Math.abs(stepper.ratios.rageClick)).toBeLessThan(0.15);

    // The same learned from attempts, and by the whole detector: hammering no longer moves it.
    const teaching = completions(150, 30, "R");
    const leavers = completions(60, 31, "R").map((one) => ({ ...one, failed: true }));
    const sum = (attempts: readonly Attempt[], tail?: number) =>
      attempts.map((one) => tallyOf(one, tail ?? one.seconds)).reduce((all, one) => combineTallies(all, one));
    const { model } = fit(
      aSample({
        done: countAll(teaching.map((one) => one.seconds)),
        left: countAll(leavers.map((one) => one.seconds)),
        evidence: { done: sum(teaching), tail: sum(leavers, TAIL_SECONDS) },
        teaching: [...teaching, ...leavers],
      }),
    );
    const jump = (of: StepModel): number => {
      const at = (trail: string) => peakOf(read(of), { trail, seconds: 31 }).peak;
      return at("30R") - at("30f");
    };
    expect(jump(PRIOR_MODEL)).toBeGreaterThan(1.5);
    expect(Math.abs(jump(model))).toBeLessThan(0.4);
  });

  test("[ST30] no weight is extreme, whatever the counts", () => {
    const most = learnRates(tally({}, 1e9), tally({ deadClick: 1e9 }, 1e9), prior);
    const least = learnRates(tally({ deadClick: 1e9 }, 1e9), tally({}, 1e9), prior);
    expect(most.ratios.deadClick).toBe(3);
    expect(least.ratios.deadClick).toBe(-1.5);
  });

  test("[ST31] tallies add and subtract field by field", () => {
    const [a, b] = [tally({ deadClick: 3 }, 40), tally({ deadClick: 2, error: 1 }, 25)];
    expect(combineTallies(a, b)).toEqual(tally({ deadClick: 5, error: 1 }, 65));
    expect(combineTallies(combineTallies(a, b), b, -1)).toEqual(a);
    expect(combineTallies(a, EMPTY_TALLY)).toEqual(a);
  });
});
