/**
 * What a score path would have led to, at any threshold. An attempt is interrupted once, at the first look whose score
 * reaches the threshold. On somebody who is stuck and will leave that is a hit if it comes after the onset and at least
 * `ENOUGH` seconds before the end; before the onset it is a false interruption. On somebody who gets through, also by way of
 * getting stuck and unstuck alone, it is a false interruption whenever it comes.
 */
import type { Recording } from "./replay.ts";
import type { ScorePath } from "./scorePaths.ts";

/** Help that comes later than this before somebody leaves comes too late. */
const ENOUGH = 5;

/** How an attempt counts. `drifted`: left without being stuck, or skipped; class D and bots are nobody's hit or fault. */
export type Part = "completer" | "stuck" | "drifted" | "uninterested" | "bot";

/** One attempt under one method. */
export interface Outcome {
  readonly person: string;
  readonly part: Part;
  /** The highest scores before the onset, while help would still be in time, and ever. */
  readonly early: number;
  readonly inTime: number;
  readonly peak: number;
  /** The highest score while stuck, also of those who recovered. */
  readonly stuckPeak: number;
  readonly path: ScorePath;
  readonly onset: number;
  readonly end: number;
}

/** How an attempt counts, by the truth. Whoever waits on the outside has got through. */
export const partOf = ({ behind: { truth } }: Pick<Recording, "behind">): Part => {
  if (truth.class !== "person") return truth.class;
  if (truth.ending === "done" || truth.ending === "waiting") return "completer";
  return truth.ending === "left" && truth.onset !== null && truth.recoveredAt === null ? "stuck" : "drifted";
};

/** Sums a path up. */
export const outcomeOf = (recording: Recording, path: ScorePath): Outcome => {
  const { end, person } = recording;
  const onset = recording.onset ?? Number.POSITIVE_INFINITY;
  const recovered = recording.recovered ?? Number.POSITIVE_INFINITY;
  const NEVER = Number.NEGATIVE_INFINITY;
  let [early, inTime, stuckPeak, peak] = [NEVER, NEVER, NEVER, NEVER];
  for (const [index, score] of path.entries()) {
    const second = index + 1;
    if (score > peak) peak = score;
    if (second < onset && score > early) early = score;
    if (second <= end - ENOUGH && score > inTime) inTime = score;
    if (second >= onset && second < recovered && score > stuckPeak) stuckPeak = score;
  }
  return { person, part: partOf(recording), early, inTime, stuckPeak, peak, path, onset, end };
};

/** What becomes of an attempt at a threshold. */
export type Verdict = "silent" | "hit" | "false" | "late" | "wasted";

/** The verdict at a threshold; `wasted` is an interruption of those who are neither completers nor stuck. */
export const verdictAt = ({ early, inTime, part, peak }: Outcome, threshold: number): Verdict => {
  if (peak < threshold) return "silent";
  if (part === "completer") return "false";
  if (part !== "stuck") return "wasted";
  if (early >= threshold) return "false";
  return inTime >= threshold ? "hit" : "late";
};

/** The second of the interruption, null when there is none. */
export const firedAt = ({ path }: Outcome, threshold: number): number | null => {
  const index = path.findIndex((score) => score >= threshold);
  return index === -1 ? null : index + 1;
};
