/**
 * Steps change: what was seen long ago counts less, and what was known of an old version is only where a new one begins.
 */
import { BIN_COUNT, type Histogram } from "./histogram.ts";
import type { TimePrior } from "./logNormal.ts";

/** A day as the number of days since the epoch, in whichever zone the caller cuts days. */
export type Day = number;

/** After a fortnight an attempt counts half. */
const HALF_LIFE = 14;

/** What an attempt of `day` counts on `today`; nothing counts more than once, not even a day in the future. */
export const weightOfDay = (day: Day, today: Day): number => 2 ** (-Math.max(0, today - day) / HALF_LIFE);

/** The histograms of several days as they count today. Its counts are no whole numbers: no promise may rest on them. */
export const decayedHistogram = (
  slices: readonly { readonly day: Day; readonly histogram: Histogram }[],
  today: Day,
): Histogram => {
  const sum = new Array<number>(BIN_COUNT).fill(0);
  for (const { day, histogram } of slices) {
    const weight = weightOfDay(day, today);
    for (const [bin, count] of histogram.entries()) sum[bin] = (sum[bin] ?? 0) + weight * count;
  }
  return sum;
};

/** What is known of an old version is worth at most so many attempts of the new one. */
const MOST_CARRIED = 20;

/**
 * The prior of a step's new version: all that was known of the old one, but so held that some twenty attempts of the new
 * one outweigh it. The expected time, spread and share stay what they were.
 */
export const carryOver = (posterior: TimePrior, ship: TimePrior): TimePrior => {
  const meanWeight = Math.min(MOST_CARRIED, posterior.meanWeight);
  const shape = Math.min(posterior.shape, ship.shape + MOST_CARRIED / 2);
  return {
    ...posterior,
    meanWeight,
    shape,
    scale: (posterior.scale * (shape - 1)) / (posterior.shape - 1),
    failingWeight: Math.min(MOST_CARRIED, posterior.failingWeight),
  };
};
