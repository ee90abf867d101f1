import { describe, expect, test } from "vitest";
import { countAll } from "./builders.ts";
import { carryOver, decayedHistogram, weightOfDay } from "./decay.ts";
import { EMPTY_HISTOGRAM, sizeOf } from "./histogram.ts";
import type { TimePrior } from "./logNormal.ts";
import { SHIP_PRIOR } from "./tiers.ts";

describe("decay", () => {
  test("[ST111] after a fortnight an attempt counts half, after four weeks a quarter, today and tomorrow once", () => {
    expect([100, 101, 86, 72].map((day) => weightOfDay(day, 100))).toEqual([1, 1, 0.5, 0.25]);
    const slices = [
      { day: 86, histogram: countAll([10, 20]) },
      { day: 100, histogram: countAll([10]) },
    ];
    expect(sizeOf(decayedHistogram(slices, 100))).toBeCloseTo(2, 12);
    expect(decayedHistogram([], 100)).toEqual(EMPTY_HISTOGRAM);
  });

  test("[ST111] decaying day by day and all at once are the same, in any order", () => {
    const slices = [3, 9, 1].map((day) => ({ day, histogram: countAll([10 + day, 40, 40]) }));
    const later = decayedHistogram([...slices].reverse(), 40);
    const first = { day: 20, histogram: decayedHistogram(slices, 20) };
    for (const [bin, count] of decayedHistogram([first], 40).entries()) expect(count).toBeCloseTo(later[bin] ?? 0, 12);
  });
});

describe("a new version of a step", () => {
  const old: TimePrior = { mean: 4, meanWeight: 900, shape: 450, scale: 90, failing: 0.3, failingWeight: 1200 };

  test("[ST112] begins with the old one's numbers, worth twenty attempts", () => {
    const carried = carryOver(old, SHIP_PRIOR);
    expect(carried).toMatchObject({ mean: 4, meanWeight: 20, failing: 0.3, failingWeight: 20, shape: 13 });
    expect(carried.scale / (carried.shape - 1)).toBeCloseTo(old.scale / (old.shape - 1), 12);
  });

  test("[ST112] what was hardly known is carried as it is", () => {
    expect(carryOver(SHIP_PRIOR, SHIP_PRIOR)).toEqual(SHIP_PRIOR);
  });
});
