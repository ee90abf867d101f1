/**
 * Baselines that are learned: the filter recalibrated, and a plain logistic regression on the same traits without any
 * filter. Both get what the shipped combination gets: the same people, the same looks, a prior from all steps and then each
 * step's own weights.
 */
import { fitLogistic, type LabelledRows, type SealModel } from "@handrail/core/stall";
import type { HeardAttempt, Learned } from "./learn.ts";
import { play, TRAITS } from "./play.ts";

/** Log-odds as a sum: an intercept, the filter's word, then a weight per trait. */
export type Weights = readonly number[];

/** What a weight may be learned for. */
type Columns = "filter" | "traits";

const LOOK_EVERY = 5;
const LAST_LOOK = 300;
const MOST_FROM_ATTEMPT = 20;
const MOST_FROM_STEP = 300;
const RIDGE = 20;

/** Intercept, the filter, and the traits. */
const WIDTH = TRAITS + 2;

/** Rows of a step's attempts, the columns that are not wanted left at nothing. */
const rowsOf = (seal: SealModel, attempts: readonly HeardAttempt[], columns: Columns): LabelledRows => {
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
    labels: Uint8Array.from(labels),
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
    labels: Uint8Array.from(join(({ labels }) => labels)),
    weights: join(({ weights }) => weights),
  };
};

/** The weights of each step, learned from the teaching people. Without the filter nothing is assumed of any trait. */
export const learnWeights = ({ parts, steps, prior }: Learned, columns: Columns): ReadonlyMap<string, Weights> => {
  const blank = Array.from({ length: WIDTH }, (_, column) => (columns === "filter" && column === 1 ? 1 : 0));
  const attempts = Map.groupBy(parts.teaching, ({ step }) => step);
  const sealOf = (step: string): SealModel => steps.get(step)?.seal ?? prior.model;
  const first = [...attempts].map(([step, all]) => rowsOf(sealOf(step), all.slice(0, MOST_FROM_STEP), columns));
  const shared = fitLogistic(joined(first), blank, RIDGE);
  return new Map(
    [...attempts].map(([step, all]) => [step, fitLogistic(rowsOf(sealOf(step), all, columns), shared, RIDGE)] as const),
  );
};
