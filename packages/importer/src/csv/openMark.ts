/**
 * How far a quotation mark may stay open before it counts as one that was never meant to open. Past the end of its own
 * line that is soon, because every line it takes in might be somebody's row; within its line it can take in no row, so a
 * very long value stays whole. The parser measures in characters and the index in bytes: the index decides.
 */
export const MOST_LINES = 1_000;
export const LONGEST_OVER_LINES = 1_000_000;
export const LONGEST_IN_LINE = 32 * 1024 * 1024;

/** True when a mark open over this length and number of line ends was never meant to open. */
export const isTooLong = (length: number, lines: number): boolean =>
  lines > MOST_LINES || length > (lines > 0 ? LONGEST_OVER_LINES : LONGEST_IN_LINE);
