import type { Duration } from "../../base/index.ts";
import { BIN_COUNT, type Histogram, withinBin } from "./histogram.ts";
import { normalQuantile } from "./quantiles.ts";

/** The Kaplan-Meier estimate by bin: the share still not done after it, and its variance by Greenwood's formula. */
export interface SurvivalPoint {
  readonly bin: number;
  /** How many were still at it when the bin began. */
  readonly atRisk: number;
  readonly survival: number;
  readonly variance: number;
}

/**
 * The share of people not done after each bin, had nobody left (Kaplan and Meier 1958). Those who left count as at risk
 * until then: dropping them would make a step that loses its slow half look fast. Within one bin completions come before
 * leavings, as usual. It ends with the last bin in which anybody is at risk; of nobody there is no curve, not one at 1.
 */
export const survivalCurve = (done: Histogram, censored: Histogram): readonly SurvivalPoint[] => {
  const atRiskFrom = countFrom(done, censored);
  const points: SurvivalPoint[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const atRisk = atRiskFrom[bin] ?? 0;
    if (!(atRisk > 0)) break;
    const events = done[bin] ?? 0;
    survival *= 1 - events / atRisk;
    if (events < atRisk) greenwood += events / (atRisk * (atRisk - events));
    points.push({ bin, atRisk, survival, variance: survival * survival * greenwood });
  }
  return points;
};

/** How many are counted in each bin and beyond; summed from the end, so that weighted counts leave no rounding there. */
export const countFrom = (...histograms: readonly Histogram[]): readonly number[] => {
  const from = new Array<number>(BIN_COUNT).fill(0);
  let beyond = 0;
  for (let bin = BIN_COUNT - 1; bin >= 0; bin -= 1) {
    for (const histogram of histograms) beyond += histogram[bin] ?? 0;
    from[bin] = beyond;
  }
  return from;
};

/** A point of the curve with the interval it lies in. */
export interface SurvivalBand {
  readonly bin: number;
  readonly survival: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The pointwise band of a curve at `level`, by Greenwood's variance on the scale of log(-log(survival)) (Kalbfleisch and
 * Prentice 1980; R's `conf.type = "log-log"`): it never leaves 0 to 1 and keeps its level with few people.
 *
 * That scale has no value at 1 and at 0, where R answers nothing and a picture needs something: while nobody is done the
 * lower bound is the exact one for none of those at risk (Clopper and Pearson 1934), and when all are done the upper bound
 * stays where it was before the last of them.
 */
export const survivalBand = (points: readonly SurvivalPoint[], level = 0.95): readonly SurvivalBand[] => {
  const beyond = (1 - level) / 2;
  const z = normalQuantile(1 - beyond);
  const band: SurvivalBand[] = [];
  for (const { bin, atRisk, survival, variance } of points) {
    if (survival >= 1) band.push({ bin, survival, low: beyond ** (1 / atRisk), high: 1 });
    else if (survival <= 0) band.push({ bin, survival, low: 0, high: band.at(-1)?.high ?? 1 - beyond ** (1 / atRisk) });
    else {
      const width = (z * Math.sqrt(variance)) / (survival * Math.log(survival));
      band.push({ bin, survival, low: survival ** Math.exp(-width), high: survival ** Math.exp(width) });
    }
  }
  return band;
};

/** A share that should be 1/2 may be off by a few bits after a product of many factors. */
const ROUNDING = 1e-12;

/**
 * The time by which a share `q` of all who begin are done, leavers censored; null when so many never finish that no such
 * time was seen.
 */
export const survivalQuantile = (done: Histogram, censored: Histogram, q: number): Duration | null => {
  let before = 1;
  for (const { bin, survival } of survivalCurve(done, censored)) {
    if (survival <= 1 - q + ROUNDING && before > survival) {
      return withinBin(bin, Math.min(1, (before - (1 - q)) / (before - survival)));
    }
    before = survival;
  }
  return null;
};
