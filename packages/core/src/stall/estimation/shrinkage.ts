/**
 * How few observations are drawn towards what is usual: conjugate priors in closed form (DeGroot 1970; Gelman and others,
 * Bayesian Data Analysis, section 3.3). Times are ln(seconds).
 */
import { type Duration, seconds } from "../../base/index.ts";
import type { TimePrior } from "./logNormal.ts";
import { studentQuantile, studentSurvival } from "./quantiles.ts";

/** What is believed of ln(time): its mean, normal given the variance, and its variance, inverse gamma. */
export type TimeBelief = Pick<TimePrior, "mean" | "meanWeight" | "shape" | "scale">;

/** Observations as far as they matter: how many, their mean, and the sum of squares around it. */
export interface TimeSample {
  readonly size: number;
  readonly mean: number;
  readonly squares: number;
}

/** A sample of these numbers. */
export const timeSampleOf = (values: readonly number[]): TimeSample => {
  const size = values.length;
  const mean = size === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / size;
  return { size, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
};

/** The belief after a sample. Two samples one after the other give what both at once give. */
export const updateBelief = <Belief extends TimeBelief>(prior: Belief, { size, mean, squares }: TimeSample): Belief => {
  if (size <= 0) return prior;
  const meanWeight = prior.meanWeight + size;
  return {
    ...prior,
    mean: (prior.meanWeight * prior.mean + size * mean) / meanWeight,
    meanWeight,
    shape: prior.shape + size / 2,
    scale: prior.scale + squares / 2 + (prior.meanWeight * size * (mean - prior.mean) ** 2) / (2 * meanWeight),
  };
};

/** The sample that led from one belief to another: the inverse of {@link updateBelief}. */
export const sampleBetween = (prior: TimeBelief, posterior: TimeBelief): TimeSample => {
  const size = Math.max(0, posterior.meanWeight - prior.meanWeight);
  if (size === 0) return { size, mean: prior.mean, squares: 0 };
  const mean = (posterior.meanWeight * posterior.mean - prior.meanWeight * prior.mean) / size;
  const apart = (prior.meanWeight * size * (mean - prior.mean) ** 2) / posterior.meanWeight;
  return { size, mean, squares: Math.max(0, 2 * (posterior.scale - prior.scale) - apart) };
};

/** Student's t, moved and stretched. */
export interface Prediction {
  readonly mean: number;
  readonly scale: number;
  readonly degrees: number;
}

/** The ln(time) of the next person: wider than the spread among people by what is not known about the step. */
export const predictionOf = ({ mean, meanWeight, shape, scale }: TimeBelief): Prediction => ({
  mean,
  scale: Math.sqrt((scale * (meanWeight + 1)) / (shape * meanWeight)),
  degrees: 2 * shape,
});

/** The time by which the next person is done with probability `p`, 0 < p < 1. */
export const predictiveQuantile = (belief: TimeBelief, p: number): Duration => {
  const { mean, scale, degrees } = predictionOf(belief);
  return seconds(Math.exp(mean + scale * studentQuantile(p, degrees)));
};

/** The probability that the next person takes longer than `exp(logSeconds)` seconds. */
export const predictiveSurvival = (belief: TimeBelief, logSeconds: number): number => {
  const { mean, scale, degrees } = predictionOf(belief);
  return studentSurvival((logSeconds - mean) / scale, degrees);
};

/** Seconds of watching that the usual rate of a sign is worth: about thirty completions of a usual step. */
export const RATE_WEIGHT = 1500;

/** A rate a second from `count` in `exposure` seconds, drawn to the usual rate: the mean of a gamma posterior. */
export const shrunkRate = (count: number, exposure: number, usual: number, weight = RATE_WEIGHT): number =>
  (count + weight * usual) / (exposure + weight);

/** Attempts that the usual share of failing is worth. */
export const SHARE_WEIGHT = 8;

/** The share of `count` in `attempts`, drawn to the usual share: the mean of a beta posterior. */
export const shrunkShare = (count: number, attempts: number, usual: number, weight = SHARE_WEIGHT): number =>
  (count + weight * usual) / (attempts + weight);
