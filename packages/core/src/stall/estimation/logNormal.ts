/**
 * A log-normal time with a share who never complete (the mixture cure model of Boag 1949 and Farewell 1982), fitted by
 * expectation and maximisation on binned times. Those who finished are seen; those still at it are censored: each is, with
 * weight w, somebody who will finish later than now, and with 1 - w somebody who never will; those who left for good never
 * do. Without a share who fail and without a prior, `fitCensoredLogNormal` is the shorter way.
 */
import { normalSurvival } from "../normal.ts";
import { normalHazard } from "./censoredLogNormal.ts";
import { BIN_COUNT, binCentre, type Histogram } from "./histogram.ts";
import { LEAST_SIGMA } from "./locationScale.ts";

/** What the prior knows of ln(time), a normal-inverse-gamma distribution, and of failing, a beta distribution. */
export interface TimePrior {
  readonly mean: number;
  /** How many attempts the mean is worth. */
  readonly meanWeight: number;
  readonly shape: number;
  readonly scale: number;
  readonly failing: number;
  /** How many attempts the share is worth. */
  readonly failingWeight: number;
}

/** A fit: the posterior mean of mu, the mean square around it, and what it rests on. */
export interface TimeFit {
  readonly mu: number;
  readonly sigma: number;
  readonly failing: number;
  /** Completions, seen and expected. */
  readonly size: number;
  /**
   * How many seen completions the times are worth: somebody still at it tells almost nothing about the typical time when
   * they have only begun, and nearly as much as a completion late in its tail.
   */
  readonly information: number;
}

/** A prior of no weight: the fit is then plain maximum likelihood. */
export const NO_TIME_PRIOR: TimePrior = {
  mean: Math.log(45),
  meanWeight: 0,
  shape: 0,
  scale: 0,
  failing: 0,
  failingWeight: 0,
};

interface Sums {
  readonly size: number;
  readonly information: number;
  readonly total: number;
  readonly squares: number;
  readonly failing: number;
}

/** Where the rounds stand: what is known of those who finish and of how many do not. */
type Current = Pick<TimeFit, "mu" | "sigma" | "failing">;

/** Mean and mean square of ln(time) for somebody not done at `c`, and how likely they are to finish at all. */
const expectBeyond = (c: number, { mu, sigma, failing }: Current) => {
  const alpha = (c - mu) / sigma;
  const excess = normalHazard(alpha);
  const finishing = (1 - failing) * normalSurvival(alpha);
  return {
    mean: mu + sigma * excess,
    square: mu * mu + sigma * sigma + sigma * excess * (c + mu),
    // Past where the share itself is too small for a number, whoever may fail has failed.
    weight: failing === 0 ? 1 : finishing / (finishing + failing),
    // One less the variance that is still open: the missing information principle (Louis 1982).
    information: excess * (excess - alpha),
  };
};

const sum = (done: Histogram, open: Histogram, left: number, current: Current): Sums => {
  let [size, information, total, squares, failing] = [0, 0, 0, 0, left];
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const y = binCentre(bin);
    const finished = done[bin] ?? 0;
    size += finished;
    information += finished;
    total += finished * y;
    squares += finished * y * y;
    const waiting = open[bin] ?? 0;
    if (waiting === 0) continue;
    const beyond = expectBeyond(y, current);
    size += waiting * beyond.weight;
    information += waiting * beyond.weight * beyond.information;
    total += waiting * beyond.weight * beyond.mean;
    squares += waiting * beyond.weight * beyond.square;
    failing += waiting * (1 - beyond.weight);
  }
  return { size, information, total, squares, failing };
};

/** The posterior after the sums; with a prior of no weight, the maximum of the likelihood. */
const maximise = (prior: TimePrior, sums: Sums, attempts: number): TimeFit => {
  const { size, information, total, squares, failing } = sums;
  const weight = prior.meanWeight + size;
  if (weight === 0) return { mu: prior.mean, sigma: 1, failing: 0, size, information };
  const mu = (prior.meanWeight * prior.mean + total) / weight;
  const average = size > 0 ? total / size : prior.mean;
  const around = Math.max(0, squares - size * average * average);
  const apart = size > 0 ? (prior.meanWeight * size * (average - prior.mean) ** 2) / weight : 0;
  const scale = prior.scale + (around + apart) / 2;
  // The mean of an inverse gamma is scale / (shape - 1); without a prior it is the plain mean square.
  const shape = prior.shape > 0 ? prior.shape + size / 2 - 1 : size / 2;
  return {
    mu,
    sigma: Math.max(Math.sqrt(scale / shape), LEAST_SIGMA),
    failing: (prior.failingWeight * prior.failing + failing) / Math.max(prior.failingWeight + attempts, 1e-9),
    size,
    information,
  };
};

const MOST_ROUNDS = 2000;
const CLOSE_ENOUGH = 1e-8;

/** Fits; `left` counts those who are gone for good, at whatever time they left. */
export const fitLogNormal = (done: Histogram, open: Histogram, left: number, prior: TimePrior): TimeFit => {
  const waiting = open.reduce((count, held) => count + held, 0);
  const attempts = done.reduce((count, held) => count + held, left + waiting);
  const climb = (start: TimeFit): TimeFit => {
    let fit = start;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = maximise(prior, sum(done, open, left, fit), attempts);
      const moved =
        Math.abs(next.mu - fit.mu) + Math.abs(next.sigma - fit.sigma) + Math.abs(next.failing - fit.failing);
      fit = next;
      if (moved < CLOSE_ENOUGH) break;
    }
    return fit;
  };
  // Start from the finishers alone: the rounds climb from there.
  const start = maximise(prior, sum(done, [], left, { mu: 0, sigma: 1, failing: 0 }), attempts);
  if (waiting === 0) return start;
  // Where nobody is known to fail yet, a share of none would stay none for ever, and a share of some may lead to a
  // higher maximum or back to none: the likelihood says which.
  if (start.failing > 0) return climb(start);
  const some = climb({ ...start, failing: waiting / (2 * attempts) });
  const none = climb(start);
  return logLikelihoodOf(done, open, some) > logLikelihoodOf(done, open, none) ? some : none;
};

/** ln likelihood of binned ln(times) under a fit, constants and those who left for good aside. */
const logLikelihoodOf = (done: Histogram, open: Histogram, { mu, sigma, failing }: Current): number => {
  let value = 0;
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const z = (binCentre(bin) - mu) / sigma;
    value += (done[bin] ?? 0) * (Math.log((1 - failing) / sigma) - (z * z) / 2);
    if ((open[bin] ?? 0) > 0)
      value += (open[bin] ?? 0) * Math.log(failing + (1 - failing) * normalSurvival(z) + 1e-300);
  }
  return value;
};

/**
 * What is known of a step after a fit, as the prior of whatever comes next: open attempts count for as much as they tell,
 * never as completions.
 */
export const posteriorOf = (prior: TimePrior, fit: TimeFit, attempts: number): TimePrior => {
  const shape = prior.shape + fit.information / 2;
  return {
    mean: fit.mu,
    meanWeight: prior.meanWeight + fit.information,
    shape,
    scale: fit.sigma ** 2 * (shape - 1),
    failing: fit.failing,
    failingWeight: prior.failingWeight + attempts,
  };
};
