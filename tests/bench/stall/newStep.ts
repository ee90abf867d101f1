/**
 * How well a step nobody knows yet is predicted (T6): each step of a log in turn is new, its other steps are the app. Of
 * one half of the people the others' steps and a few completions of the new one are known; of the other half is counted
 * how many take longer than the time by which nine in ten should be done. It should be one in ten.
 */
import { inSeconds, seconds } from "@handrail/core/base";
import {
  addToHistogram,
  appPrior,
  EMPTY_HISTOGRAM,
  fitCensoredLogNormal,
  fitLogNormal,
  type LocationScaleFit,
  normalSurvival,
  posteriorOf,
  predictiveQuantile,
  SHIP_PRIOR,
  type TimePrior,
} from "@handrail/core/stall/estimation";
import { createRandom, type Random } from "../../simulation/stall/random.ts";
import type { Interval } from "./metrics.ts";
import { readTimedSets, type TimedAttempt, type TimedSet } from "./timedSteps.ts";

/** The exceedance in one log. */
export interface SetExceedance extends Interval {
  readonly name: string;
  readonly steps: number;
  /** People it was counted among. */
  readonly people: number;
}

/** After `n` completions: the share beyond the predicted 90 % point, as the mean over the logs. */
export interface NewStepExceedance {
  readonly n: number;
  readonly exceedance: number;
  readonly low: number;
  readonly high: number;
  readonly perSet: readonly SetExceedance[];
}

/** Completions of the new step that are known. */
const KNOWN = [1, 3, 10] as const;

/** Which completions come first is chance; so many times it is drawn. */
const DRAWS = 20;

const BOOTSTRAP_ROUNDS = 1000;

/** With fewer people in either half a step tells nothing. */
const FEWEST_PEOPLE = 15;

/** What was counted of one person: how often they were beyond, of how often they were asked. */
interface Count {
  beyond: number;
  asked: number;
}

/**
 * Measures on every log in the folder. The interval is a bootstrap over the people counted; the half the predictions were
 * made from is as the seed has it.
 */
export const newStepExceedance = (
  dataDir: string,
  { seed }: { readonly seed: number | string },
): readonly NewStepExceedance[] => {
  const sets = readTimedSets(dataDir).map((set) => ({ set, counts: countSet(set, seed) }));
  return KNOWN.map((n, index) => {
    const counted = sets.map(({ set, counts: { perKnown, steps } }) => ({
      name: set.name,
      steps,
      people: [...(perKnown[index]?.values() ?? [])],
    }));
    const random = createRandom(`bootstrap/${seed}/${n}`);
    const drawn = counted.map(({ people }) =>
      Array.from({ length: BOOTSTRAP_ROUNDS }, () => resampled(people, random)),
    );
    const overall = Array.from({ length: BOOTSTRAP_ROUNDS }, (_, round) =>
      mean(drawn.map((values) => values[round] ?? 0)),
    );
    const values = counted.map(({ people }) => shareOf(people));
    return {
      n,
      exceedance: mean(values),
      ...middle(overall),
      perSet: counted.map(({ name, steps, people }, which) => ({
        name,
        steps,
        people: people.length,
        value: values[which] ?? Number.NaN,
        ...middle(drawn[which] ?? []),
      })),
    };
  });
};

const shareOf = (people: readonly Count[]): number => {
  let [beyond, asked] = [0, 0];
  for (const one of people) {
    beyond += one.beyond;
    asked += one.asked;
  }
  return beyond / asked;
};

const resampled = (people: readonly Count[], random: Random): number => {
  let [beyond, asked] = [0, 0];
  for (let count = people.length; count > 0; count -= 1) {
    const one = people[random.below(people.length)];
    beyond += one?.beyond ?? 0;
    asked += one?.asked ?? 0;
  }
  return beyond / asked;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle 95 % of what was drawn. */
const middle = (values: readonly number[]): { readonly low: number; readonly high: number } => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
};

interface Step {
  readonly known: readonly TimedAttempt[];
  readonly counted: readonly TimedAttempt[];
  readonly posterior: TimePrior;
  /** The times of the half that is counted, for what lies beyond a time limit. */
  readonly truth: LocationScaleFit | null;
}

const countSet = (set: TimedSet, seed: number | string) => {
  const isKnown = halfOf(set, seed);
  const steps = [...Map.groupBy(set.attempts, ({ step }) => step).values()]
    .map((attempts) => readStep(attempts, isKnown))
    .filter(
      ({ known, counted }) =>
        known.filter(({ isDone }) => isDone).length >= FEWEST_PEOPLE && counted.length >= FEWEST_PEOPLE,
    );
  const perKnown = KNOWN.map(() => new Map<string, Count>());
  const random = createRandom(`new step/${set.name}/${seed}`);
  for (const step of steps) {
    const prior = appPrior(steps.filter((other) => other !== step).map(({ posterior }) => posterior));
    for (const [index, n] of KNOWN.entries()) {
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const late = inSeconds(predictiveQuantile(beliefAfter(prior, firstOf(step.known, n, random)), 0.9));
        for (const attempt of step.counted) count(perKnown[index], attempt.person, beyond(attempt, late, step.truth));
      }
    }
  }
  return { perKnown, steps: steps.length };
};

/** Half of the people, by chance. */
const halfOf = ({ name, attempts }: TimedSet, seed: number | string): ((person: string) => boolean) => {
  const people = [...new Set(attempts.map(({ person }) => person))].sort();
  const half = new Set(
    shuffled(people, createRandom(`halves/${name}/${seed}`)).slice(0, Math.floor(people.length / 2)),
  );
  return (person) => half.has(person);
};

const shuffled = <T>(values: readonly T[], random: Random): readonly T[] => {
  const keyed = values.map((value) => ({ value, key: random.share() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
};

const readStep = (attempts: readonly TimedAttempt[], isKnown: (person: string) => boolean): Step => {
  const known = attempts.filter(({ person }) => isKnown(person));
  const counted = attempts.filter(({ person }) => !isKnown(person));
  const { done, open } = histogramsOf(counted);
  return { known, counted, posterior: beliefAfter(SHIP_PRIOR, known), truth: fitCensoredLogNormal(done, open) };
};

const histogramsOf = (attempts: readonly TimedAttempt[]) => {
  const held = { done: EMPTY_HISTOGRAM, open: EMPTY_HISTOGRAM };
  for (const { seconds: time, isDone } of attempts) {
    const which = isDone ? "done" : "open";
    held[which] = addToHistogram(held[which], seconds(time));
  }
  return held;
};

/** What the server would believe of the step: from bins, with whoever was cut off still open. */
const beliefAfter = (prior: TimePrior, attempts: readonly TimedAttempt[]): TimePrior => {
  const { done, open } = histogramsOf(attempts);
  return posteriorOf(prior, fitLogNormal(done, open, 0, { ...prior, failing: 0, failingWeight: 1e9 }), attempts.length);
};

/** People in the order they come, until `n` of them are done. */
const firstOf = (attempts: readonly TimedAttempt[], n: number, random: Random): readonly TimedAttempt[] => {
  const coming = shuffled(attempts, random);
  let done = 0;
  const end = coming.findIndex(({ isDone }) => {
    if (isDone) done += 1;
    return done === n;
  });
  return coming.slice(0, end + 1);
};

/**
 * Whether an attempt takes longer than `late` seconds. One that was cut off before counts with the probability a log-normal
 * fitted to the counted half gives it: nobody knows, and to leave these out would flatter whoever predicts too late.
 */
const beyond = ({ seconds: time, isDone }: TimedAttempt, late: number, truth: LocationScaleFit | null): number => {
  if (time >= late) return time > late || !isDone ? 1 : 0;
  if (isDone || truth === null) return 0;
  const survival = (at: number) => normalSurvival((Math.log(at) - truth.mu) / truth.sigma);
  return survival(late) / survival(time);
};

const count = (counts: Map<string, Count> | undefined, person: string, by: number): void => {
  const held = counts?.get(person) ?? { beyond: 0, asked: 0 };
  held.beyond += by;
  held.asked += 1;
  counts?.set(person, held);
};
