/**
 * "This step got harder since": cumulative sums of log-likelihood ratios (Page 1954), one for the time it takes and one
 * for the share who leave. Each asks every day whether the day looks more like the baseline or like a step that is harder
 * by a certain amount, never falls under nothing, and alarms at {@link ALARM_AT}.
 *
 * While nothing changes, the expected number of days until a chart alarms is at least e to the height of the alarm
 * (Lorden 1971), whatever the number of attempts a day: 2000 days for each, 1000 for both. That bound takes the baseline as
 * known. It is not, so it is taken at its unfavourable end. Measured, both together: 13,000 days with a known baseline,
 * 16,000 with one of 400 attempts, 8,000 with one of 50 (`drift.test.ts` has the table); a step 25 % slower is found after
 * 12 days at 12 attempts a day and after 4 at 40.
 */

import type { Day } from "./decay.ts";
import { binCentre, combineHistograms, EMPTY_HISTOGRAM, type Histogram, sizeOf } from "./histogram.ts";
import type { TimePrior } from "./logNormal.ts";

/** What ended on one day. */
export interface DaySlice {
  readonly day: Day;
  readonly done: Histogram;
  readonly left: Histogram;
}

/** What got harder: it takes longer, or more people leave. */
export interface Harder {
  readonly what: "time" | "leaving";
  /** The first day of the change, as far as one can tell. */
  readonly since: Day;
  /** The typical time, or the share who leave, since then over what it was: 1.4 is 40 % more. */
  readonly by: number;
  /** 1 less the greatest probability that so high a sum comes up by chance in as many days as were watched. */
  readonly confidence: number;
}

/** One cumulative sum: where it stands, and what was seen since it last stood at nothing. */
interface Sum {
  readonly height: number;
  readonly since: Day;
  readonly done: Histogram;
  readonly left: Histogram;
}

/** Both sums after some days. Plain data: it may be kept and advanced a day at a time. */
export interface DriftChart {
  readonly days: number;
  readonly time: Sum;
  readonly leaving: Sum;
}

const AT_REST: Sum = { height: 0, since: 0, done: EMPTY_HISTOGRAM, left: EMPTY_HISTOGRAM };

/** Nothing seen yet. */
export const EMPTY_CHART: DriftChart = { days: 0, time: AT_REST, leaving: AT_REST };

/** The height of an alarm. */
export const ALARM_AT = Math.log(2000);

/** A sum rises no higher, so that a step somebody repaired is forgiven in days, not months. */
const HIGHEST = 2 * ALARM_AT;

/** The change that is looked for: 0.4 standard deviations of ln(time), some 20 to 25 % longer; twice the odds of leaving. */
const SLOWER = 0.4;
const LIKELIER_TO_LEAVE = Math.log(2);

/** Days differ by more than chance (Mondays, newcomers, a campaign): this much in those same units. */
const DAY_SPREAD = 0.1;
const DAY_SPREAD_OF_LEAVING = 0.2;

/** The baseline is taken where nine in ten of its likely values lie below. */
const UNFAVOURABLE = 1.2816;

/** The chart with one more day. Days must come in order; one on which nothing ended says nothing. */
export const advanceChart = (
  { days, time, leaving }: DriftChart,
  slice: DaySlice,
  baseline: TimePrior,
): DriftChart => ({
  days: days + 1,
  time: rise(time, slice, slowerThan(baseline, slice)),
  leaving: rise(leaving, slice, leavingMoreThan(baseline, slice)),
});

const rise = (sum: Sum, { day, done, left }: DaySlice, by: number): Sum => {
  const height = Math.min(HIGHEST, sum.height + by);
  if (!(height > 0)) return AT_REST;
  if (sum.height === 0) return { height, since: day, done, left };
  return {
    height,
    since: sum.since,
    done: combineHistograms(sum.done, done),
    left: combineHistograms(sum.left, left),
  };
};

const spreadOf = ({ scale, shape }: TimePrior): number => Math.sqrt(scale / Math.max(shape - 1, 0.5));

/** One outlier must not make a bad day. */
const FURTHEST = 3;

/**
 * The log-likelihood ratio of a day's times: of being slower by {@link SLOWER} against the baseline. Only of those who
 * finished, as the baseline's times are; that the slow rather leave shows in the other chart.
 */
const slowerThan = (baseline: TimePrior, { done }: DaySlice): number => {
  const sigma = spreadOf(baseline);
  const mu = baseline.mean + (UNFAVOURABLE * sigma) / Math.sqrt(baseline.meanWeight);
  let [size, total] = [0, 0];
  for (const [bin, count] of done.entries()) {
    size += count;
    total += count * Math.min(FURTHEST, Math.max(-FURTHEST, (binCentre(bin) - mu) / sigma));
  }
  return (SLOWER * (total - (SLOWER * size) / 2)) / (1 + size * DAY_SPREAD ** 2);
};

/** The log-likelihood ratio of a day's endings: of twice the odds of leaving against the baseline. */
const leavingMoreThan = (baseline: TimePrior, { done, left }: DaySlice): number => {
  const { failing, failingWeight } = baseline;
  const doubt = Math.sqrt((failing * (1 - failing)) / (failingWeight + 1));
  const usual = Math.min(0.98, Math.max(0.005, failing + UNFAVOURABLE * doubt));
  const odds = (usual / (1 - usual)) * Math.exp(LIKELIER_TO_LEAVE);
  const harder = odds / (1 + odds);
  const [finished, gone] = [sizeOf(done), sizeOf(left)];
  const ratio = gone * Math.log(harder / usual) + finished * Math.log((1 - harder) / (1 - usual));
  return ratio / (1 + (finished + gone) * usual * (1 - usual) * DAY_SPREAD_OF_LEAVING ** 2);
};

/** The alarm a chart stands at, the stronger where there are two; null when there is none. */
export const alarmOf = ({ days, time, leaving }: DriftChart, baseline: TimePrior): Harder | null => {
  const what = time.height >= leaving.height ? "time" : "leaving";
  const sum = what === "time" ? time : leaving;
  if (sum.height < ALARM_AT) return null;
  const by = what === "time" ? slowerBy(sum, baseline) : leavingBy(sum, baseline);
  return { what, since: sum.since, by, confidence: Math.max(0, 1 - 2 * days * Math.exp(-sum.height)) };
};

const slowerBy = ({ done }: Sum, { mean }: TimePrior): number => {
  const total = done.reduce((sum, count, bin) => sum + count * binCentre(bin), 0);
  return Math.exp(total / sizeOf(done) - mean);
};

const leavingBy = ({ done, left }: Sum, { failing }: TimePrior): number =>
  sizeOf(left) / (sizeOf(done) + sizeOf(left)) / failing;

/**
 * Since when, and by how much, a step is harder than its baseline; null while nothing speaks for it. `slices` are the days
 * after those the baseline was learned from, in any order.
 */
export const harderSince = (slices: readonly DaySlice[], baseline: TimePrior): Harder | null => {
  const inOrder = [...slices].sort((a, b) => a.day - b.day);
  return alarmOf(
    inOrder.reduce((chart, slice) => advanceChart(chart, slice, baseline), EMPTY_CHART),
    baseline,
  );
};
