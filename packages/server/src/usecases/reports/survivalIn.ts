import type { StepReport } from "@handrail/core/protocol";
import {
  BIN_COUNT,
  binBounds,
  combineHistograms,
  type SurvivalBand,
  survivalBand,
  survivalCurve,
} from "@handrail/core/stall";
import { readTimes } from "../rollups/stepLayout.ts";

/** A curve of a few centimetres shows no more. */
const MOST_POINTS = 60;

/**
 * The share of all who begin that is not done by a time, of the attempts of a sum. Whoever left, skipped the step or is still
 * at it was there until then. Only the points where the curve moves: between two of them it is level.
 */
export const survivalIn = (sum: Int32Array): StepReport["survival"] => {
  const censored = combineHistograms(readTimes(sum, "left"), readTimes(sum, "other"));
  const band = survivalBand(survivalCurve(readTimes(sum, "done"), censored));
  const moves = band.filter(({ survival }, at) => survival !== (band[at - 1]?.survival ?? 1) || at === band.length - 1);
  return thinned(moves).map(({ bin, survival, low, high }) => ({ at: endOf(bin), share: survival, low, high }));
};

/** Evenly, and with the last one: where the curve ends is what people look for. */
const thinned = (points: readonly SurvivalBand[]): readonly SurvivalBand[] => {
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, at) => points[Math.round(at * step)]).filter(
    (one) => one !== undefined,
  );
};

/** When a bin ends; JSON knows no infinity, so the open one ends where it begins. */
const endOf = (bin: number) => binBounds(Math.min(bin, BIN_COUNT - 2)).to;
