import { packModel, unpackModel } from "../stepModel.ts";
import type { StepModel } from "../types.ts";
import { type EvidenceTally, learnWeights } from "./evidenceWeights.ts";
import { type Histogram, sizeOf } from "./histogram.ts";
import { fitLogNormal, type TimePrior } from "./logNormal.ts";

/**
 * What was seen of one step, by how attempts ended. Only people no guide helped: help changes the outcome it is meant to
 * predict, so the helped would teach the model that trouble ends well.
 */
export interface StepSample {
  readonly done: Histogram;
  /** Gone for good: they left and did not come back for two weeks. */
  readonly left: Histogram;
  /** Still at it, or gone too short a time to tell; skipped steps as well. */
  readonly open: Histogram;
  readonly evidence: { readonly done: EvidenceTally; readonly left: EvidenceTally };
}

/** A prior made of many attempts still yields to twenty new ones: steps change. */
const MOST_PRIOR_ATTEMPTS = 20;

/** With nothing behind it the prior's mean is worth a quarter of an attempt, its spread six, its share eight. */
const LEAST_MEAN_WEIGHT = 0.25;
const SPREAD_SHAPE = 3;
const SHARE_WEIGHT = 8;

/** The 90 % point of Student's t by its expansion in 1 / degrees; right to 0.002 from six degrees on. */
const studentQuantile90 = (degrees: number): number => 1.2816 + 0.8467 / degrees + 0.571 / degrees ** 2;

/**
 * Fits the model the browser gets. The published spread is the one whose 90 % point is that of the posterior's prediction
 * for the next person: with three attempts behind it a model is honestly wider than with three hundred. Without a single
 * attempt the prior is returned as it is.
 */
export const fitStepModel = (sample: StepSample, prior: StepModel): StepModel => {
  const attempts = sizeOf(sample.done) + sizeOf(sample.left) + sizeOf(sample.open);
  if (attempts === 0) return prior;
  const before = unpackModel(prior);
  const meanWeight = Math.min(MOST_PRIOR_ATTEMPTS, Math.max(LEAST_MEAN_WEIGHT, prior.attempts));
  const shape = SPREAD_SHAPE + meanWeight / 2;
  const timePrior: TimePrior = {
    mean: before.mu,
    meanWeight,
    shape,
    scale: before.sigma ** 2 * (shape - 1),
    failing: before.failing,
    failingWeight: SHARE_WEIGHT,
  };
  const fit = fitLogNormal(sample.done, sample.open, sizeOf(sample.left), timePrior);
  const weights = learnWeights(sample.evidence.done, sample.evidence.left, before.weights);
  const sigma = predictiveSigma(fit.sigma, shape + fit.size / 2, meanWeight + fit.size);
  const failing = Math.min(0.95, Math.max(0.01, fit.failing));
  return packModel({ mu: fit.mu, sigma, failing, weights }, attempts);
};

/** The spread of the log-normal with the same 90 % point as the posterior's prediction. */
const predictiveSigma = (sigma: number, shape: number, weight: number): number => {
  const scale = sigma * Math.sqrt(((shape - 1) * (weight + 1)) / (shape * weight));
  return (studentQuantile90(2 * shape) * scale) / 1.2816;
};
