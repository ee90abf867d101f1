/**
 * Durations counted in bins that grow by a tenth, from half a second to past two hours: enough to estimate a log-normal
 * to half a per cent, small enough to keep one per step, day and outcome, and additive: adding is a commutative monoid, so
 * a roll-up can be built in any order, merged, and rebuilt from the log to the same numbers (ST30 to ST33).
 */
import type { Duration } from "../../base/index.ts";
import { inSeconds, seconds } from "../../base/index.ts";

/** Each bin is a tenth longer than the one before. */
const GROWTH = Math.log(1.1);

/** Where the first bin begins, in seconds: nobody does a step faster. */
const SHORTEST = 0.5;

/** 0.5 s times 1.1 to the 101st is 2 hours and 6 minutes. */
const INNER_BINS = 101;

/** Bin 0 is everything shorter, the last bin everything longer. */
export const BIN_COUNT = INNER_BINS + 2;

/** Counts by bin, {@link BIN_COUNT} of them. A count may be negative in a difference, never in what is kept. */
export type Histogram = readonly number[];

/** Nothing counted. */
export const EMPTY_HISTOGRAM: Histogram = /* @__PURE__ */ new Array<number>(BIN_COUNT).fill(0);

/** The bin of a duration. */
export const binOf = (duration: Duration): number => {
  const length = inSeconds(duration);
  if (!(length >= SHORTEST)) return 0;
  return Math.min(BIN_COUNT - 1, 1 + Math.floor(Math.log(length / SHORTEST) / GROWTH + 1e-9));
};

/** The durations a bin holds: from (inclusive) and to (exclusive); the last bin has no end. */
export const binBounds = (bin: number): { readonly from: Duration; readonly to: Duration } => {
  const edge = (index: number) => seconds(SHORTEST * Math.exp(GROWTH * index));
  return {
    from: bin <= 0 ? seconds(0) : edge(bin - 1),
    to: bin >= BIN_COUNT - 1 ? seconds(Number.POSITIVE_INFINITY) : edge(Math.max(0, bin)),
  };
};

/** ln(seconds) in the middle of a bin; the open ends are taken half a bin outside. */
export const binCentre = (bin: number): number => Math.log(SHORTEST) + GROWTH * (bin - 0.5);

/** The histogram with `count` more durations like this one. */
export const addToHistogram = (histogram: Histogram, duration: Duration, count = 1): Histogram => {
  const bin = binOf(duration);
  return histogram.map((held, index) => (index === bin ? held + count : held));
};

/** Both together. Commutative and associative, with {@link EMPTY_HISTOGRAM} as the neutral element. */
export const combineHistograms = (a: Histogram, b: Histogram): Histogram =>
  EMPTY_HISTOGRAM.map((_, bin) => (a[bin] ?? 0) + (b[bin] ?? 0));

/** `a` without what `b` counted: how an episode moves from one outcome to another. */
export const subtractHistogram = (a: Histogram, b: Histogram): Histogram =>
  EMPTY_HISTOGRAM.map((_, bin) => (a[bin] ?? 0) - (b[bin] ?? 0));

/** How many durations were counted. */
export const sizeOf = (histogram: Histogram): number => histogram.reduce((sum, count) => sum + count, 0);

/** The duration below which a share `q` lies, interpolated inside its bin on the log scale; null when nothing is counted. */
export const quantileOf = (histogram: Histogram, q: number): Duration | null => {
  const total = sizeOf(histogram);
  if (total <= 0) return null;
  const wanted = Math.min(1, Math.max(0, q)) * total;
  let below = 0;
  for (const [bin, count] of histogram.entries()) {
    if (count > 0 && below + count >= wanted) return withinBin(bin, (wanted - below) / count);
    below += count;
  }
  return withinBin(BIN_COUNT - 1, 1);
};

/** The duration at a share of the way through a bin. */
export const withinBin = (bin: number, share: number): Duration =>
  seconds(Math.exp(binCentre(bin) + GROWTH * (share - 0.5)));
