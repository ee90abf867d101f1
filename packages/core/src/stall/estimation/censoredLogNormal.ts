/**
 * The log-normal time with censoring and nothing else: no share who never finish, no prior. What R calls
 * `survreg(Surv(time, status) ~ 1, dist = "lognormal")`.
 */
import { logNormalSurvival, normalDensity } from "../normal.ts";
import type { Histogram } from "./histogram.ts";
import { type Curve, type Family, fitLocationScale, type LocationScaleFit } from "./locationScale.ts";

const LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** The standard normal distribution of (ln(time) - mu) / sigma. */
const NORMAL: Family = {
  logDensity: (z): Curve => ({ value: -(z * z) / 2 - LOG_ROOT_TWO_PI, slope: -z, bend: -1 }),
  logSurvival: (z): Curve => {
    const value = logNormalSurvival(z);
    const hazard = normalHazard(z);
    return { value, slope: -hazard, bend: -hazard * (hazard - z) };
  },
};

/** How fast the standard normal share beyond `z` shrinks; near `z` itself far out, where both share and density vanish. */
export const normalHazard = (z: number): number =>
  z < 30 ? normalDensity(z) / Math.exp(logNormalSurvival(z)) : z + 1 / z - 2 / z ** 3;

/**
 * The log-normal of greatest likelihood for those who finished and those censored on the right; null when nobody
 * finished. Bins are taken at their centres, which moves mu by less than .005 and sigma by less than .007.
 */
export const fitCensoredLogNormal = (done: Histogram, censored: Histogram): LocationScaleFit | null =>
  fitLocationScale(NORMAL, done, censored);
