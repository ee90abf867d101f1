import { describe, expect, test } from "vitest";
import { days, hours, inSeconds, minutes, seconds } from "../../base/index.ts";
import { population } from "./builders.ts";
import { EMPTY_HISTOGRAM, type Histogram } from "./histogram.ts";
import { addArrival, addWait, fitWaiting, isWaiting, NO_ARRIVALS, remindAt } from "./waiting.ts";

const waits = (lengths: readonly number[]): Histogram =>
  lengths.reduce((held, length) => addWait(held, seconds(length)), EMPTY_HISTOGRAM);

describe("waiting steps", () => {
  test("[ST115] a wait of minutes, of hours and of a week are told apart; two weeks are the end", () => {
    const bins = [minutes(5), hours(3), days(1), days(7), days(14)].map((wait) =>
      addWait(EMPTY_HISTOGRAM, wait).indexOf(1),
    );
    expect(new Set(bins).size).toBe(5);
    expect(bins).toEqual([...bins].sort((a, b) => a - b));
    expect(bins.at(-1)).toBeLessThan(EMPTY_HISTOGRAM.length - 1);
    expect(addWait(EMPTY_HISTOGRAM, days(90)).indexOf(1)).toBe(EMPTY_HISTOGRAM.length - 1);
  });

  test("[ST115] the reminder comes when nine in ten of those who ever finish have", () => {
    const fit = fitWaiting(waits(population(400, 7200, 0.8)), EMPTY_HISTOGRAM, 100);
    const wanted = 7200 * Math.exp(0.8 * 1.2816);
    expect(Math.abs(Math.log(inSeconds(remindAt(fit) ?? seconds(0)) / wanted))).toBeLessThan(0.05);
    expect(fit.failing).toBeCloseTo(0.2, 2);
  });

  test("[ST115] those still waiting make it later, those who never finish do not", () => {
    const done = waits(population(50, 3600, 0.7));
    const plain = remindAt(fitWaiting(done, EMPTY_HISTOGRAM, 0)) ?? 0;
    const open = remindAt(fitWaiting(done, waits(population(20, 3600, 0.2)), 0)) ?? 0;
    const never = remindAt(fitWaiting(done, EMPTY_HISTOGRAM, 50)) ?? 0;
    expect(open).toBeGreaterThan(plain);
    expect(never).toBe(plain);
  });

  test("[ST115] too few waits seen to their end: no reminder", () => {
    expect(remindAt(fitWaiting(EMPTY_HISTOGRAM, waits([3600, 7200]), 3))).toBeNull();
    expect(remindAt(fitWaiting(waits([60, 90, 80, 100]), EMPTY_HISTOGRAM, 0))).toBeNull();
    expect(remindAt(fitWaiting(waits([60, 90, 80, 100, 600]), EMPTY_HISTOGRAM, 0))).not.toBeNull();
  });
});

describe("which steps wait", () => {
  const byHand = { sinceInput: seconds(1), sameDevice: true };
  const quietly = { sinceInput: seconds(10), sameDevice: true };
  const untouched = { sinceInput: null, sameDevice: true };
  const elsewhere = { sinceInput: seconds(1), sameDevice: false };
  const arrivals = (...groups: readonly (readonly [number, typeof byHand | typeof untouched])[]) =>
    groups
      .flatMap(([times, arrival]) => new Array<typeof arrival>(times).fill(arrival))
      .reduce(addArrival, NO_ARRIVALS);

  test("[ST116] those of whose completions three in five come with nobody at the page", () => {
    expect(isWaiting(arrivals([6, quietly], [4, byHand]))).toBe(true);
    expect(isWaiting(arrivals([3, elsewhere], [3, untouched], [4, byHand]))).toBe(true);
    expect(isWaiting(arrivals([5, quietly], [5, byHand]))).toBe(false);
    expect(isWaiting(arrivals([59, elsewhere], [41, byHand]))).toBe(false);
  });

  test("[ST116] a few completions decide nothing", () => {
    expect(isWaiting(arrivals([9, elsewhere]))).toBe(false);
    expect(isWaiting(NO_ARRIVALS)).toBe(false);
  });
});
