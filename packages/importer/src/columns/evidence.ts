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
  likeness.least,
  likeness.head,
  likeness.meaning * likeness.head,
  likeness.clash,
  fit.for,
  fit.against,
];

/** How likely a chosen pair is right, given the likeliest other use of one of the two. */
export const confidenceOf = (likelihood: number, rival: number): number => {
  const kept = Math.min(0.995, likelihood);
  return sigmoid(Math.log(kept / (1 - kept)) - RIVAL_WEIGHT * rival);
};

/**
 * In the order of `signsVector`. Those for names are fitted to exports of well-known products by
 * `scripts/columns/fitWeights.ts`; those for values are set so that addresses below a heading nobody understands make an
 * even chance, and values of another kind outweigh any name but the very one.
 */
const PAIR_WEIGHTS: readonly number[] = [-8.9, 3.2, 4, 3.4, 3.4, -0.3, 8.5, -7];
const RIVAL_WEIGHT = 2.5;

const dot = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
