import type { Duration } from "../../base/index.ts";
import { BIN_COUNT, type Histogram, withinBin } from "./histogram.ts";

/** The Kaplan-Meier estimate by bin: the share still not done after it, and its variance by Greenwood's formula. */
export interface SurvivalPoint {
  readonly bin: number;
  readonly survival: number;
  readonly variance: number;
}

/**
 * The share of people not done after each bin, had nobody left. Those who left count as at risk until then: dropping them
 * would make a step that loses its slow half look fast. Within one bin completions come before leavings, as usual.
 */
export const survivalCurve = (done: Histogram, censored: Histogram): readonly SurvivalPoint[] => {
  let atRisk = 0;
  for (let bin = 0; bin < BIN_COUNT; bin += 1) atRisk += (done[bin] ?? 0) + (censored[bin] ?? 0);
  const points: SurvivalPoint[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let bin = 0; bin < BIN_COUNT && atRisk > 0; bin += 1) {
    const events = done[bin] ?? 0;
    survival *= 1 - events / atRisk;
    if (events < atRisk) greenwood += events / (atRisk * (atRisk - events));
    atRisk -= events + (censored[bin] ?? 0);
    points.push({ bin, survival, variance: survival * survival * greenwood });
  }
  return points;
};

/**
 * The time by which a share `q` of all who begin are done, leavers censored; null when so many never finish that no such
 * time was seen.
 */
export const survivalQuantile = (done: Histogram, censored: Histogram, q: number): Duration | null => {
  let before = 1;
  for (const { bin, survival } of survivalCurve(done, censored)) {
    if (survival <= 1 - q && before > survival) return withinBin(bin, (before - (1 - q)) / (before - survival));
    before = survival;
  }
  return null;
};
