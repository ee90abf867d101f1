import { milliseconds, seconds, timestamp } from "@handrail/core/base";
import type { Evidence, EvidenceKind } from "@handrail/core/events";
import { describe, expect, test } from "vitest";
import { auc } from "../../../bench/stall/metrics.ts";
import type { Look } from "../look.ts";
import type { Attempt, Curtain, Method } from "../method.ts";
import { partOf } from "../outcome.ts";
import { type Recording, replay } from "../replay.ts";
import { scorePaths } from "../scorePaths.ts";
import { createWorld, simulate } from "../simulate.ts";
import { cureModel } from "./cureModel.ts";
import { logisticBaseline } from "./logisticBaseline.ts";
import { datadog, postHog, rageOnly, twoOfThree } from "./rules.ts";
import { learnTimes, timesOf } from "./tables.ts";
import { activeTimer, idle, quantileTimer, stepTimer, wallTimer } from "./timers.ts";

const seed = "methods";
const recordings: readonly Recording[] = [...simulate({ seed, users: 300, variant: "plain" })].map(replay);
const curtain: Curtain = { seed, world: createWorld({ seed, variant: "plain" }), recordings };

const attempt = (step: number): Attempt => {
  const found = recordings.find((one) => one.step === step);
  if (found === undefined) throw new Error(`Nobody tried step ${step}.`);
  return found;
};

const look = (second: number, more: Partial<Look> = {}): Look => ({
  active: seconds(second),
  wall: seconds(second),
  acts: [],
  evidence: [],
  sinceAct: second,
  ...more,
});

const sign = (kind: EvidenceKind, latency: number | null = null): Evidence => ({
  kind,
  at: timestamp(0),
  latency: latency === null ? null : milliseconds(latency),
});

const lastScore = (method: Method, looks: readonly Look[], step = 0): number => {
  const scoreAt = method.learn(recordings, curtain)(attempt(step));
  return looks.map(scoreAt).at(-1) ?? Number.NaN;
};

describe("timers", () => {
  test("each counts its own time", () => {
    const late = look(20, { wall: seconds(300), sinceAct: 4 });
    expect(lastScore(wallTimer, [late])).toBe(300);
    expect(lastScore(activeTimer, [late])).toBe(20);
    expect(lastScore(idle, [late])).toBe(4);
  });

  test("nine of ten completers are done by the step's own timer", () => {
    for (const step of [0, 3]) {
      const done = recordings.filter((one) => one.step === step && one.ending === "done");
      const { p90 } = timesOf(learnTimes(recordings), step);
      const sooner = done.filter(({ end }) => end <= p90).length / done.length;
      expect(Math.abs(sooner - 0.9)).toBeLessThan(0.02);
      expect(lastScore(stepTimer, [look(p90)], step)).toBeCloseTo(1, 9);
      expect(lastScore(quantileTimer, [look(p90)], step)).toBeGreaterThan(0.8);
    }
  });

  test("the cure model begins at the share that fails and rises to certainty", () => {
    const { failing } = timesOf(learnTimes(recordings), 0);
    expect(lastScore(cureModel, [look(0.01)])).toBeCloseTo(failing, 3);
    expect(lastScore(cureModel, [look(5000)])).toBeGreaterThan(0.99);
  });
});

describe("rules of other products", () => {
  const all = [sign("rageClick"), sign("deadClick"), sign("slowClick", 3000), sign("slowClick", 900), sign("error")];
  const count = (method: Method) =>
    lastScore(method, [look(1, { evidence: all }), look(2, { evidence: [sign("reEdit")] })]);

  test("count what each of them calls frustration", () => {
    expect(count(rageOnly)).toBe(1);
    expect(count(postHog)).toBe(3);
    expect(count(datadog)).toBe(5);
  });

  test("two of three wants two kinds, not two of a kind", () => {
    const twice = [look(1, { evidence: [sign("error")] }), look(2, { evidence: [sign("error")] })];
    expect(lastScore(twoOfThree, twice)).toBe(1);
    expect(lastScore(twoOfThree, [...twice, look(3, { evidence: [sign("deadClick")] })])).toBe(2);
  });
});

describe("the logistic", () => {
  const learned = logisticBaseline.learn(recordings, curtain);

  test("rises with evidence", () => {
    const calm = look(10, { acts: [1], sinceAct: 1 });
    const troubled = { ...calm, evidence: [sign("error"), sign("deadClick")] };
    const scoreOf = (one: Look): number => learned(attempt(0))(one);
    expect(scoreOf(troubled)).toBeGreaterThan(scoreOf(calm));
  });

  test("gives probabilities that tell those who leave stuck from completers", () => {
    const paths = scorePaths(learned, recordings);
    expect(paths.flatMap((path) => [...path]).filter((score) => !(score > 0 && score < 1))).toEqual([]);
    const peaks = recordings.map((recording, index) => ({
      part: partOf(recording),
      score: Math.max(0, ...(paths[index] ?? [])),
    }));
    const judged = peaks.filter(({ part }) => part === "stuck" || part === "completer");
    expect(auc(judged.map(({ part, score }) => ({ label: part === "stuck", score })))).toBeGreaterThan(0.75);
  });
});

test("no baseline learns from the truth: another one behind the curtain changes nothing", () => {
  const blind = recordings.map((one) => ({ ...one, onset: null, recovered: null }));
  for (const method of [stepTimer, quantileTimer, cureModel, logisticBaseline]) {
    const told = scorePaths(method.learn(recordings, curtain), recordings.slice(0, 50));
    expect(scorePaths(method.learn(blind, { ...curtain, recordings: [] }), blind.slice(0, 50)), method.name).toEqual(
      told,
    );
  }
});
