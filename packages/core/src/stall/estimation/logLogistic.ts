/**
 * The log-logistic time: the rival that keeps the log-normal honest. Its tail is heavier, so that a step where a few
 * take very long without being stuck shows as a better fit here.
 */
import type { Histogram } from "./histogram.ts";
import { type Curve, type Family, fitLocationScale, type LocationScaleFit } from "./locationScale.ts";

const share = (z: number): number => 1 / (1 + Math.exp(-z));

/** ln(1 + e^z), also where e^z is no number any more. */
const logOnePlusExp = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** The standard logistic distribution of (ln(time) - mu) / sigma. */
const LOGISTIC: Family = {
  logDensity: (z): Curve => ({
    value: -z - 2 * logOnePlusExp(-z),
    slope: 1 - 2 * share(z),
    bend: -2 * share(z) * share(-z),
  }),
  logSurvival: (z): Curve => ({ value: -logOnePlusExp(z), slope: -share(z), bend: -share(z) * share(-z) }),
};

/**
 * The log-logistic of greatest likelihood for those who finished and those censored on the right; null when nobody
 * finished. `exp(mu)` is the median; the share not done at `t` is 1 / (1 + (t / exp(mu)) ^ (1 / sigma)).
 */
export const fitCensoredLogLogistic = (done: Histogram, censored: Histogram): LocationScaleFit | null =>
  fitLocationScale(LOGISTIC, done, censored);
