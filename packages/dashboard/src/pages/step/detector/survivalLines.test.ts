import { milliseconds, seconds } from "@handrail/core/base";
import type { StepReport } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { bandPath, modelPath, notDoneByModel, staircase, survivalMoments } from "./survivalLines.ts";

const TIME = { mu: Math.log(40), sigma: 0.5, failing: 0.2 };

const survival: StepReport["survival"] = [0.5, 5, 10, 40, 160].map((second, index) => {
  const share = [1, 1, 0.9, 0.6, 0.2][index] ?? 0;
  return { at: seconds(second), share, low: share * 0.9, high: Math.min(1, share * 1.1) };
});

const numbers = (path: string): readonly number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe("what the model says of time", () => {
  it("is everybody at the start, half of those who ever finish at the median, and those who never do in the end", () => {
    expect(notDoneByModel(milliseconds(0), TIME)).toBe(1);
    expect(notDoneByModel(seconds(40), TIME)).toBeCloseTo(0.2 + 0.8 / 2, 10);
    expect(notDoneByModel(seconds(100_000), TIME)).toBeCloseTo(0.2, 6);
  });
});

describe("the moments of the survival chart", () => {
  it("begin where people begin to get done and fill the axis on a logarithmic scale", () => {
    const moments = survivalMoments(survival, TIME);
    expect(moments.map(({ at }) => at / 1000)).toEqual([5, 10, 40, 160]);
    expect(moments[0]?.place).toBe(0);
    expect(moments.at(-1)?.place).toBe(1);
    expect(moments[1]?.place).toBeCloseTo(Math.log(2) / Math.log(32), 10);
    expect(moments[2]?.model).toBeCloseTo(0.6, 10);
  });

  it("are all of them where nobody got done, and none where there is no line to draw", () => {
    const none = survival.map((point) => ({ ...point, share: 1 }));
    expect(survivalMoments(none, TIME)).toHaveLength(5);
    expect(survivalMoments([], TIME)).toEqual([]);
    expect(survivalMoments(survival.slice(2, 3), TIME)).toEqual([]);
  });

  it("leave out a last bin without an end", () => {
    const open = [...survival, { at: milliseconds(Number.POSITIVE_INFINITY), share: 0.1, low: 0, high: 0.2 }];
    expect(survivalMoments(open, TIME).at(-1)?.at).toBe(160_000);
  });
});

describe("the lines", () => {
  it("stay inside the drawing and hold no number that is none", () => {
    const moments = survivalMoments(survival, TIME);
    for (const path of [staircase(moments, ({ share }) => share), bandPath(moments), modelPath(moments, TIME)]) {
      expect(path).not.toMatch(/NaN|Infinity/);
      expect(numbers(path).length).toBeGreaterThan(6);
      for (const number of numbers(path)) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(100);
      }
    }
  });

  it("step at the moment, not before it", () => {
    const moments = survivalMoments(survival, TIME);
    expect(staircase(moments.slice(0, 2), ({ share }) => share)).toBe("M0.00 0.00 H20.00 L20.00 10.00");
  });
});
