/**
 * Whether the bound holds in fact (T2): of completers nobody learned from, `n` set the bound and the others are counted.
 * Every split is as random as any, but splits come in laps: the completers stand in a shuffled circle and each split of a lap
 * takes the next `n`, so that within a lap everybody sets the bound about equally often. That leaves the mean what it is and
 * lets it stray less; the standard error is given as if splits knew nothing of one another, which is on the safe side.
 */
import { conformalThreshold } from "@handrail/core/stall";
import { createRandom, type Random } from "../../simulation/stall/random.ts";

/** One number of completers and one promise. */
export interface ConformalCell {
  readonly n: number;
  readonly alpha: number;
  /** The mean share of the others above the bound, and its standard error over the splits. */
  readonly interrupted: number;
  readonly error: number;
  /** How far the mean lies above the promise beyond two standard errors; above 0 the promise was broken. */
  readonly excess: number;
}

const SIZES = [20, 50, 200, 1000];
const ALPHAS = [0.05, 0.1];
const SPLITS = 200;

/** Where one turn of the circle is only a few splits, a lap goes round more often. */
const LEAST_LAP = 10;

/** With fewer left over, what is counted says nothing. */
const FEWEST_OTHERS = 50;

/** Every cell there are completers enough for; the others are told. */
export const conformalCells = (
  peaks: readonly number[],
  seed: string,
  tell: (line: string) => void,
): readonly ConformalCell[] =>
  SIZES.flatMap((n) => {
    if (peaks.length >= n + FEWEST_OTHERS) return ALPHAS.map((alpha) => cellOf(peaks, n, alpha, seed));
    tell(`Skipped the bound from ${n} completers: the people tested on have ${peaks.length}.`);
    return [];
  });

const cellOf = (peaks: readonly number[], n: number, alpha: number, seed: string): ConformalCell => {
  const random = createRandom(`conformal/${seed}/${n}/${alpha}`);
  const lap = Math.max(LEAST_LAP, Math.floor(peaks.length / n));
  let circle: readonly number[] = [];
  const shares = Array.from({ length: SPLITS }, (_, split) => {
    const place = split % lap;
    if (place === 0) circle = shuffled(peaks, random);
    const from = (place * n) % circle.length;
    const setting = [...circle.slice(from, from + n), ...circle.slice(0, Math.max(0, from + n - circle.length))];
    const bound = conformalThreshold(setting, alpha);
    const above = (some: readonly number[]): number => some.filter((peak) => peak > bound).length;
    return (above(circle) - above(setting)) / (circle.length - n);
  });
  const interrupted = shares.reduce((sum, share) => sum + share, 0) / SPLITS;
  const spread = shares.reduce((sum, share) => sum + (share - interrupted) ** 2, 0) / (SPLITS - 1);
  const error = Math.sqrt(spread / SPLITS);
  return { n, alpha, interrupted, error, excess: interrupted - alpha - 2 * error };
};

const shuffled = (peaks: readonly number[], random: Random): readonly number[] =>
  peaks
    .map((peak) => ({ peak, key: random.share() }))
    .sort((a, b) => a.key - b.key)
    .map(({ peak }) => peak);
