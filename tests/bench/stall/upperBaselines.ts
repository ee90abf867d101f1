/**
 * Baselines that are learned: the filter recalibrated, and a plain logistic regression on the same traits without any
 * filter. Both get what the shipped combination gets: the same people, the same looks, a prior from all steps, then each
 * step's own weights, then a straight line through people who taught nothing.
 */
import {
  type Attempt,
  fitLogistic,
  type LabelledRows,
  PRIOR_LOOKS,
  type SealModel,
  type StepPrior,
} from "@handrail/core/stall";
import type { Parts } from "./halves.ts";
import { play, TRAITS } from "./play.ts";

/** Log-odds as a sum: an intercept, the filter's word, then a weight per trait. */
export type Weights = readonly number[];

/** What they are learned from: attempts by step, and the steps' models for the filter and for how late somebody is. */
export interface Lessons {
  readonly parts: Pick<Parts<Lesson>, "teaching" | "promising">;
  readonly steps: ReadonlyMap<string, { readonly seal: SealModel }>;
  readonly prior: StepPrior;
}

interface Lesson {
  readonly step: string;
  readonly heard: Attempt;
}

/** What a weight may be learned for. */
type Columns = "filter" | "traits";

const LOOK_EVERY = 5;
const LAST_LOOK = 300;
const MOST_FROM_ATTEMPT = 20;
const MOST_FROM_STEP = 300;
const MOST_FROM_FEW = 1500;
const LINE_LOOKS = 200;
const FLATTEST = 0.1;

/** Intercept, the filter, and the traits. */
const WIDTH = TRAITS + 2;

/** Rows of a step's attempts, the columns that are not wanted left at nothing. */
const rowsOf = (seal: SealModel, attempts: readonly Lesson[], columns: Columns): LabelledRows => {
  const values: number[] = [];
  const [labels, weights]: [number[], number[]] = [[], []];
  for (const { heard } of attempts) {
    const looks = Math.floor(Math.min(heard.seconds, LAST_LOOK) / LOOK_EVERY);
    play(
      seal,
      heard,
      ({ second, filtered }, traits) => {
        if (second % LOOK_EVERY !== 0) return;
        values.push(1, columns === "filter" ? filtered : 0);
        for (const trait of traits) values.push(columns === "traits" ? trait : 0);
        labels.push(heard.failed ? 1 : 0);
        weights.push(Math.min(1, MOST_FROM_ATTEMPT / looks));
      },
      LAST_LOOK,
    );
  }
  return {
    width: WIDTH,
    values: Float64Array.from(values),
    labels: Float64Array.from(labels),
    weights: Float64Array.from(weights),
  };
};

const joined = (all: readonly LabelledRows[]): LabelledRows => {
  const join = (pick: (rows: LabelledRows) => Float64Array | Uint8Array): Float64Array => {
    const parts = all.map(pick);
    const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  return {
    width: WIDTH,
    values: join(({ values }) => values),
    labels: Float64Array.from(join(({ labels }) => labels)),
    weights: join(({ weights }) => weights),
  };
};

/** Brings weights to the level and slope of people who did not teach them. */
const straightened = (weights: Weights, { width, values, labels, weights: counts }: LabelledRows): Weights => {
  const rows = new Float64Array(labels.length * 2);
  for (let row = 0; row < labels.length; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1)
      sum += (weights[column] ?? 0) * (values[row * width + column] ?? 0);
    rows.set([1, sum], row * 2);
  }
  const [level = 0, fitted = 1] = fitLogistic({ width: 2, values: rows, labels, weights: counts }, [0, 1], LINE_LOOKS);
  const slope = Math.max(FLATTEST, fitted);
  return weights.map((weight, column) => slope * weight + (column === 0 ? level : 0));
};

/** The weights of each step, learned from the teaching people. Without the filter nothing is assumed of any trait. */
export const learnWeights = ({ parts, steps, prior }: Lessons, columns: Columns): ReadonlyMap<string, Weights> => {
  const blank = Array.from({ length: WIDTH }, (_, column) => (columns === "filter" && column === 1 ? 1 : 0));
  const teaching = Map.groupBy(parts.teaching, ({ step }) => step);
  const promising = Map.groupBy(parts.promising, ({ step }) => step);
  const most = Math.max(MOST_FROM_STEP, MOST_FROM_FEW / teaching.size);
  const sealOf = (step: string): SealModel => steps.get(step)?.seal ?? prior.model;
  const first = [...teaching].map(([step, all]) => rowsOf(sealOf(step), all.slice(0, most), columns));
  const shared = fitLogistic(joined(first), blank, PRIOR_LOOKS.shipped);
  return new Map(
    [...teaching].map(([step, all]) => {
      const own = fitLogistic(rowsOf(sealOf(step), all, columns), shared, PRIOR_LOOKS.app);
      return [step, straightened(own, rowsOf(sealOf(step), promising.get(step) ?? [], columns))] as const;
    }),
  );
};
