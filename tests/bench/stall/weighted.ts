/**
 * The statistics of `metrics.ts` for people who count several times or not at all, as in a bootstrap: everything is sorted
 * once, and each round is one walk over numbers. With everybody counting once they are the same numbers.
 */
import { createRandom } from "../../simulation/stall/random.ts";
import type { Interval } from "./metrics.ts";

/** How often each person counts, by the person's number. */
export type Counts = Uint8Array;

/** A statistic of people who count so often; several numbers at once. */
export type Statistic = (counts: Counts) => readonly number[];

/** Scores with what is known of each: whose it is and whether they failed. */
export interface Column {
  readonly scores: ArrayLike<number>;
  readonly people: ArrayLike<number>;
  readonly failed: ArrayLike<number>;
}

const orderOf = ({ scores }: Column, sign: 1 | -1): Uint32Array => {
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index);
  return order.sort((a, b) => {
    const [first, second] = [scores[a] ?? 0, scores[b] ?? 0];
    return first === second ? 0 : first < second ? -sign : sign;
  });
};

/** A column in order: person, label and score, and whether the next one is another score. */
const sorted = (column: Column, sign: 1 | -1) => {
  const order = orderOf(column, sign);
  const { people, failed, scores } = column;
  const count = order.length;
  const rows = {
    count,
    people: new Uint32Array(count),
    failed: new Uint8Array(count),
    scores: new Float64Array(count),
    isLast: new Uint8Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    const from = order[row] ?? 0;
    rows.people[row] = people[from] ?? 0;
    rows.failed[row] = failed[from] ?? 0;
    rows.scores[row] = scores[from] ?? 0;
    rows.isLast[row] = row === count - 1 || scores[order[row + 1] ?? 0] !== scores[from] ? 1 : 0;
  }
  return rows;
};

/** Recall at each of these false interruptions per 100 completers, which must rise. */
export const recallStatistic = (column: Column, perHundred: readonly number[]): Statistic => {
  const { count, people, failed, isLast } = sorted(column, -1);
  return (counts) => {
    let [completers, failers] = [0, 0];
    for (let row = 0; row < count; row += 1) {
      const weight = counts[people[row] ?? 0] ?? 0;
      if (failed[row] === 1) failers += weight;
      else completers += weight;
    }
    let [hits, falseOnes, kept, which] = [0, 0, 0, 0];
    const recalls: number[] = [];
    for (let row = 0; row < count && which < perHundred.length; row += 1) {
      const weight = counts[people[row] ?? 0] ?? 0;
      if (failed[row] === 1) hits += weight;
      else falseOnes += weight;
      while (which < perHundred.length && falseOnes > ((perHundred[which] ?? 0) / 100) * completers) {
        recalls.push(kept / failers);
        which += 1;
      }
      if (isLast[row] === 1) kept = hits;
    }
    while (recalls.length < perHundred.length) recalls.push(kept / failers);
    return recalls;
  };
};

/** Recall and the share of completers interrupted, in that order, at a threshold that was chosen elsewhere. */
export const reachStatistic =
  ({ scores, people, failed }: Column, threshold: number): Statistic =>
  (counts) => {
    const sums = [0, 0, 0, 0];
    for (let row = 0; row < scores.length; row += 1) {
      const cell = (failed[row] === 1 ? 2 : 0) + ((scores[row] ?? 0) >= threshold ? 1 : 0);
      sums[cell] = (sums[cell] ?? 0) + (counts[people[row] ?? 0] ?? 0);
    }
    const [quiet = 0, falseOnes = 0, missed = 0, hits = 0] = sums;
    return [hits / (hits + missed), falseOnes / (falseOnes + quiet)];
  };

/** The chance that somebody who failed scores above somebody who did not. */
export const aucStatistic = (column: Column): Statistic => {
  const { count, people, failed, isLast } = sorted(column, 1);
  return (counts) => {
    let [below, wins, positives, tiedPositives, tiedNegatives] = [0, 0, 0, 0, 0];
    for (let row = 0; row < count; row += 1) {
      const weight = counts[people[row] ?? 0] ?? 0;
      if (failed[row] === 1) tiedPositives += weight;
      else tiedNegatives += weight;
      if (isLast[row] === 0) continue;
      wins += tiedPositives * (below + tiedNegatives / 2);
      below += tiedNegatives;
      positives += tiedPositives;
      [tiedPositives, tiedNegatives] = [0, 0];
    }
    return [wins / (positives * below)];
  };
};

/** The expected calibration error over ten groups of equal size; the scores are probabilities. */
export const eceStatistic = (column: Column, bins = 10): Statistic => {
  const { count, people, failed, scores, isLast } = sorted(column, 1);
  return (counts) => {
    let total = 0;
    for (let row = 0; row < count; row += 1) total += counts[people[row] ?? 0] ?? 0;
    let [error, surplus, seen, bin] = [0, 0, 0, 1];
    for (let row = 0; row < count; row += 1) {
      const weight = counts[people[row] ?? 0] ?? 0;
      seen += weight;
      surplus += weight * ((scores[row] ?? 0) - (failed[row] ?? 0));
      if (isLast[row] === 0 || seen < Math.round((bin * total) / bins)) continue;
      error += Math.abs(surplus);
      surplus = 0;
      while (bin < bins && Math.round((bin * total) / bins) <= seen) bin += 1;
    }
    return [(error + Math.abs(surplus)) / total];
  };
};

/** The mean squared distance of stated probability and truth. */
export const brierStatistic =
  ({ scores, people, failed }: Column): Statistic =>
  (counts) => {
    let [sum, total] = [0, 0];
    for (let row = 0; row < scores.length; row += 1) {
      const weight = counts[people[row] ?? 0] ?? 0;
      sum += weight * ((scores[row] ?? 0) - (failed[row] ?? 0)) ** 2;
      total += weight;
    }
    return [sum / total];
  };

/** People drawn with replacement, round after round; the same rounds serve every statistic, so that two can be compared. */
export const drawRounds = (people: number, rounds: number, seed: string): readonly Counts[] => {
  const random = createRandom(`rounds/${seed}`);
  return Array.from({ length: rounds }, () => {
    const counts = new Uint8Array(people);
    for (let drawn = 0; drawn < people; drawn += 1) {
      const one = random.below(people);
      counts[one] = (counts[one] ?? 0) + 1;
    }
    return counts;
  });
};

/** Each number of a statistic with its 95 % interval. Rounds in which it is none are left out. */
export const intervalsOf = (statistic: Statistic, people: number, rounds: readonly Counts[]): readonly Interval[] => {
  const drawn = rounds.map(statistic);
  return statistic(new Uint8Array(people).fill(1)).map((value, which) => {
    const values = drawn.flatMap((numbers) => {
      const one = numbers[which] ?? Number.NaN;
      return Number.isNaN(one) ? [] : [one];
    });
    values.sort((a, b) => a - b);
    const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? value;
    return { value, low: at(0.025), high: at(0.975) };
  });
};
