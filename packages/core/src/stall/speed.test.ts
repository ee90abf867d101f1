import { describe, expect, test } from "vitest";
import { seconds } from "../base/index.ts";
import { anEpisode, aStepModel } from "./builders.ts";
import { PRIOR_MODEL } from "./shipModel.ts";
import { usualLateness } from "./speed.ts";
import type { Episode, StepModel } from "./types.ts";

/** Steps that take others a minute. */
const MINUTE = aStepModel({}, { mu: Math.log(60) });

const done = (activeSeconds: number): Episode => anEpisode({ outcome: "done", active: seconds(activeSeconds) });

const lateness = (episodes: readonly Episode[], model: StepModel = MINUTE): number =>
  usualLateness(episodes, () => model);

describe("how slow somebody is", () => {
  test("[ST89] of somebody new, and of somebody as fast as others, nothing is said", () => {
    expect(lateness([])).toBe(0);
    expect(lateness([done(60), done(60)])).toBeCloseTo(0, 3);
  });

  test("[ST89] who took twice as long again and again is taken for slow, a little more each time", () => {
    const slow = [1, 3, 10].map((count) => lateness(Array.from({ length: count }, () => done(120))));
    expect(slow).toEqual([...slow].sort((a, b) => a - b));
    expect(slow[0]).toBeGreaterThan(0.05);
    expect(slow[2]).toBeLessThan(Math.log(2));
    expect(lateness([done(30), done(30)])).toBeCloseTo(-lateness([done(120), done(120)]), 3);
  });

  test("[ST89] attempts that did not end well, and steps without a fitted model, say nothing", () => {
    const left = { ...done(500), outcome: "left" as const };
    expect(lateness([left, { ...left, outcome: "open" }])).toBe(0);
    expect(lateness([done(500)], PRIOR_MODEL)).toBe(0);
    expect(lateness([done(500)], { version: 1, attempts: 40, code: "" })).toBe(0);
  });

  test("[ST89] one lunch break makes nobody slow", () => {
    expect(lateness([done(36_000)])).toBeLessThan(0.35);
  });
});
