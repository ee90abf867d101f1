import { fitCensoredLogNormal } from "./censoredLogNormal.ts";
import { type Histogram, sizeOf } from "./histogram.ts";
import type { LocationScaleFit } from "./locationScale.ts";
import { fitCensoredLogLogistic } from "./logLogistic.ts";

/** Two fits of one step's times, and which describes them better. */
export interface FamilyComparison {
  readonly logNormal: LocationScaleFit;
  readonly logLogistic: LocationScaleFit;
  readonly better: "logNormal" | "logLogistic";
  /** By how much the better one is ahead: nats of log-likelihood per attempt; both have two parameters, so no penalty. */
  readonly perAttempt: number;
}

/**
 * Whether a step's times look log-normal, which the detector assumes, or log-logistic. Null when nobody finished. Under
 * about .005 nats a thousand attempts cannot tell the two apart.
 */
export const compareFamilies = (done: Histogram, censored: Histogram): FamilyComparison | null => {
  const logNormal = fitCensoredLogNormal(done, censored);
  const logLogistic = fitCensoredLogLogistic(done, censored);
  if (logNormal === null || logLogistic === null) return null;
  const ahead = (logNormal.logLikelihood - logLogistic.logLikelihood) / (sizeOf(done) + sizeOf(censored));
  return { logNormal, logLogistic, better: ahead >= 0 ? "logNormal" : "logLogistic", perAttempt: Math.abs(ahead) };
};
