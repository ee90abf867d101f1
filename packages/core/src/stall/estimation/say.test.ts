import { describe, expect, test } from "vitest";
import type { FilterModel } from "../filter.ts";
import { SHIP_MODEL } from "../shipModel.ts";
import { type Draws, drawsFrom } from "./builders.ts";
import { type Attempt, replay } from "./replay.ts";
import { type Say, sayOf, stuckLayer, UNDECIDED, withPaceShare } from "./say.ts";
import { fitUpperLayers } from "./upperLayer.ts";

/** Trouble begins half way, and shows in dead clicks or in silence; whoever has none acts on to the end. */
const attemptOf = (
  { uniform, normal }: Draws,
  { failed, showsIn }: { readonly failed: boolean; readonly showsIn: "evidence" | "pace" },
): Attempt => {
  const seconds = Math.round((failed ? 80 : 50) * Math.exp(0.4 * normal()));
  let trail = "";
  let last = 0;
  for (let second = 1; second < seconds; second += 1) {
    const isStuck = failed && second > seconds / 2;
    const falls = isStuck && showsIn === "pace" ? 0.02 : 0.25;
    const letters = `${uniform() < falls ? (uniform() < 0.5 ? "f" : "s") : ""}${
      isStuck && showsIn === "evidence" && uniform() < 0.12 ? "D" : ""
    }`;
    if (letters === "") continue;
    trail += `${second - last}${letters}`;
    last = second;
  }
  return { trail, seconds, failed };
};

const attemptsWith = (showsIn: "evidence" | "pace", count: number, seed: number): readonly Attempt[] => {
  const draws = drawsFrom(seed);
  return Array.from({ length: count }, (_, index) => attemptOf(draws, { failed: index % 3 === 0, showsIn }));
};

const filter: FilterModel = SHIP_MODEL.filter;

const sayWith = (attempts: readonly Attempt[]): Say => {
  const steps = [{ filter, attempts }];
  return sayOf(steps, fitUpperLayers(steps, SHIP_MODEL));
};

describe("the say of pace", () => {
  test("[ST124] it has much where trouble shows in silence alone", () => {
    const say = sayWith(attemptsWith("pace", 400, 3));
    expect(say === "fate" || say >= 0.75).toBe(true);
  });

  test("[ST124] with few attempts it is as shipped", () => {
    expect(sayWith(attemptsWith("pace", 40, 3))).toBe(UNDECIDED);
    expect(sayWith([])).toBe(UNDECIDED);
  });

  test("[ST124] a share of none is the filter's own word, a whole share is the layer's", () => {
    const layer = { intercept: 2, trust: 0.4, weights: [1, -3] };
    expect(withPaceShare(0, layer)).toEqual({ intercept: 0, trust: 1, weights: [0, -0] });
    expect(withPaceShare(1, layer)).toEqual(layer);
    const fate = { intercept: -1, trust: 0, weights: [4, 4] };
    expect(stuckLayer(1, { stuck: layer, fate })).toEqual(layer);
    expect(stuckLayer("fate", { stuck: layer, fate })).toBe(fate);
    expect(withPaceShare(0.5, layer)).toEqual({ intercept: 1, trust: 0.7, weights: [0.5, -1.5] });
  });
});

describe("the layer of who is stuck now", () => {
  test("[ST125] it speaks up later than one taught the end alone, after trouble began", () => {
    const attempts = attemptsWith("evidence", 500, 9);
    const { stuck, fate } = fitUpperLayers([{ filter, attempts }], SHIP_MODEL);
    const meanBefore = (layer: typeof stuck): number => {
      let [sum, count] = [0, 0];
      for (const attempt of attemptsWith("evidence", 120, 10).filter(({ failed }) => failed)) {
        replay({ ...layer, filter, fate, bound: Number.POSITIVE_INFINITY }, attempt, ({ second, logOdds }) => {
          if (second < 10 || second > attempt.seconds / 2) return;
          sum += 1 / (1 + Math.exp(-logOdds));
          count += 1;
        });
      }
      return sum / count;
    };
    expect(meanBefore(stuck)).toBeLessThan(0.6 * meanBefore(fate));
  });
});
