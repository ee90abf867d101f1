import { describe, expect, test } from "vitest";
import { type Duration, inSeconds, milliseconds, seconds, timestamp } from "../base/index.ts";
import type { Tier } from "../content/index.ts";
import type { Evidence, EvidenceKind } from "../events/index.ts";
import { DEFAULT_POLICY, decideStall, probabilityNeeded, type StallDecision } from "./decideStall.ts";
import { advanceEpisode, beginEpisode } from "./episode.ts";
import { firstDetector as detector } from "./firstDetector.ts";
import { PRIOR_MODEL, packModel, unpackModel } from "./stepModel.ts";

const FIRST_PRIOR = unpackModel(PRIOR_MODEL);

import type { Episode, StepModel } from "./types.ts";

const TIERS: readonly Tier[] = ["subtle", "panel", "modal"];

const attempt = (active: Duration, kinds: readonly EvidenceKind[] = [], model: StepModel = PRIOR_MODEL): Episode => {
  const now = timestamp(0);
  const begun = beginEpisode({ person: "ada", step: "import", definitionVersion: 1, detector, model, now });
  const evidence = kinds.map((kind): Evidence => ({ kind, at: now, latency: null }));
  return advanceEpisode(begun, detector, model, { active, evidence, at: now });
};

const decide = (
  episode: Episode,
  options: { tier?: Tier; since?: Duration; typing?: boolean; model?: StepModel } = {},
): StallDecision =>
  decideStall({
    episode,
    detector,
    model: options.model ?? PRIOR_MODEL,
    policy: DEFAULT_POLICY,
    tier: options.tier ?? "panel",
    sinceInput: options.since ?? seconds(10),
    typing: options.typing ?? false,
  });

/** The same numbers every run: a linear congruential generator, and normal deviates by the polar sum of twelve. */
const randomSource = (seed: number) => {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
  return { uniform, normal };
};

describe("the decision", () => {
  test("[ST18] nobody is stuck in the first twenty seconds, whatever they did", () => {
    const everything: EvidenceKind[] = ["rageClick", "deadClick", "error", "goingBack", "helpSeeking"];
    expect(decide(attempt(seconds(19), everything))).toEqual({ kind: "no", why: "tooEarly" });
    expect(decide(attempt(seconds(21), everything)).kind).toBe("stuck");
  });

  test("[ST18] a step that waits, was skipped, left or done has nobody stuck on it", () => {
    for (const outcome of ["waiting", "skipped", "left", "done"] as const) {
      expect(decide({ ...attempt(seconds(600)), outcome })).toEqual({ kind: "no", why: "notOpen" });
    }
  });

  test("[ST19] the more a format covers, the later it comes", () => {
    const reached = TIERS.map((tier) => {
      let at = 20;
      while (decide(attempt(seconds(at)), { tier }).kind !== "stuck") at += 1;
      return at;
    });
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    expect(new Set(reached).size).toBe(3);
  });

  test("[ST20] where most people fail the quick are still let be", () => {
    const model = packModel({ ...FIRST_PRIOR, failing: 0.7 }, 500);
    const early = attempt(seconds(25), [], model);
    expect(detector.probability(early.detector)).toBeGreaterThan(DEFAULT_POLICY.thresholds.modal);
    expect(decide(early, { model })).toEqual({ kind: "no", why: "unlikely" });
    expect(decide(attempt(seconds(90), [], model), { model }).kind).toBe("stuck");
  });

  test("[ST21] a stall waits for a pause, a longer one in a field", () => {
    const late = attempt(seconds(200));
    expect(decide(late, { since: milliseconds(1000) })).toMatchObject({ kind: "busy", retryIn: milliseconds(500) });
    expect(decide(late, { since: milliseconds(1500) }).kind).toBe("stuck");
    expect(decide(late, { since: seconds(2), typing: true })).toMatchObject({ kind: "busy", retryIn: seconds(4) });
    expect(decide(late, { since: seconds(6), typing: true }).kind).toBe("stuck");
  });

  test("[ST22] a stall says what, how likely, and why", () => {
    const decision = decide(attempt(seconds(45), ["deadClick", "deadClick", "goingBack"]));
    expect(decision).toMatchObject({ kind: "stuck", stall: { step: "import", active: seconds(45) } });
    if (decision.kind !== "stuck") return;
    expect(decision.stall.reasons.map(({ kind, amount }) => `${kind} ${amount.toFixed(1)}`)).toEqual([
      "deadClick 2.0",
      "goingBack 1.0",
      "time 0.5",
    ]);
  });

  test.each([0.05, 0.1, 0.3, 0.6])("[ST23] people who get through are let be where %d fail", (failing) => {
    const model = packModel({ ...FIRST_PRIOR, failing }, 500);
    const random = randomSource(20_260_801);
    const people = 20_000;
    let flagged = 0;
    const from = firstMoment(model, "panel");
    for (let person = 0; person < people; person += 1) {
      // The model's own population: they are flagged if they are not done when time alone reaches the threshold.
      const time = Math.exp(FIRST_PRIOR.mu + FIRST_PRIOR.sigma * random.normal());
      if (time > inSeconds(from)) flagged += 1;
    }
    const margin = 3 * Math.sqrt((0.15 * 0.85) / people);
    expect(flagged / people).toBeLessThanOrEqual(DEFAULT_POLICY.falseAlarms + margin);
    expect(flagged).toBeGreaterThan(0);
  });

  test("[ST23] a stray dead click now and then among people who get through interrupts few more", () => {
    const random = randomSource(7);
    const people = 4000;
    let flagged = 0;
    for (let person = 0; person < people; person += 1) {
      const time = Math.exp(FIRST_PRIOR.mu + FIRST_PRIOR.sigma * random.normal());
      if (isFlaggedBefore(time, 0.002, random.uniform) !== null) flagged += 1;
    }
    expect(flagged / people).toBeLessThan(0.2);
  });

  test("[ST24] somebody who idles is called stuck within a minute and a half, with a dead click within seventy seconds", () => {
    expect(inSeconds(firstMoment(PRIOR_MODEL, "panel"))).toBeLessThanOrEqual(90);
    const random = randomSource(99);
    const found = Array.from({ length: 500 }, () => isFlaggedBefore(600, 1 / 20, random.uniform) ?? 600);
    expect(Math.max(...found)).toBeLessThanOrEqual(90);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(20);
    const middle = [...found].sort((a, b) => a - b)[250] ?? 0;
    expect(middle).toBeGreaterThanOrEqual(30);
    expect(middle).toBeLessThanOrEqual(70);
  });

  test.each(TIERS)("[ST24] two dead clicks and one going back are enough for %s after thirty seconds", (tier) => {
    expect(decide(attempt(seconds(30), ["deadClick", "deadClick", "goingBack"]), { tier }).kind).toBe("stuck");
    expect(decide(attempt(seconds(30), ["deadClick"]), { tier }).kind).toBe("no");
  });
});

/** The active time from which time alone is enough for a tier. */
const firstMoment = (model: StepModel, tier: Tier): Duration => {
  const aim = probabilityNeeded(DEFAULT_POLICY, tier, detector, model);
  const due = detector.nextLook(detector.begin(model), model, seconds(0), aim);
  if (due === null) throw new Error("time alone never reaches the threshold");
  return milliseconds(Math.max(due, DEFAULT_POLICY.quietFor));
};

/** The second in which somebody who shows a dead click at this rate a second is called stuck, if they take so long. */
const isFlaggedBefore = (time: number, rate: number, uniform: () => number): number | null => {
  let state = detector.begin(PRIOR_MODEL);
  const aim = probabilityNeeded(DEFAULT_POLICY, "panel", detector, PRIOR_MODEL);
  for (let second = 1; second < time; second += 1) {
    const evidence: Evidence[] =
      uniform() < rate ? [{ kind: "deadClick", at: timestamp(second * 1000), latency: null }] : [];
    state = detector.look(state, PRIOR_MODEL, { active: seconds(second), evidence });
    if (second >= inSeconds(DEFAULT_POLICY.quietFor) && detector.probability(state) >= aim) return second;
  }
  return null;
};
