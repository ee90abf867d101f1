import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Duration, milliseconds, seconds } from "../base/index.ts";
import type { Tier } from "../content/index.ts";
import { anEpisode, aStepModel, attempted, busy, type Doing, together } from "./builders.ts";
import {
  aimOf,
  DEFAULT_POLICY,
  decideStall,
  isPossible,
  probabilityOfStuck,
  raised,
  type StallDecision,
} from "./decideStall.ts";
import { fewestFor } from "./estimation/index.ts";
import { TRAIT_COUNT } from "./pace.ts";
import { sealDetector as detector } from "./sealDetector.ts";
import { PRIOR_MODEL } from "./shipModel.ts";
import type { Episode, StallPolicy, StepModel } from "./types.ts";
import { thresholdsFor } from "./utility.ts";

const TIERS: readonly Tier[] = ["subtle", "panel", "modal"];
const CAUTIOUS: StallPolicy = { ...DEFAULT_POLICY, beforePromise: "cautious" };

/** The model we ship with a promise: whoever is above this log-odds may be interrupted. */
const bounded = (bound: number): StepModel => aStepModel({ bound });

const decide = (
  episode: Episode,
  options: {
    tier?: Tier;
    since?: Duration | null;
    typing?: boolean;
    paying?: boolean;
    model?: StepModel;
    policy?: StallPolicy;
    caution?: number;
  } = {},
): StallDecision =>
  decideStall({
    episode,
    detector,
    model: options.model ?? bounded(-3),
    policy: options.policy ?? DEFAULT_POLICY,
    tier: options.tier ?? "panel",
    sinceInput: options.since === undefined ? seconds(10) : options.since,
    typing: options.typing ?? false,
    paying: options.paying ?? false,
    caution: options.caution ?? 0,
  });

const trouble: readonly Doing[] = [
  [3, "rageClick"],
  [5, "deadClick"],
  [6, "error"],
  [7, "goingBack"],
  [8, "helpSeeking"],
];

describe("the decision", () => {
  test("[ST18] nobody is stuck in the first ten seconds, whatever they did", () => {
    expect(decide(attempted(9.9, trouble))).toEqual({ kind: "no", why: "tooEarly" });
    expect(decide(attempted(11, trouble)).kind).toBe("stuck");
  });

  test("[ST18] a step that waits, was skipped, left or done has nobody stuck on it", () => {
    for (const outcome of ["waiting", "skipped", "left", "done", "helped"] as const) {
      expect(decide({ ...attempted(600), outcome })).toEqual({ kind: "no", why: "notOpen" });
    }
  });

  test("[ST19] the more a format covers, the later it comes", () => {
    for (const [policy, model] of [
      [DEFAULT_POLICY, bounded(-3)],
      [CAUTIOUS, PRIOR_MODEL],
    ] as const) {
      const reached = TIERS.map((tier) => {
        let at = 10;
        while (decide(attempted(at), { tier, policy, model }).kind !== "stuck") at += 1;
        return at;
      });
      expect(reached).toEqual([...reached].sort((a, b) => a - b));
      expect(new Set(reached).size).toBe(3);
    }
  });

  test("[ST19] a format that does not help never comes, the others do", () => {
    const policy = { ...DEFAULT_POLICY, thresholds: thresholdsFor({ modal: -0.01 }) };
    const late = attempted(600);
    expect(decide(late, { tier: "modal", policy })).toEqual({ kind: "no", why: "switchedOff" });
    expect(decide(late, { tier: "panel", policy }).kind).toBe("stuck");
    expect(aimOf(policy, "modal", detector, bounded(-3)).failing).toBeGreaterThan(1);
  });

  test("[ST20] it comes at the bound, not below it, whatever the format; the format asks how likely failing is", () => {
    const needed = (bound: number, tier: Tier) => aimOf(DEFAULT_POLICY, tier, detector, bounded(bound));
    expect(needed(-9, "panel").failing).toBe(DEFAULT_POLICY.thresholds.panel);
    expect(needed(2, "panel").stuck).toBeCloseTo(1 / (1 + Math.exp(-2)), 3);
    expect(needed(2, "panel").stuck).toBe(needed(2, "subtle").stuck);
    const episode = attempted(110);
    const logOdds = Math.log(1 / (1 / detector.probability(episode.detector) - 1));
    expect(decide(episode, { model: bounded(logOdds - 0.01) }).kind).toBe("stuck");
    expect(decide(episode, { model: bounded(logOdds + 0.01) })).toEqual({ kind: "no", why: "unlikely" });
  });

  test("[ST20] without a promise silence is silence, even for somebody who is stuck as surely as can be", () => {
    const sure = aStepModel({ intercept: 32, weights: new Array<number>(TRAIT_COUNT).fill(5) });
    for (const episode of [
      attempted(300, trouble, sure),
      // As if a later detector were surer than this one ever is.
      { ...anEpisode(), active: seconds(300), detector: { numbers: [300, 12, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 40] } },
    ]) {
      expect(detector.probability(episode.detector)).toBeGreaterThan(0.999999);
      for (const tier of TIERS) {
        expect(isPossible(aimOf(DEFAULT_POLICY, tier, detector, sure))).toBe(false);
        expect(decide(episode, { tier, model: sure })).toEqual({ kind: "no", why: "noPromiseYet" });
        expect(decide(episode, { tier, model: sure, policy: CAUTIOUS }).kind).toBe("stuck");
      }
    }
    expect(fewestFor(DEFAULT_POLICY.falseInterruptions)).toBe(19);
  });

  test("[ST20] a report counts as stuck by the bound, whatever helps and whoever is silent", () => {
    const off = { ...DEFAULT_POLICY, thresholds: thresholdsFor({ panel: -1 }) };
    for (const policy of [DEFAULT_POLICY, CAUTIOUS, off]) {
      expect(probabilityOfStuck(policy, detector, PRIOR_MODEL)).toBeCloseTo(0.67, 9);
      expect(probabilityOfStuck(policy, detector, bounded(-9))).toBe(detector.bound(bounded(-9)));
      expect(probabilityOfStuck(policy, detector, bounded(3))).toBe(detector.bound(bounded(3)));
    }
  });

  test("[ST21] a stall waits for a pause, a longer one in a field", () => {
    const late = attempted(200);
    expect(decide(late, { since: milliseconds(1000) })).toMatchObject({ kind: "busy", retryIn: milliseconds(500) });
    expect(decide(late, { since: milliseconds(1500) }).kind).toBe("stuck");
    expect(decide(late, { since: seconds(2), typing: true })).toMatchObject({ kind: "busy", retryIn: seconds(4) });
    expect(decide(late, { since: seconds(6), typing: true }).kind).toBe("stuck");
    expect(decide(late, { since: null }).kind).toBe("stuck");
  });

  test("[ST21] nobody is disturbed at a payment, however long they pause", () => {
    expect(decide(attempted(300), { since: seconds(60), paying: true })).toEqual({ kind: "no", why: "paying" });
  });

  test("[ST22] a stall says what, how likely, and why, the strongest reason first", () => {
    const decision = decide(
      attempted(
        60,
        together(busy(20), [
          [10, "deadClick"],
          [18, "deadClick"],
          [20, "goingBack"],
        ]),
      ),
    );
    expect(decision).toMatchObject({ kind: "stuck", stall: { step: "import", active: seconds(60) } });
    if (decision.kind !== "stuck") return;
    const { reasons, probability } = decision.stall;
    expect(probability).toBeGreaterThan(0.23);
    expect(reasons.map(({ kind, amount }) => `${kind} ${amount.toFixed(1)}`)).toEqual([
      "deadClick 2.0",
      "goingBack 1.0",
      "time 0.7",
      "idle 43.0",
    ]);
    const weights = reasons.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  test("[ST23] whoever sent a guide away must look surer, by so many log-odds", () => {
    const asked = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(asked, fc.double({ min: 0, max: 3, noNaN: true }), (needed, caution) => {
        const logOdds = (p: number) => Math.log(p / (1 - p));
        expect(logOdds(raised(needed, caution)) - logOdds(needed)).toBeCloseTo(caution, 6);
      }),
    );
    // What nothing reaches, nothing reaches.
    expect([raised(2, 1), raised(1, 1), raised(0, 1)]).toEqual([2, 1, 0]);
    const firstAt = (caution: number) => {
      let at = 10;
      while (decide(attempted(at), { caution, model: bounded(0) }).kind !== "stuck") at += 1;
      return at;
    };
    expect(firstAt(1)).toBeGreaterThan(firstAt(0) + 5);
  });
});
