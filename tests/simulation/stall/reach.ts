/** Recall of the truly stuck at a rate of false interruptions, with its interval by a bootstrap over people. */
import type { Interval } from "../../bench/stall/metrics.ts";
import { type Outcome, verdictAt } from "./outcome.ts";
import { createRandom } from "./random.ts";

/** What a method reaches at one threshold. */
export interface SimulatedReach {
  readonly threshold: number;
  /** Interrupted in time, of all who were stuck and left. */
  readonly recall: number;
  /** Hits of all interruptions of people, class D apart. */
  readonly precision: number;
  readonly falsePerHundred: number;
}

/** Where a count changes as the threshold falls. */
interface Turn {
  readonly at: number;
  readonly person: number;
  readonly hits: number;
  readonly falseOnes: number;
}

/** Everything that recall at a rate needs, sorted once for all rounds of a bootstrap. */
export interface Turns {
  readonly falling: readonly Turn[];
  readonly people: number;
  readonly stuckOf: Float64Array;
  readonly completersOf: Float64Array;
}

/**
 * How an interruption of somebody who is stuck, and would have found out alone, counts. They were stuck, and they would
 * have completed: `false` asks what a holdout can see, `apart` leaves it out of both counts and asks about the detector.
 */
export type Recoverers = "false" | "apart";

/** Prepares outcomes. */
export const turnsOf = (outcomes: readonly Outcome[], recoverers: Recoverers = "false"): Turns => {
  const numbers = new Map<string, number>();
  for (const { person } of outcomes) if (!numbers.has(person)) numbers.set(person, numbers.size);
  const [stuckOf, completersOf] = [new Float64Array(numbers.size), new Float64Array(numbers.size)];
  const falling: Turn[] = [];
  for (const { early, inTime, part, peak, person: name, stuckPeak } of outcomes) {
    const person = numbers.get(name) ?? 0;
    if (part === "completer") {
      completersOf[person] = (completersOf[person] ?? 0) + 1;
      if (recoverers === "apart" && stuckPeak > early) {
        // False from its highest score down to where the first reach comes while stuck, and again from before the onset.
        if (peak > stuckPeak)
          falling.push({ at: peak, person, hits: 0, falseOnes: 1 }, { at: stuckPeak, person, hits: 0, falseOnes: -1 });
        falling.push({ at: early, person, hits: 0, falseOnes: 1 });
      } else falling.push({ at: peak, person, hits: 0, falseOnes: 1 });
    } else if (part === "stuck") {
      stuckOf[person] = (stuckOf[person] ?? 0) + 1;
      const isHit = inTime > early;
      if (isHit) falling.push({ at: inTime, person, hits: 1, falseOnes: 0 });
      falling.push({ at: early, person, hits: isHit ? -1 : 0, falseOnes: 1 });
    }
  }
  falling.sort((a, b) => b.at - a.at);
  return { falling, people: numbers.size, stuckOf, completersOf };
};

/**
 * The best recall of any threshold that keeps the rate, and the highest such threshold: below some score interruptions come
 * before the onset, so that a lower threshold may reach fewer and be no less false. People count as often as `weights` says.
 */
export const recallAt = (
  { falling, stuckOf, completersOf }: Turns,
  perHundred: number,
  weights: Float64Array,
): { readonly recall: number; readonly threshold: number } => {
  let [stuck, completers] = [0, 0];
  for (const [person, weight] of weights.entries()) {
    stuck += weight * (stuckOf[person] ?? 0);
    completers += weight * (completersOf[person] ?? 0);
  }
  const allowed = (perHundred / 100) * completers;
  let [hits, falseOnes, recall, threshold] = [0, 0, 0, Number.POSITIVE_INFINITY];
  for (const [index, turn] of falling.entries()) {
    // A path that is never scored in time has no threshold that reaches it.
    if (turn.at === Number.NEGATIVE_INFINITY) break;
    const weight = weights[turn.person] ?? 0;
    hits += weight * turn.hits;
    falseOnes += weight * turn.falseOnes;
    const isWhole = falling[index + 1]?.at !== turn.at;
    if (isWhole && falseOnes <= allowed && hits > recall * stuck) [recall, threshold] = [hits / stuck, turn.at];
  }
  return { recall, threshold };
};

/** What a given threshold leads to. */
export const reachAt = (outcomes: readonly Outcome[], threshold: number): SimulatedReach => {
  const count = { silent: 0, hit: 0, false: 0, late: 0, wasted: 0 };
  let [stuck, completers] = [0, 0];
  for (const outcome of outcomes) {
    if (outcome.part === "completer") completers += 1;
    if (outcome.part === "stuck") stuck += 1;
    if (outcome.part !== "uninterested" && outcome.part !== "bot") count[verdictAt(outcome, threshold)] += 1;
  }
  const fired = count.hit + count.false + count.late + count.wasted;
  return {
    threshold,
    recall: count.hit / stuck,
    precision: fired === 0 ? 0 : count.hit / fired,
    falsePerHundred: (100 * count.false) / completers,
  };
};

/** Recall at a rate with its interval; in every round the threshold is chosen anew, as it would be. */
export const recallInterval = (
  outcomes: readonly Outcome[],
  perHundred: number,
  { rounds, seed, recoverers }: { readonly rounds: number; readonly seed: string; readonly recoverers: Recoverers },
): Interval => {
  const turns = turnsOf(outcomes, recoverers);
  const random = createRandom(`reach/${seed}`);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const weights = new Float64Array(turns.people);
    for (let drawn = 0; drawn < turns.people; drawn += 1) {
      const person = random.below(turns.people);
      weights[person] = (weights[person] ?? 0) + 1;
    }
    values.push(recallAt(turns, perHundred, weights).recall);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (rounds - 1))] ?? Number.NaN;
  const { recall: value } = recallAt(turns, perHundred, new Float64Array(turns.people).fill(1));
  return { value, low: at(0.025), high: at(0.975) };
};
