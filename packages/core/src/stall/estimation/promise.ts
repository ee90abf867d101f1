/**
 * What can be promised of a model (ST93 to ST95): how few of those who manage alone it would ever interrupt, and at that
 * price how many of the others it would reach, and when. Measured on people who taught it nothing about who is stuck,
 * with the model and the bound as they are published, rounding included: what is promised is
 * what the browser does.
 */
import { boundAbove, type SealModel } from "../modelCodec.ts";
import { conformalThreshold, fewestFor } from "./conformal.ts";
import { type Attempt, highestOf, riseOf } from "./replay.ts";

/** The prices a product manager may look at: the share of completers interrupted at most. */
export const BUDGETS: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2];

/** What a model does at one price. */
export interface Trade {
  /** At most this share of those who would manage alone is interrupted. */
  readonly falseInterruptions: number;
  /** The log-odds at which it interrupts; null while the promise cannot be made: then it is silent. */
  readonly bound: number | null;
  /** The share of those who left whom it would have reached while they were there. */
  readonly reached: number;
  /** Of those reached, the middle one's seconds on the step, and seconds left before they gave up; null for nobody. */
  readonly afterSeconds: number | null;
  readonly beforeLeaving: number | null;
}

/** What is known of a model's worth. */
export interface StallPromise {
  /** People who managed alone and taught nothing: the promise rests on them. */
  readonly completers: number;
  /** How many of them the wanted promise takes. */
  readonly needed: number;
  readonly leavers: number;
  readonly wanted: Trade;
  readonly trades: readonly Trade[];
}

const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

/** What the model is worth to these people, none of whom taught it; `wanted` is the share of false interruptions asked for. */
export const promiseOf = (model: SealModel, people: readonly Attempt[], wanted: number): StallPromise => {
  const completers = people.filter(({ failed }) => !failed);
  const leavers = people.filter(({ failed }) => failed);
  const peaks = completers.map((attempt) => highestOf(model, attempt));
  const rises = leavers.map((attempt) => ({ attempt, rise: riseOf(model, attempt) }));
  const trade = (falseInterruptions: number): Trade => {
    const bound = boundAbove(conformalThreshold(peaks, falseInterruptions));
    const reached = rises.flatMap(({ attempt, rise }) => {
      const first = rise.find(({ peak }) => peak >= bound);
      return first === undefined ? [] : [{ after: first.second, before: attempt.seconds - first.second }];
    });
    return {
      falseInterruptions,
      bound: Number.isFinite(bound) ? bound : null,
      reached: leavers.length === 0 ? 0 : reached.length / leavers.length,
      afterSeconds: middle(reached.map(({ after }) => after)),
      beforeLeaving: middle(reached.map(({ before }) => before)),
    };
  };
  return {
    completers: completers.length,
    needed: fewestFor(wanted),
    leavers: leavers.length,
    wanted: trade(wanted),
    trades: BUDGETS.map(trade),
  };
};
