import type { Fit } from "./fit.ts";
import type { Likeness } from "./likeness.ts";

/** What speaks for one column of the file filling one of the schema; numbers from 0 to 1. */
export interface Signs {
  readonly likeness: Likeness;
  readonly fit: Fit;
  /** One of the two has a name that says nothing. */
  readonly isAnonymous: boolean;
  /** How likely it is by order alone; 0 where names speak. */
  readonly order: number;
}

/** How likely the two belong together, seen by themselves. */
export const likelihoodOf = (signs: Signs): number => {
  if (signs.isAnonymous)
    return ANONYMOUS_CEILING * (1 - (1 - signs.fit.for * 0.8) * (1 - signs.order)) * (1 - signs.fit.against);
  return sigmoid(dot(PAIR_WEIGHTS, signsVector(signs)));
};

/** Without names nobody is sure: a person is always asked. */
const ANONYMOUS_CEILING = 0.7;

/** The numbers that are weighed; the order is that of `PAIR_WEIGHTS`. */
export const signsVector = ({ likeness, fit }: Signs): readonly number[] => [
  1,
  likeness.meaning,
  likeness.head,
  likeness.meaning * likeness.head,
  likeness.letters,
  fit.for,
  fit.against,
];

/** How likely a chosen pair is right, given what else each of the two might be. */
export const confidenceOf = (likelihood: number, rival: number): number =>
  sigmoid(dot(CHOICE_WEIGHTS, choiceVector(likelihood, rival)));

export const choiceVector = (likelihood: number, rival: number): readonly number[] => [
  1,
  logit(likelihood),
  logit(rival),
  rival > 0.5 ? 1 : 0,
];

const PAIR_WEIGHTS: readonly number[] = [-6, 3, 2, 4, 1.5, 2, -3];
const CHOICE_WEIGHTS: readonly number[] = [0, 1, -0.3, 0];

const dot = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Kept within reach, so that one sign does not settle everything. */
const logit = (share: number): number => {
  const kept = Math.min(0.995, Math.max(0.005, share));
  return Math.log(kept / (1 - kept));
};
