/**
 * A log-normal time with a share who never complete, fitted by expectation and maximisation on binned times. Those who
 * finished are seen; those still at it are censored: each is, with weight w, somebody who will finish later than now, and
 * with 1 - w somebody who never will; those who left for good never do.
 */
import { normalDensity, normalSurvival } from "../normal.ts";
import { BIN_COUNT, binCentre, type Histogram } from "./histogram.ts";

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
  readonly total: number;
  readonly squares: number;
  readonly failing: number;
}

/** Mean and mean square of ln(time) for somebody not done at `c`, and how likely they are to finish at all. */
const expectBeyond = (c: number, mu: number, sigma: number, failing: number) => {
  const alpha = (c - mu) / sigma;
  const survival = Math.max(normalSurvival(alpha), 1e-300);
  const excess = normalDensity(alpha) / survival;
  const finishing = (1 - failing) * survival;
  return {
    mean: mu + sigma * excess,
    square: mu * mu + sigma * sigma + sigma * excess * (c + mu),
    weight: finishing / (finishing + failing),
  };
};

const sum = (done: Histogram, open: Histogram, left: number, current: TimeFit): Sums => {
  let [size, total, squares, failing] = [0, 0, 0, left];
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const y = binCentre(bin);
    const finished = done[bin] ?? 0;
    size += finished;
    total += finished * y;
    squares += finished * y * y;
    const waiting = open[bin] ?? 0;
    if (waiting === 0) continue;
    const beyond = expectBeyond(y, current.mu, current.sigma, current.failing);
    size += waiting * beyond.weight;
    total += waiting * beyond.weight * beyond.mean;
    squares += waiting * beyond.weight * beyond.square;
    failing += waiting * (1 - beyond.weight);
  }
  return { size, total, squares, failing };
};

/** The posterior after the sums; with a prior of no weight, the maximum of the likelihood. */
const maximise = (prior: TimePrior, { size, total, squares, failing }: Sums, attempts: number): TimeFit => {
  const weight = prior.meanWeight + size;
  if (weight === 0) return { mu: prior.mean, sigma: 1, failing: 0, size: 0 };
  const mu = (prior.meanWeight * prior.mean + total) / weight;
  const average = size > 0 ? total / size : prior.mean;
  const around = Math.max(0, squares - size * average * average);
  const apart = size > 0 ? (prior.meanWeight * size * (average - prior.mean) ** 2) / weight : 0;
  const scale = prior.scale + (around + apart) / 2;
  // The mean of an inverse gamma is scale / (shape - 1); without a prior it is the plain mean square.
  const shape = prior.shape > 0 ? prior.shape + size / 2 - 1 : size / 2;
  return {
    mu,
    sigma: Math.max(Math.sqrt(scale / shape), 0.05),
    failing: (prior.failingWeight * prior.failing + failing) / Math.max(prior.failingWeight + attempts, 1e-9),
    size,
  };
};

const MOST_ROUNDS = 500;
const CLOSE_ENOUGH = 1e-7;

/** Fits; `left` counts those who are gone for good, at whatever time they left. */
export const fitLogNormal = (done: Histogram, open: Histogram, left: number, prior: TimePrior): TimeFit => {
  const attempts = [...done, ...open].reduce((count, held) => count + held, left);
  // Start from the finishers alone: EM climbs from there.
  let fit = maximise(prior, sum(done, [], left, { mu: 0, sigma: 1, failing: 0, size: 0 }), attempts);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = maximise(prior, sum(done, open, left, fit), attempts);
    const moved = Math.abs(next.mu - fit.mu) + Math.abs(next.sigma - fit.sigma) + Math.abs(next.failing - fit.failing);
    fit = next;
    if (moved < CLOSE_ENOUGH) break;
  }
  return fit;
};
