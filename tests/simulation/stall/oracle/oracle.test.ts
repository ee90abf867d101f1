import { describe, expect, test } from "vitest";
import { auc } from "../../../bench/stall/metrics.ts";
import type { Method } from "../method.ts";
import { createRandom } from "../random.ts";
import { type Recording, replay, trueStateAt } from "../replay.ts";
import { scorePaths } from "../scorePaths.ts";
import { createWorld, simulate } from "../simulate.ts";
import { parametersOf } from "../world.ts";
import { naturalTimeOf } from "./naturalTime.ts";
import { oracle, oracleOfPerson, waitingOracle } from "./oracle.ts";
import { oracleFilter } from "./oracleFilter.ts";

const seed = "oracle";
const recordings: readonly Recording[] = [...simulate({ seed, users: 300, variant: "plain" })].map(replay);
const curtain = { seed, world: createWorld({ seed, variant: "plain" }), recordings };
/** Oracles are slow; each looks at everybody once. */
const scored = new Map<Method, ReturnType<typeof scorePaths>>();
const pathsOf = (method: Method): ReturnType<typeof scorePaths> => {
  const paths = scored.get(method) ?? scorePaths(method.learn([], curtain), recordings);
  scored.set(method, paths);
  return paths;
};

describe("true times", () => {
  test.each(["plain", "weibull", "twoHumps"] as const)("agree with what is drawn in the %s world", (variant) => {
    const parameters = parametersOf(variant);
    const { timeForm, weibullShape, humps } = parameters.misspecification;
    const random = createRandom(`times/${variant}`);
    const drawLag = (): number => {
      if (timeForm === 1) return Math.log(random.wait(1) / Math.LN2) / weibullShape;
      const hump = timeForm === 2 ? Math.log(random.chance(humps.slowShare) ? humps.slow : humps.fast) : 0;
      return hump + random.normal({ mean: 0, deviation: 0.5 });
    };
    const slowness = [-0.3, 0.1, 0.4];
    const drawn = Array.from({ length: 30_000 }, (_, index) => drawLag() + (slowness[index % 3] ?? 0));
    const onsets = drawn.map((lag) => lag + Math.log(random.between(0.2, 1)));
    const time = naturalTimeOf(0.5, slowness, parameters);
    for (const lag of [-1, -0.3, 0, 0.5, 1]) {
      const later = (all: readonly number[]) => all.filter((one) => one > lag).length / all.length;
      expect(Math.abs(Math.exp(time.end(lag)) - later(drawn))).toBeLessThan(0.012);
      expect(Math.abs(Math.exp(time.onset(lag)) - later(onsets))).toBeLessThan(0.012);
    }
  });
});

describe("oracles", () => {
  test.each([oracleFilter, oracle, waitingOracle, oracleOfPerson])("$name gives probabilities", (method) => {
    const scores = pathsOf(method).flatMap((path) => [...path]);
    expect(scores.length).toBeGreaterThan(10_000);
    expect(scores.filter((score) => !(score >= 0 && score <= 1 + 1e-9))).toEqual([]);
  });

  test.each([
    ["two-state filter", oracleFilter, 0.04],
    ["oracle", oracle, 0.05],
    ["oracle of the person", oracleOfPerson, 0.04],
  ] as const)("what the %s calls likely is as frequent as it says", (_, method, distance) => {
    const paths = pathsOf(method);
    const tenths = Array.from({ length: 10 }, () => ({ told: 0, true: 0, count: 0 }));
    for (const [number, recording] of recordings.entries()) {
      if (recording.behind.truth.class !== "person") continue;
      for (const [index, score] of (paths[number] ?? []).entries()) {
        const tenth = tenths[Math.min(9, Math.floor(score * 10))];
        if (tenth === undefined) continue;
        tenth.told += score;
        tenth.count += 1;
        if (trueStateAt(recording, index + 1) === "stuck") tenth.true += 1;
      }
    }
    const seconds = tenths.reduce((sum, { count }) => sum + count, 0);
    const error = tenths.reduce((sum, tenth) => sum + Math.abs(tenth.told - tenth.true), 0) / seconds;
    expect(error).toBeLessThan(distance);
  });

  test.each([oracleFilter, oracle, oracleOfPerson])(
    "$name tells seconds stuck from others by what it sees",
    (method) => {
      const seconds = pathsOf(method).flatMap((path, number) => {
        const recording = recordings[number];
        if (recording === undefined || recording.behind.truth.class !== "person") return [];
        return [...path].map((score, index) => ({ label: trueStateAt(recording, index + 1) === "stuck", score }));
      });
      // Time alone reaches about .85.
      expect(auc(seconds)).toBeGreaterThan(0.91);
    },
  );

  test("who waits out recoveries is never surer than who asks only whether somebody is stuck", () => {
    const [sure, patient] = [oracle, waitingOracle].map(pathsOf);
    const surer = (patient ?? []).filter((path, number) =>
      path.some((score, index) => score > (sure?.[number]?.[index] ?? 0) + 1e-9),
    );
    expect(surer).toEqual([]);
  });
});
