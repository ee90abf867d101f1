import { describe, expect, test } from "vitest";
import type { SealModel } from "../modelCodec.ts";
import { PACE_TRAITS } from "../pace.ts";
import { SHIP_MODEL } from "../shipModel.ts";
import { type Draws, drawsFrom } from "./builders.ts";
import { type Attempt, highestOf, replay } from "./replay.ts";
import { fitUpperLayers, recalibrate } from "./upperLayer.ts";

/** An attempt with an act every so many seconds; whoever fails has stopped acting half way. */
const attemptOf = ({ uniform, normal }: Draws, failed: boolean): Attempt => {
  const seconds = Math.round(50 * Math.exp(0.4 * normal()));
  let trail = "";
  let last = 0;
  for (let second = 1; second < (failed ? seconds / 2 : seconds); second += 1) {
    if (uniform() > 0.25) continue;
    trail += `${second - last || ""}${uniform() < 0.5 ? "f" : "s"}`;
    last = second;
  }
  return { trail, seconds, failed };
};

const someAttempts = (count: number, seed: number): readonly Attempt[] => {
  const draws = drawsFrom(seed);
  return Array.from({ length: count }, (_, index) => attemptOf(draws, index % 2 === 0));
};

const weightOf = (weights: readonly number[], trait: (typeof PACE_TRAITS)[number]): number =>
  weights[PACE_TRAITS.indexOf(trait)] ?? Number.NaN;

/** The share of pairs of a failed and a completed attempt in which the failed one came higher. */
const order = (model: typeof SHIP_MODEL, attempts: readonly Attempt[]): number => {
  const peaks = (failed: boolean) =>
    attempts.filter((one) => one.failed === failed).map((one) => highestOf(model, one));
  const [failed, done] = [peaks(true), peaks(false)];
  const wins = failed.flatMap((a) => done.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
};

describe("the layer above the filter", () => {
  test("[ST92] without attempts it is the prior's", () => {
    const { intercept, trust, weights } = SHIP_MODEL;
    const layer = { intercept, trust, weights };
    expect(fitUpperLayers([], SHIP_MODEL)).toEqual({ stuck: layer, fate: layer });
    expect(fitUpperLayers([{ filter: SHIP_MODEL.filter, attempts: [] }], SHIP_MODEL).fate.weights).toEqual(weights);
  });

  test("[ST92] where those who fail fall silent it learns that silence speaks", () => {
    const attempts = someAttempts(300, 5);
    const upper = fitUpperLayers([{ filter: SHIP_MODEL.filter, attempts }], SHIP_MODEL).stuck;
    expect(weightOf(upper.weights, "idle")).toBeGreaterThan(weightOf(SHIP_MODEL.weights, "idle"));
    const others = someAttempts(300, 6);
    expect(order({ ...SHIP_MODEL, ...upper }, others)).toBeGreaterThan(order(SHIP_MODEL, others));
    expect(order({ ...SHIP_MODEL, ...upper }, others)).toBeGreaterThan(0.8);
  });

  test("[ST92] a few attempts move it little", () => {
    const few = fitUpperLayers([{ filter: SHIP_MODEL.filter, attempts: someAttempts(2, 5) }], SHIP_MODEL).fate;
    const many = fitUpperLayers([{ filter: SHIP_MODEL.filter, attempts: someAttempts(300, 5) }], SHIP_MODEL).fate;
    const moved = (upper: typeof few) =>
      Math.abs(weightOf(upper.weights, "idle") - weightOf(SHIP_MODEL.weights, "idle"));
    expect(moved(few)).toBeLessThan(moved(many) / 2);
  });

  test("[ST92] an attempt that went on for long does not outweigh ten short ones", () => {
    const long: Attempt = { trail: "", seconds: 3000, failed: true };
    const short = someAttempts(40, 8).filter(({ failed }) => !failed);
    const fit = (attempts: readonly Attempt[]) =>
      fitUpperLayers([{ filter: SHIP_MODEL.filter, attempts }], SHIP_MODEL).fate;
    const [once, tenfold] = [fit([long, ...short]), fit([...Array.from({ length: 10 }, () => long), ...short])];
    expect(once.intercept).toBeLessThan(tenfold.intercept);
    expect(Number.isFinite(tenfold.intercept)).toBe(true);
  });
});

describe("the layer brought to the level of people who did not teach it", () => {
  const model: SealModel = { ...SHIP_MODEL, fate: { ...SHIP_MODEL.fate, intercept: 9 } };
  const others = someAttempts(1500, 8);
  const level: SealModel = { ...model, fate: recalibrate(model, others) };

  const highestFate = (one: SealModel, attempt: Attempt): number => {
    let highest = Number.NEGATIVE_INFINITY;
    replay(one, attempt, ({ failing }) => {
      highest = Math.max(highest, failing);
    });
    return highest;
  };

  test("[ST92] nobody passes anybody, and who is stuck is as it was", () => {
    for (const attempt of others.slice(0, 50)) expect(highestOf(level, attempt)).toBe(highestOf(model, attempt));
    const inOrder = (one: SealModel) =>
      others
        .map((attempt, index) => ({ index, peak: highestFate(one, attempt) }))
        .sort((a, b) => a.peak - b.peak)
        .map(({ index }) => index);
    expect(inOrder(level)).toEqual(inOrder(model));
  });

  test("[ST92] it says about as often that they fail as they do", () => {
    const said = (one: SealModel) => {
      let [sum, count] = [0, 0];
      for (const attempt of others) {
        replay(one, attempt, ({ second, failing }) => {
          if (second % 5 !== 0) return;
          sum += 1 / (1 + Math.exp(-failing)) - (attempt.failed ? 1 : 0);
          count += 1;
        });
      }
      return Math.abs(sum / count);
    };
    expect(said(model)).toBeGreaterThan(0.15);
    expect(said(level)).toBeLessThan(said(model) / 5);
  });

  test("[ST92] without such people it stays as it is", () => {
    expect(recalibrate(model, [])).toEqual(model.fate);
  });
});
