/** The true distribution of the time until somebody is done, or gets stuck, relative to a step's median. */
import { logNormalTail } from "../normalTail.ts";
import type { Parameters } from "../world.ts";

/** ln of the share for whom it has not happened yet, by ln of time over the median. */
export type LogSurvival = (lag: number) => number;

/** The two clocks of an attempt: to its natural end, and, for those who get stuck, to the onset. */
export interface NaturalTime {
  readonly end: LogSurvival;
  readonly onset: LogSurvival;
}

const [FROM, TO, STEP] = [-5, 5, 0.01];

/** The onset is a share of the natural time; so many shares stand for all. */
const SHARES = 16;

/** Makes both for a step of this spread, over people of these degrees of slowness (one, when the person is known). */
export const naturalTimeOf = (spread: number, slowness: readonly number[], parameters: Parameters): NaturalTime => {
  const { low, high } = parameters.episodes.onset;
  const shares = Array.from({ length: SHARES }, (_, index) => low + ((index + 0.5) / SHARES) * (high - low));
  const end = tabulate((lag) => meanOf(slowness, (slow) => Math.exp(logTail(lag - slow, spread, parameters))));
  const onset = tabulate((lag) => meanOf(shares, (share) => Math.exp(end(lag - Math.log(share)))));
  return { end, onset };
};

const logTail = (lag: number, spread: number, { misspecification }: Parameters): number => {
  const { humps, timeForm, weibullShape } = misspecification;
  if (timeForm === 1) return -Math.LN2 * Math.exp(weibullShape * lag);
  if (timeForm !== 2) return logNormalTail(lag / spread);
  const hump = (factor: number): number => Math.exp(logNormalTail((lag - Math.log(factor)) / spread));
  return Math.log(humps.slowShare * hump(humps.slow) + (1 - humps.slowShare) * hump(humps.fast));
};

const meanOf = (values: readonly number[], of: (value: number) => number): number => {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum / values.length;
};

/** Past any number there is; logarithms stay finite. */
const LEAST = 1e-300;

const tabulate = (survival: (lag: number) => number): LogSurvival => {
  const count = Math.round((TO - FROM) / STEP) + 1;
  const table = Float64Array.from({ length: count }, (_, index) =>
    Math.log(Math.max(survival(FROM + index * STEP), LEAST)),
  );
  return (lag) => {
    if (lag <= FROM) return 0;
    const place = Math.min((lag - FROM) / STEP, count - 2);
    const index = Math.floor(place);
    const before = table[index] ?? 0;
    return before + (place - index) * ((table[index + 1] ?? before) - before);
  };
};
