/**
 * Steps that wait on the outside: an e-mail, a teammate, an import. Working faster ends none of them, so nobody is stuck
 * in one; their time is counted on the wall, and the one thing to do is to remind when most of those who ever finish have.
 */
import { type Duration, inSeconds, milliseconds, seconds } from "../../base/index.ts";
import { addToHistogram, type Histogram } from "./histogram.ts";
import { fitLogNormal, type TimeFit, type TimePrior } from "./logNormal.ts";

/**
 * Waits are counted in the bins of times, each 180 times as long: from a minute and a half to two weeks, which is how long
 * somebody may be away before they count as gone.
 */
const STRETCH = 180;

/** The histogram with one more wait on the wall clock. */
export const addWait = (histogram: Histogram, wall: Duration, count = 1): Histogram =>
  addToHistogram(histogram, milliseconds(wall / STRETCH), count);

/** A typical wait of an hour, between minutes and days; one in five never ends. Worth next to nothing. */
const WAIT_PRIOR: TimePrior = {
  mean: Math.log(3600 / STRETCH),
  meanWeight: 0.25,
  shape: 2,
  scale: 2.25,
  failing: 0.2,
  failingWeight: 2,
};

/**
 * Fits waits as a log-normal with a share who never finish. `open` are those still waiting and `left` those gone for good.
 * The fit's mu is ln(seconds) on the wall clock.
 */
export const fitWaiting = (done: Histogram, open: Histogram, left: number): TimeFit => {
  const fit = fitLogNormal(done, open, left, WAIT_PRIOR);
  return { ...fit, mu: fit.mu + Math.log(STRETCH) };
};

/** The 90 % point of the standard normal distribution. */
const NINE_IN_TEN = 1.2815515655446004;

/** Fewer finished waits than this say nothing about the slow ones. */
const FEWEST_WAITS = 5;

/**
 * When to remind, on the wall clock from the start of the wait: by then nine in ten of those who ever finish have. Null
 * while too few waits were seen to their end.
 */
export const remindAt = ({ mu, sigma, size }: TimeFit): Duration | null =>
  size < FEWEST_WAITS ? null : seconds(Math.exp(mu + NINE_IN_TEN * sigma));

/** How completions of a step came about; adds up in any order. */
export interface Arrivals {
  readonly done: number;
  /** Those that came with nobody at the page. */
  readonly fromOutside: number;
}

/** Nothing completed. */
export const NO_ARRIVALS: Arrivals = { done: 0, fromOutside: 0 };

/** What was so when a step was completed. */
export interface Arrival {
  /** Time since the person's last input on this device; null when there was none in this attempt. */
  readonly sinceInput: Duration | null;
  /** Whether the completion came from the device the attempt was on. */
  readonly sameDevice: boolean;
}

/** Somebody who completes a step by their own hand did something just before. */
const QUIET = 10;

/** The arrivals with one more completion. */
export const addArrival = (arrivals: Arrivals, { sinceInput, sameDevice }: Arrival): Arrivals => {
  const quiet = sinceInput === null || inSeconds(sinceInput) >= QUIET;
  return { done: arrivals.done + 1, fromOutside: arrivals.fromOutside + (quiet || !sameDevice ? 1 : 0) };
};

const MOSTLY = 0.6;

/** Fewer completions than this could be chance: with ten, a step done by hand nine times in ten is taken for a wait once in seven thousand. */
const FEWEST_ARRIVALS = 10;

/** Whether a step nobody marked as waiting is one: at least 60 % of its completions came from outside. */
export const isWaiting = ({ done, fromOutside }: Arrivals): boolean =>
  done >= FEWEST_ARRIVALS && fromOutside >= MOSTLY * done;
