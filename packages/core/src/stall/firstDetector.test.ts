import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Duration, days, hours, inSeconds, milliseconds, seconds, timestamp } from "../base/index.ts";
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind, NO_EVIDENCE } from "../events/index.ts";
import { firstDetector as detector } from "./firstDetector.ts";
import { logNormalSurvival, normalSurvival } from "./normal.ts";
import { PRIOR_MODEL, packModel, parseStepModel, unpackModel } from "./stepModel.ts";

const FIRST_PRIOR = unpackModel(PRIOR_MODEL);

import type { DetectorState, StepModel } from "./types.ts";

const seen = (...kinds: readonly EvidenceKind[]): readonly Evidence[] =>
  kinds.map((kind) => ({ kind, at: timestamp(0), latency: null }));

const after = (active: Duration, evidence: readonly Evidence[] = [], model: StepModel = PRIOR_MODEL): DetectorState =>
  detector.look(detector.begin(model), model, { active, evidence });

const logOdds = (state: DetectorState): number => {
  const p = detector.probability(state);
  return Math.log(p / (1 - p));
};

const aKind = fc.constantFrom(...EVIDENCE_KINDS);

describe("the first detector", () => {
  test("[ST6] at the median, time has added the logarithm of two", () => {
    const gained = logOdds(after(seconds(45))) - logOdds(detector.begin(PRIOR_MODEL));
    expect(gained).toBeCloseTo(Math.log(2), 3);
  });

  test("[ST6] at first the probability is the share who fail", () => {
    expect(detector.probability(detector.begin(PRIOR_MODEL))).toBeCloseTo(0.1, 6);
  });

  test("[ST6] more time never lowers the probability", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        expect(logOdds(after(seconds(later)))).toBeGreaterThanOrEqual(logOdds(after(seconds(sooner))) - 1e-9);
      }),
    );
  });

  test("[ST6] the survival of a normal is right in the middle and in the tails", () => {
    expect(normalSurvival(0)).toBeCloseTo(0.5, 12);
    expect(normalSurvival(1.959963984540054)).toBeCloseTo(0.025, 12);
    expect(normalSurvival(-1.2815515655446004)).toBeCloseTo(0.9, 12);
    expect(normalSurvival(2.999999)).toBeCloseTo(normalSurvival(3.000001), 7);
    expect(logNormalSurvival(10)).toBeCloseTo(-53.2312852, 6);
    expect(logNormalSurvival(50)).toBeLessThan(-1250);
    expect(Number.isFinite(logNormalSurvival(200))).toBe(true);
  });

  test("[ST7] the second of a kind adds half of the first", () => {
    const [none, one, two] = [[], ["deadClick"], ["deadClick", "deadClick"]].map((kinds) =>
      logOdds(after(seconds(30), seen(...(kinds as EvidenceKind[])))),
    );
    expect((one ?? 0) - (none ?? 0)).toBeCloseTo(1.1, 6);
    expect((two ?? 0) - (one ?? 0)).toBeCloseTo(0.55, 6);
  });

  test("[ST7] it is the same whether a kind is seen in one look or in several", () => {
    const once = after(seconds(30), seen("reEdit", "reEdit"));
    const twice = detector.look(after(seconds(20), seen("reEdit")), PRIOR_MODEL, {
      active: seconds(30),
      evidence: seen("reEdit"),
    });
    expect(logOdds(twice)).toBeCloseTo(logOdds(once), 9);
  });

  test("[ST7] whatever one look sees adds between -1 and 3", () => {
    const kinds = fc.array(aKind, { maxLength: 60 });
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(kinds, weight, (many, each) => {
        const weights = Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, each])) as typeof FIRST_PRIOR.weights;
        const model = packModel({ ...FIRST_PRIOR, weights }, 0);
        const gained = logOdds(after(seconds(10), seen(...many), model)) - logOdds(after(seconds(10), [], model));
        expect(gained).toBeGreaterThanOrEqual(-1 - 1e-6);
        expect(gained).toBeLessThanOrEqual(3 + 1e-6);
      }),
    );
  });

  test("[ST8] where going back speaks for getting through it lowers the probability and is no reason", () => {
    const model = packModel({ ...FIRST_PRIOR, weights: { ...FIRST_PRIOR.weights, goingBack: -0.5 } }, 0);
    const state = after(seconds(60), seen("goingBack"), model);
    expect(detector.probability(state)).toBeLessThan(detector.probability(after(seconds(60), [], model)));
    const kinds = detector.reasons(model, seconds(60), { ...NO_EVIDENCE, goingBack: 1 }).map(({ kind }) => kind);
    expect(kinds).toEqual(["time"]);
  });

  test("[ST9] after a day the distance to the prior is divided by e", () => {
    const before = after(seconds(120), seen("rageClick"));
    const prior = logOdds(detector.begin(PRIOR_MODEL));
    const back = logOdds(detector.resume(before, PRIOR_MODEL, hours(24)));
    expect((back - prior) * Math.E).toBeCloseTo(logOdds(before) - prior, 6);
  });

  test("[ST9] no break changes nothing, a long one leaves the prior", () => {
    const before = after(seconds(120), seen("error"));
    expect(logOdds(detector.resume(before, PRIOR_MODEL, seconds(0)))).toBeCloseTo(logOdds(before), 9);
    const back = detector.resume(before, PRIOR_MODEL, days(30));
    expect(logOdds(back)).toBeCloseTo(logOdds(detector.begin(PRIOR_MODEL)), 6);
  });

  test("[ST9] after the break time goes on adding", () => {
    const back = detector.resume(after(seconds(60)), PRIOR_MODEL, hours(24));
    const later = detector.look(back, PRIOR_MODEL, { active: seconds(90), evidence: [] });
    const gained = logOdds(after(seconds(90))) - logOdds(after(seconds(60)));
    expect(logOdds(later) - logOdds(back)).toBeCloseTo(gained, 9);
  });

  test("[ST10] at the next look the probability is what was aimed at, and just before it is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0.2, max: 0.95, noNaN: true }), (from, aim) => {
        const state = after(seconds(from));
        const due = detector.nextLook(state, PRIOR_MODEL, seconds(from), aim);
        expect(due).not.toBeNull();
        if (due === null) return;
        expect(detector.probability(after(due))).toBeGreaterThanOrEqual(aim - 1e-9);
        if (due > seconds(from)) expect(detector.probability(after(milliseconds(due - 150)))).toBeLessThan(aim);
      }),
    );
  });

  test("[ST10] a probability that is reached is due now, one out of reach never", () => {
    const state = after(seconds(600));
    expect(detector.nextLook(state, PRIOR_MODEL, seconds(600), 0.5)).toBe(seconds(600));
    const sure = packModel({ ...FIRST_PRIOR, failing: 0.01, mu: Math.log(200_000) }, 0);
    expect(detector.nextLook(detector.begin(sure), sure, seconds(0), 0.99)).toBeNull();
  });

  test("[ST11] a model takes at most 256 bytes whatever was learned", () => {
    const weights = Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, -1.23456789])) as typeof FIRST_PRIOR.weights;
    const model = packModel({ mu: 8.123456789, sigma: 1.987654321, failing: 0.949999, weights }, 123_456_789);
    expect(JSON.stringify(model).length).toBeLessThanOrEqual(256);
  });

  test("[ST11] packing loses nothing that matters", () => {
    const unpacked = unpackModel(PRIOR_MODEL);
    expect(unpacked.mu).toBeCloseTo(FIRST_PRIOR.mu, 4);
    expect({ ...unpacked, mu: 0 }).toEqual({ ...FIRST_PRIOR, mu: 0 });
  });

  test("[ST11] a model of another version, or cut short, is taken for the prior", () => {
    expect(unpackModel({ version: 7, attempts: 3, numbers: [1, 2, 3] })).toEqual(FIRST_PRIOR);
    expect(unpackModel({ version: 1, attempts: 3, numbers: [1, 2] })).toEqual(FIRST_PRIOR);
  });

  test("[ST11] what is no model is none", () => {
    expect(parseStepModel(JSON.parse(JSON.stringify(PRIOR_MODEL)))).toEqual(PRIOR_MODEL);
    const junk: unknown[] = [
      null,
      3,
      "x",
      [],
      {},
      { ...PRIOR_MODEL, numbers: "1" },
      { ...PRIOR_MODEL, numbers: [null] },
    ];
    expect(junk.map(parseStepModel)).toEqual(junk.map(() => null));
    expect(parseStepModel({ ...PRIOR_MODEL, numbers: new Array(33).fill(0) })).toBeNull();
  });

  test("[ST22] reasons come strongest first, with how often and how late", () => {
    const found = detector.reasons(PRIOR_MODEL, seconds(45), { ...NO_EVIDENCE, deadClick: 2, slowClick: 1 });
    expect(found.map(({ kind }) => kind)).toEqual(["deadClick", "time", "slowClick"]);
    expect(found.map(({ amount }) => Math.round(amount * 100) / 100)).toEqual([2, 0.5, 1]);
    expect(found.map(({ weight }) => inSeconds(seconds(weight)))).toEqual(
      [...found].map(({ weight }) => weight).sort((a, b) => b - a),
    );
  });
});
