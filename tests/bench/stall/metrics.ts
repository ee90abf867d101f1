/**
 * How good a method is, from one number per episode. Nothing here knows how the number came about, so every method and
 * every data set is measured alike.
 */
import { createRandom } from "../../simulation/stall/random.ts";

/** One episode by its highest score: the method interrupts it when the threshold is no higher. */
export interface Peak {
  readonly person: string;
  /** Did not get through; the others are the completers. */
  readonly failed: boolean;
  readonly peak: number;
}

/** A prediction and what came true. */
export interface Scored {
  readonly label: boolean;
  readonly score: number;
}

/** What a method reaches at a rate of false interruptions. */
export interface Reach {
  /** The share of those who failed that would have been interrupted. */
  readonly recall: number;
  /** The share of those interrupted who failed; 0 when nobody is interrupted. */
  readonly precision: number;
  /** The lowest threshold that keeps the rate; infinite when none does. */
  readonly threshold: number;
}

/** A statistic with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What a method reaches when at most `perHundred` of 100 completers are interrupted. Equal peaks stand or fall together,
 * so a method of few distinct scores stays below the rate rather than being given a part of a tie.
 */
export const recallAtFalseInterruptions = (peaks: readonly Peak[], perHundred: number): Reach => {
  for (const { person, peak } of peaks) {
    if (Number.isNaN(peak)) throw new Error(`The peak of ${person} is not a number.`);
  }
  const completers = peaks.filter(({ failed }) => !failed).length;
  const allowed = (perHundred / 100) * completers;
  const falling = [...peaks].sort((a, b) => b.peak - a.peak);
  let reached = { hits: 0, falseOnes: 0, threshold: Number.POSITIVE_INFINITY };
  let [hits, falseOnes] = [0, 0];
  for (const [index, { failed, peak }] of falling.entries()) {
    if (failed) hits += 1;
    else falseOnes += 1;
    if (falseOnes > allowed) break;
    if (falling[index + 1]?.peak !== peak) reached = { hits, falseOnes, threshold: peak };
  }
  return {
    recall: reached.hits / (peaks.length - completers),
    precision: reached.hits === 0 ? 0 : reached.hits / (reached.hits + reached.falseOnes),
    threshold: reached.threshold,
  };
};

/** What a method reaches at a threshold that was chosen elsewhere, and the false interruptions per 100 completers there. */
export const reachAt = (peaks: readonly Peak[], threshold: number): Reach & { readonly falsePerHundred: number } => {
  const failed = peaks.filter((one) => one.failed);
  const hits = failed.filter(({ peak }) => peak >= threshold).length;
  const falseOnes = peaks.filter((one) => !one.failed && one.peak >= threshold).length;
  return {
    recall: hits / failed.length,
    precision: hits === 0 ? 0 : hits / (hits + falseOnes),
    threshold,
    falsePerHundred: (100 * falseOnes) / (peaks.length - failed.length),
  };
};

/** The chance that a positive scores above a negative, ties counting half; not a number where one of them is missing. */
export const auc = (scores: readonly Scored[]): number => {
  const rising = [...scores].sort((a, b) => a.score - b.score);
  const positives = rising.filter(({ label }) => label).length;
  const negatives = rising.length - positives;
  let [below, wins] = [0, 0];
  for (let from = 0; from < rising.length; ) {
    let [to, tiedPositives] = [from, 0];
    for (; to < rising.length && rising[to]?.score === rising[from]?.score; to += 1) {
      if (rising[to]?.label === true) tiedPositives += 1;
    }
    const tiedNegatives = to - from - tiedPositives;
    wins += tiedPositives * (below + tiedNegatives / 2);
    below += tiedNegatives;
    // A score that equals nothing, not even itself, would never be passed.
    if (to === from) throw new Error("A score is not a number.");
    from = to;
  }
  return wins / (positives * negatives);
};

/** The area under precision over recall, as the mean precision at each positive; equal scores are taken together. */
export const averagePrecision = (scores: readonly Scored[]): number => {
  const falling = [...scores].sort((a, b) => b.score - a.score);
  const positives = falling.filter(({ label }) => label).length;
  let [found, before, sum] = [0, 0, 0];
  for (const [index, { label, score }] of falling.entries()) {
    if (label) found += 1;
    if (falling[index + 1]?.score === score) continue;
    sum += ((found - before) * found) / (index + 1);
    before = found;
  }
  return sum / positives;
};

/**
 * How far stated probabilities are from frequencies: the mean distance over `bins` groups of (nearly) equal size, by
 * rising probability. Equal probabilities stay in one group, so the order of the input does not matter.
 */
export const expectedCalibrationError = (scores: readonly Scored[], bins = 10): number => {
  const rising = [...scores].sort((a, b) => a.score - b.score);
  let [error, from] = [0, 0];
  for (let bin = 1; bin <= bins; bin += 1) {
    let to = Math.max(from, Math.round((bin * rising.length) / bins));
    while (to > 0 && to < rising.length && rising[to]?.score === rising[to - 1]?.score) to += 1;
    let surplus = 0;
    for (const { label, score } of rising.slice(from, to)) surplus += score - (label ? 1 : 0);
    error += Math.abs(surplus);
    from = to;
  }
  return error / rising.length;
};

/** The mean squared distance between stated probability and truth. */
export const brier = (scores: readonly Scored[]): number =>
  scores.reduce((sum, { label, score }) => sum + (score - (label ? 1 : 0)) ** 2, 0) / scores.length;

/**
 * A statistic with the percentile interval of a bootstrap over people: whoever is drawn brings all of their items, since
 * the attempts of one person are alike. Rounds in which the statistic is not a number (no positive drawn) are left out.
 */
export const personBootstrap = <T>(
  items: readonly T[],
  personOf: (item: T) => string,
  statistic: (items: readonly T[]) => number,
  { rounds, seed }: { readonly rounds: number; readonly seed: string },
): Interval => {
  const people = [...Map.groupBy(items, personOf).values()];
  const random = createRandom(`bootstrap/${seed}`);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const drawn: T[] = [];
    for (let count = people.length; count > 0; count -= 1) {
      for (const item of people[random.below(people.length)] ?? []) drawn.push(item);
    }
    const value = statistic(drawn);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? Number.NaN;
  return { value: statistic(items), low: at(0.025), high: at(0.975) };
};
