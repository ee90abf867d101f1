/**
 * The bound on false interruptions that holds whatever the model's errors: split conformal prediction (Papadopoulos and
 * others 2002; Vovk, Gammerman and Shafer 2005) on the highest score each completer ever reached.
 *
 * Promised: somebody who would complete, exchangeable with the completers counted, exceeds the threshold with probability
 * at most `alpha`, on average over whoever was counted and whoever comes. It is true of the helped as well, because a path
 * is the same with and without help until help is first shown.
 * Not promised: the same share within every group of people, for this one set of counted completers (with n of them the
 * share itself varies, by about the root of alpha (1 - alpha) / n), after the step or its people have changed, or from
 * counts weighted by age. Nor does it say anything about how many of the stuck are reached.
 *
 * Counted must be completers nobody helped, each once, with the highest score of the whole attempt; the score must not
 * have been fitted to these same people.
 */
import { type ScoreHistogram, upperEdgeOf } from "./scoreHistogram.ts";

/** (n + 1)(1 - alpha) can be a whole number that floating point puts a hair above itself. */
const ROUNDING = 1e-9;

/** Which of `n` sorted scores is the threshold, counted from 1; more than `n` means there is none yet. */
const rankOf = (n: number, alpha: number): number => Math.max(1, Math.ceil((n + 1) * (1 - alpha) - ROUNDING));

/** The fewest completers with which a threshold exists: 19 for 5 in 100, 9 for 10 in 100. */
export const fewestFor = (alpha: number): number => Math.max(1, Math.ceil(1 / alpha - 1 - ROUNDING));

/**
 * The threshold from the highest scores of completers: interrupt only when the score is above it. Infinity when there are
 * too few: silent until it can promise.
 */
export const conformalThreshold = (peaks: readonly number[], alpha: number): number => {
  // What is no number counts as above all.
  const sorted = peaks.map((peak) => (Number.isNaN(peak) ? Number.POSITIVE_INFINITY : peak)).sort((a, b) => a - b);
  return sorted[rankOf(sorted.length, alpha) - 1] ?? Number.POSITIVE_INFINITY;
};

/**
 * The same from counts by bin. The answer is the upper edge of the bin the exact threshold lies in: never below it, and at
 * most a tenth of log-odds above.
 */
export const conformalThresholdOf = (peaks: ScoreHistogram, alpha: number): number => {
  const rank = rankOf(
    peaks.reduce((sum, count) => sum + count, 0),
    alpha,
  );
  let below = 0;
  for (const [bin, count] of peaks.entries()) {
    below += count;
    if (below >= rank) return upperEdgeOf(bin);
  }
  return Number.POSITIVE_INFINITY;
};

/** The share of these completers a threshold leaves in peace; 1 when there are none. */
export const coverage = (threshold: number, peaks: readonly number[]): number =>
  peaks.length === 0 ? 1 : peaks.filter((peak) => peak <= threshold).length / peaks.length;
