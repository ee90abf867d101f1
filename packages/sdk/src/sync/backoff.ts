import { type Duration, milliseconds, minutes, seconds } from "@handrail/core/base";

const SHORTEST = seconds(1);
const LONGEST = minutes(5);

/**
 * How long to wait before the next attempt after `failures` in a row. Full jitter: anywhere up to the doubled bound, so
 * that browsers that failed together do not come back together. Starts no timer and draws no number: `random` is 0 to 1.
 */
export const backoff = (failures: number, random: number): Duration => {
  const bound = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 20));
  return milliseconds(Math.max(SHORTEST / 2, bound * random));
};
