import { describe, expect, test } from "vitest";
import { NO_EVIDENCE } from "../../events/index.ts";
import { type FilterModel, finishingHazard } from "../filter.ts";
import { SHIP_MODEL } from "../shipModel.ts";
import { EMPTY_TRAIL, extendTrail } from "../trail.ts";
import { drawsFrom } from "./builders.ts";
import { onsetOf, stuckAfterwards } from "./onset.ts";

const MODEL: FilterModel = { ...SHIP_MODEL.filter, temper: 1, onset: 0.01 };

/** People who live by the model, second by second; of those who leave stuck, what was heard and when trouble began. */
const leaversOf = (model: FilterModel, count: number, seed: number) => {
  const { uniform } = drawsFrom(seed);
  const leavers: { readonly trail: string; readonly seconds: number; readonly onset: number }[] = [];
  while (leavers.length < count) {
    let [trail, onset, second] = [EMPTY_TRAIL, -1, 0];
    for (;;) {
      second += 1;
      const isStuck = onset >= 0;
      if (isStuck && uniform() < 1 - Math.exp(-model.leaving)) {
        // Whoever recovers first begins anew below, so this is the onset that led to leaving.
        leavers.push({ trail: trail.text, seconds: second, onset });
        break;
      }
      if (isStuck && uniform() < 1 - Math.exp(-model.recovery)) onset = -1;
      if (!isStuck && uniform() < 1 - Math.exp(-finishingHazard(model, second, 0))) break;
      if (!isStuck && uniform() < 1 - Math.exp(-model.onset)) onset = second;
      for (const kind of Object.keys(NO_EVIDENCE) as (keyof typeof NO_EVIDENCE)[]) {
        const rate = model.rates[kind] * (onset >= 0 ? Math.exp(model.ratios[kind]) : 1);
        if (uniform() < rate) trail = extendTrail(trail, { kind: "signal", second: second - 1, signal: kind });
      }
    }
  }
  return leavers;
};

const medianError = (model: FilterModel, seed: number): number => {
  const errors = leaversOf(model, 1500, seed).map(({ onset, ...attempt }) => Math.abs(onsetOf(model, attempt) - onset));
  return errors.sort((a, b) => a - b)[750] ?? Number.NaN;
};

describe("the onset of trouble, seen from its end", () => {
  test("[ST122] is found within four seconds for half of the leavers when evidence speaks clearly", () => {
    const ratios = { ...NO_EVIDENCE };
    for (const kind of Object.keys(ratios) as (keyof typeof ratios)[]) ratios[kind] = 3;
    expect(medianError({ ...MODEL, ratios }, 1)).toBeLessThan(4);
  });

  test("[ST122] is found within twelve seconds for half of them with the evidence we ship", () => {
    expect(medianError(MODEL, 2)).toBeLessThan(12);
  });

  test("[ST123] each second is a probability, whatever was heard; the last is certain", () => {
    for (const trail of ["", "3R2D5v4000w1E", "40m3fss5fD", "2v1w9v99999wR"]) {
      const stuck = stuckAfterwards(MODEL, { trail, seconds: 60 });
      expect(stuck).toHaveLength(61);
      expect(stuck.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(stuck.at(-1)).toBe(1);
    }
  });

  test("[ST122] trouble that was heard of began where it was heard, silence of late began late", () => {
    const silent = onsetOf(MODEL, { trail: "", seconds: 300 });
    const clicked = onsetOf(MODEL, { trail: "240D5D5R", seconds: 300 });
    expect(silent).toBeGreaterThan(241);
    expect(silent).toBeLessThan(300);
    expect(clicked).toBeGreaterThan(200);
    expect(clicked).toBeLessThanOrEqual(241);
    expect(onsetOf(MODEL, { trail: "", seconds: 0 })).toBe(0);
  });

  test("[ST123] after a long absence nobody is stuck because they were before it", () => {
    const after = (trail: string): number => stuckAfterwards(MODEL, { trail, seconds: 120 })[22] ?? Number.NaN;
    expect(after("5R5D5D")).toBeGreaterThan(0.75);
    expect(after("5R5D5D5v99999w")).toBeLessThan(0.5);
  });
});
