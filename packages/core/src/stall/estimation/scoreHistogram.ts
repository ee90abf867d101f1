/**
 * Log-odds counted in bins of a tenth from -12 to 12: what is kept of each completer's highest score, so that a threshold
 * with a promise can be set without keeping anybody's score. Adding is a commutative monoid, like that of durations.
 */

/** The log-odds at which the bins begin and end: a probability of six in a million, and all but that. */
const FURTHEST = 12;

/** Bins per unit of log-odds. */
const PER_UNIT = 10;

/** Bin 0 is everything below, the last bin everything above. */
export const SCORE_BIN_COUNT = 2 * FURTHEST * PER_UNIT + 2;

/** Counts by bin, {@link SCORE_BIN_COUNT} of them. */
export type ScoreHistogram = readonly number[];

/** Nothing counted. */
export const EMPTY_SCORES: ScoreHistogram = /* @__PURE__ */ new Array<number>(SCORE_BIN_COUNT).fill(0);

/** The bin of a score. What is no number counts as above all: whoever it was cannot be promised anything. */
export const scoreBinOf = (score: number): number => {
  if (Number.isNaN(score) || score >= FURTHEST) return SCORE_BIN_COUNT - 1;
  if (score < -FURTHEST) return 0;
  // A score a hair below the last edge may be rounded onto it.
  return Math.min(SCORE_BIN_COUNT - 2, 1 + Math.floor(score * PER_UNIT + FURTHEST * PER_UNIT));
};

/** The upper edge of a bin: no score counted in it lies above. */
export const upperEdgeOf = (bin: number): number =>
  bin >= SCORE_BIN_COUNT - 1 ? Number.POSITIVE_INFINITY : (bin - FURTHEST * PER_UNIT) / PER_UNIT;

/** The histogram with one more score, or `count` of them. */
export const addScore = (histogram: ScoreHistogram, score: number, count = 1): ScoreHistogram => {
  const bin = scoreBinOf(score);
  return histogram.map((held, index) => (index === bin ? held + count : held));
};

/** Both together. Commutative and associative, with {@link EMPTY_SCORES} as the neutral element. */
export const combineScores = (a: ScoreHistogram, b: ScoreHistogram): ScoreHistogram =>
  EMPTY_SCORES.map((_, bin) => (a[bin] ?? 0) + (b[bin] ?? 0));

/** `a` without what `b` counted. */
export const subtractScores = (a: ScoreHistogram, b: ScoreHistogram): ScoreHistogram =>
  EMPTY_SCORES.map((_, bin) => (a[bin] ?? 0) - (b[bin] ?? 0));
