/** The moments at which those still at it are ranked: fixed ones that many reach, and the quarters of a set's own times. */
import type { LoggedAttempt } from "./logs.ts";

/** Seconds, rising. */
export interface Landmarks {
  readonly all: readonly number[];
  /** Those over which calibration is taken together. */
  readonly calibration: readonly number[];
}

/** Where all sets are looked at that last so long. */
const FIXED = [5, 10, 20, 30, 60, 90, 120];

/** The usual ones for calibration, where at least two of them are reached. */
const USUAL = [30, 60, 90, 120];

/** So many of the attempts learned from must still go on. */
const REACHED = 0.05;

/** Chooses them by the attempts learned from, before any is tested. */
export const landmarksOf = (learning: readonly Pick<LoggedAttempt, "end">[]): Landmarks => {
  const ends = learning.map(({ end }) => end).sort((a, b) => a - b);
  const isReached = (second: number): boolean => ends.filter((end) => end > second).length >= REACHED * ends.length;
  const fixed = FIXED.filter(isReached);
  const quarters = [0.25, 0.5, 0.75].map((share) =>
    Math.max(1, Math.round(ends[Math.floor(share * ends.length)] ?? 1)),
  );
  const usual = USUAL.filter(isReached);
  const calibration = usual.length >= 2 ? usual : [...new Set(quarters)];
  return { all: [...new Set([...fixed, ...calibration])].sort((a, b) => a - b), calibration };
};
