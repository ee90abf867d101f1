/**
 * Every method's word on every attempt of the people tested on: its highest score from the first moment anybody may be
 * called stuck, and its score at fixed moments for those still at it then.
 */
import { inSeconds } from "@handrail/core/base";
import { EARLIEST_STALL, normalSurvival, type SealModel, type TimePrior } from "@handrail/core/stall";
import { type Landmarks, landmarksOf } from "./landmarks.ts";
import type { HeardAttempt, Learned } from "./learn.ts";
import { play } from "./play.ts";
import { COUNTING_RULES } from "./rules.ts";
import { learnWeights, type Weights } from "./upperBaselines.ts";

/** What a method said. */
export interface Words {
  readonly name: string;
  /** Log-odds of failing, where that is what its scores are; else they are an order only. */
  readonly isLogOdds: boolean;
  /** The threshold it has by its own definition. */
  readonly own: number | null;
  /** The highest score of each attempt; minus infinity where it ended before anybody may be called stuck. */
  readonly peaks: Float64Array;
  /** By landmark: the score of each attempt of `still`, in its order. */
  readonly at: ReadonlyMap<number, Float64Array>;
}

/** All methods' words on the people tested on. */
export interface Scored {
  readonly attempts: readonly HeardAttempt[];
  readonly landmarks: Landmarks;
  /** By landmark: the numbers of the attempts still going on. */
  readonly still: ReadonlyMap<number, readonly number[]>;
  readonly words: readonly Words[];
}

const EARLIEST = inSeconds(EARLIEST_STALL);

/** What is known of a step before the attempt: its model, its times and the weights of the learned baselines. */
interface Known {
  readonly seal: SealModel;
  readonly time: TimePrior;
  readonly p75: number;
  readonly p90: number;
  readonly recalibrated: Weights;
  readonly logistic: Weights;
}

/** A score that depends on the second and on what was seen by then, told without playing the attempt. */
interface Told {
  readonly name: string;
  readonly own: number | null;
  readonly isLogOdds: boolean;
  readonly score: (known: Known, attempt: HeardAttempt) => (second: number) => number;
}

const spreadOf = ({ scale, shape }: TimePrior): number => Math.sqrt(scale / (shape - 1));

/** The log-odds of being one of those who never get through, given that the time so far was not enough. */
const cure = ({ time }: Known, second: number): number => {
  const still = normalSurvival((Math.log(second) - time.mean) / spreadOf(time));
  return Math.log(time.failing) - Math.log1p(-time.failing) - Math.log(Math.max(still, 1e-300));
};

const TIMERS: readonly Told[] = [
  { name: "timer_30s", own: 30, isLogOdds: false, score: () => (second) => second },
  {
    name: "timer_p75",
    own: 1,
    isLogOdds: false,
    score:
      ({ p75 }) =>
      (second) =>
        second / p75,
  },
  {
    name: "timer_p90",
    own: 1,
    isLogOdds: false,
    score:
      ({ p90 }) =>
      (second) =>
        second / p90,
  },
  { name: "time_only", own: null, isLogOdds: true, score: (known) => (second) => cure(known, second) },
];

const RULES: readonly (Told & { readonly needs: "controls" | "acts" })[] = COUNTING_RULES.map(
  ({ name, own, needs, firesAt }) => ({
    name,
    own,
    needs,
    isLogOdds: false,
    score: (_, attempt) => {
      const seconds = firesAt(attempt);
      return (now) => seconds.filter((second) => second <= now).length;
    },
  }),
);

/** Scores that need the attempt played. */
const PLAYED = ["idle", "filter", "filter_recalibrated", "logistic", "seal"] as const;

/** The methods a set lacks the signals for. */
export const notApplicable = ({ set: { hearing } }: Learned): readonly string[] => [
  ...RULES.filter(({ needs }) => !hearing[needs]).map(({ name }) => name),
  ...(hearing.acts ? [] : ["idle"]),
];

const weigh = (weights: Weights, filtered: number, traits: Float64Array): number => {
  let sum = (weights[0] ?? 0) + (weights[1] ?? 0) * filtered;
  for (let index = 0; index < traits.length; index += 1) sum += (weights[index + 2] ?? 0) * (traits[index] ?? 0);
  return sum;
};

const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(share * rising.length))] ?? Number.POSITIVE_INFINITY;

const knowSteps = (learned: Learned): ((step: string) => Known) => {
  const { parts, steps, prior } = learned;
  const [recalibrated, logistic] = [learnWeights(learned, "filter"), learnWeights(learned, "traits")];
  const done = Map.groupBy(
    [...parts.teaching, ...parts.promising].filter(({ failed }) => !failed),
    ({ step }) => step,
  );
  const known = new Map<string, Known>();
  return (step) => {
    const found = known.get(step);
    if (found !== undefined) return found;
    const times = (done.get(step) ?? []).map(({ end }) => end).sort((a, b) => a - b);
    const fitted = steps.get(step);
    const made: Known = {
      seal: fitted?.seal ?? prior.model,
      time: fitted?.time ?? prior.time,
      p75: quantile(times, 0.75),
      p90: quantile(times, 0.9),
      recalibrated: recalibrated.get(step) ?? [0, 1],
      logistic: logistic.get(step) ?? [0],
    };
    known.set(step, made);
    return made;
  };
};

/** Lets every method say its word. */
export const scoreAll = (learned: Learned): Scored => {
  const attempts = learned.parts.testing;
  const landmarks = landmarksOf([...learned.parts.teaching, ...learned.parts.promising]);
  const still = new Map(
    landmarks.all.map((landmark) => [landmark, attempts.flatMap(({ end }, index) => (end > landmark ? [index] : []))]),
  );
  const absent = new Set(notApplicable(learned));
  const told = [...TIMERS, ...RULES].filter(({ name }) => !absent.has(name));
  const played = PLAYED.filter((name) => !absent.has(name));
  const known = knowSteps(learned);

  const blank = (name: string, own: number | null, isLogOdds: boolean): Words => ({
    name,
    own,
    isLogOdds,
    peaks: new Float64Array(attempts.length).fill(Number.NEGATIVE_INFINITY),
    at: new Map([...still].map(([landmark, { length }]) => [landmark, new Float64Array(length)])),
  });
  const toldWords = told.map(({ name, own, isLogOdds }) => blank(name, own, isLogOdds));
  const playedWords = played.map((name) => blank(name, null, name !== "idle"));
  const places = new Map(landmarks.all.map((landmark) => [landmark, 0]));

  for (const [index, attempt] of attempts.entries()) {
    const step = known(attempt.step);
    const here = landmarks.all.filter((landmark) => attempt.end > landmark);
    const place = new Map(here.map((landmark) => [landmark, places.get(landmark) ?? 0]));
    for (const landmark of here) places.set(landmark, (places.get(landmark) ?? 0) + 1);
    const isLong = attempt.heard.seconds >= EARLIEST;
    for (const [which, { score }] of told.entries()) {
      const words = toldWords[which];
      const at = score(step, attempt);
      // None of these ever goes down again, so the last is the highest.
      if (isLong && words !== undefined) words.peaks[index] = at(attempt.heard.seconds);
      for (const [landmark, row] of place) words?.at.get(landmark)?.fill(at(landmark), row, row + 1);
    }
    play(step.seal, attempt.heard, (state, traits) => {
      const scores = {
        idle: state.second - state.pace.lastActAt,
        filter: state.filtered,
        filter_recalibrated: weigh(step.recalibrated, state.filtered, traits),
        logistic: weigh(step.logistic, state.filtered, traits),
        seal: state.peak,
      };
      // Ours says two things: who is stuck, by the highest of which it interrupts, and who will fail, which is what is asked
      // at a moment.
      const asked = { ...scores, seal: state.failing };
      const row = place.get(state.second);
      for (const [which, name] of played.entries()) {
        const words = playedWords[which];
        if (words === undefined) continue;
        const score = scores[name];
        if (state.second >= EARLIEST && score > (words.peaks[index] ?? 0)) words.peaks[index] = score;
        if (row !== undefined) words.at.get(state.second)?.fill(asked[name], row, row + 1);
      }
    });
  }
  return { attempts, landmarks, still, words: [...toldWords, ...playedWords] };
};
