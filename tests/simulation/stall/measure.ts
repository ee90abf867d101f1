/** Everything that is said of one method on one simulation. */
import {
  auc,
  averagePrecision,
  brier,
  expectedCalibrationError,
  type Interval,
  type Scored,
} from "../../bench/stall/metrics.ts";
import type { Method } from "./method.ts";
import { firedAt, type Outcome, outcomeOf, verdictAt } from "./outcome.ts";
import { reachAt, recallAt, recallInterval, type SimulatedReach, turnsOf } from "./reach.ts";
import { type Recording, trueStateAt } from "./replay.ts";
import type { ScorePath } from "./scorePaths.ts";

/** What a method reaches at one rate of false interruptions. */
export interface Standing extends Omit<SimulatedReach, "recall"> {
  readonly recall: Interval;
  /** Median seconds of active time from the onset to a hit, and from a hit to where the person would have left. */
  readonly delay: number | null;
  readonly lead: number | null;
  /** The share of class D that is interrupted for nothing. */
  readonly uninterestedFired: number;
}

/** One row of the table. */
export interface Row {
  readonly method: string;
  /** By false interruptions per 100 completers, the threshold matched on the people tested, for every method alike. */
  readonly at: Readonly<Record<number, Standing>>;
  /** Recall when interrupting somebody stuck who would have recovered alone is neither a hit nor false. */
  readonly recoverersApart: Readonly<Record<number, Interval>>;
  /** With the threshold that keeps the rate on the people learned from. */
  readonly trained: Readonly<Record<number, SimulatedReach>>;
  /** At the method's own threshold, for rules that have one. */
  readonly own: SimulatedReach | null;
  /** Per attempt: the truly stuck against the completers, by peak score. */
  readonly averagePrecision: number;
  /** Per second: stuck now against not. */
  readonly secondly: { readonly auc: number; readonly averagePrecision: number };
  /** For methods that give a probability: against what it is the probability of, per second. */
  readonly calibration: { readonly error: number; readonly brier: number } | null;
}

/** Paths of one method with the attempts they are of. */
export interface Scores {
  readonly recordings: readonly Recording[];
  readonly paths: readonly ScorePath[];
}

/** Settings of a measurement. */
export interface MeasureOptions {
  readonly rates: readonly number[];
  readonly rounds: number;
  readonly seed: string;
}

/** Measures a method on people it did not learn from. */
export const measure = (method: Method, training: Scores, testing: Scores, options: MeasureOptions): Row => {
  const [trained, tested] = [outcomesOf(training), outcomesOf(testing)];
  const trainedTurns = turnsOf(trained);
  const all = new Float64Array(trainedTurns.people).fill(1);
  const byRate = <T>(of: (rate: number) => T): Readonly<Record<number, T>> =>
    Object.fromEntries(options.rates.map((rate) => [rate, of(rate)]));
  const judged = tested.filter(({ part }) => part === "completer" || part === "stuck");
  return {
    method: method.name,
    at: byRate((rate) => standingOf(tested, rate, options)),
    recoverersApart: byRate((rate) => recallInterval(tested, rate, { ...options, recoverers: "apart" })),
    trained: byRate((rate) => reachAt(tested, recallAt(trainedTurns, rate, all).threshold)),
    own: method.ownThreshold === undefined ? null : reachAt(tested, method.ownThreshold),
    averagePrecision: averagePrecision(judged.map(({ part, peak }) => ({ label: part === "stuck", score: peak }))),
    secondly: secondlyOf(testing),
    calibration: method.gives === "order" ? null : calibrationOf(testing, method.gives),
  };
};

const outcomesOf = ({ recordings, paths }: Scores): readonly Outcome[] =>
  recordings.map((recording, index) => outcomeOf(recording, paths[index] ?? new Float64Array()));

const standingOf = (outcomes: readonly Outcome[], rate: number, options: MeasureOptions): Standing => {
  const recall = recallInterval(outcomes, rate, { ...options, recoverers: "false" });
  const turns = turnsOf(outcomes);
  const { threshold } = recallAt(turns, rate, new Float64Array(turns.people).fill(1));
  const hits = outcomes.filter((outcome) => verdictAt(outcome, threshold) === "hit");
  const fired = hits.map((hit) => ({ ...hit, second: firedAt(hit, threshold) ?? Number.NaN }));
  const uninterested = outcomes.filter(({ part }) => part === "uninterested");
  return {
    ...reachAt(outcomes, threshold),
    recall,
    delay: medianOf(fired.map(({ onset, second }) => second - onset)),
    lead: medianOf(fired.map(({ end, second }) => end - second)),
    uninterestedFired: uninterested.filter(({ peak }) => peak >= threshold).length / uninterested.length,
  };
};

const medianOf = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** Neighbouring seconds of one attempt say nearly the same; every fifth, from a different one in each attempt, is plenty. */
const EVERY = 5;

/** Seconds of people, class D and bots apart, with a label by the truth. */
const secondsOf = (
  { recordings, paths }: Scores,
  labelAt: (recording: Recording, second: number) => boolean,
): readonly Scored[] =>
  recordings.flatMap((recording, number) => {
    if (recording.behind.truth.class !== "person") return [];
    const scored: Scored[] = [];
    for (let index = number % EVERY; index < recording.looks; index += EVERY) {
      scored.push({ label: labelAt(recording, index + 1), score: paths[number]?.[index] ?? 0 });
    }
    return scored;
  });

const isStuckAt = (recording: Recording, second: number): boolean => trueStateAt(recording, second) === "stuck";

const secondlyOf = (testing: Scores): Row["secondly"] => {
  const scored = secondsOf(testing, isStuckAt);
  return { auc: auc(scored), averagePrecision: averagePrecision(scored) };
};

/** Whether what a method gives the probability of is so. */
const TRUTHS: Readonly<Record<Exclude<Method["gives"], "order">, (recording: Recording, second: number) => boolean>> = {
  stuck: isStuckAt,
  lost: (recording, second) => recording.recovered === null && isStuckAt(recording, second),
  failing: ({ behind }) => behind.truth.ending === "left",
};

const calibrationOf = (testing: Scores, gives: Exclude<Method["gives"], "order">): Row["calibration"] => {
  const scored = secondsOf(testing, TRUTHS[gives]);
  return { error: expectedCalibrationError(scored), brier: brier(scored) };
};
