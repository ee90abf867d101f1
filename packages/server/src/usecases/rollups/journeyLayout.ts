/**
 * What one row of the `journey` family holds. The row of a journey counts the people who entered it on a day; the row of
 * `journey/step` counts, of the same people, who reached and finished that step and how long they took by the wall clock.
 */
import { between, type Duration, days, milliseconds, seconds, type Timestamp } from "@handrail/core/base";

/** Where the numbers of a journey's row stand. */
export const ENTERED = 0;
export const COMPLETED = 1;
export const JOURNEY_VECTOR_LENGTH = 2;

/** Where the numbers of a step's row stand; the bins of the elapsed time follow. */
export const REACHED = 0;
export const DONE = 1;
const BINS_AT = 2;

/** Wall-clock times run from a second to a month: bins that grow by a fifth keep the median within a tenth. */
const GROWTH = Math.log(1.2);
const SHORTEST = seconds(1);
const BINS = Math.ceil(Math.log(days(31) / SHORTEST) / GROWTH) + 2;

export const JOURNEY_STEP_VECTOR_LENGTH = BINS_AT + BINS;

/** The subject of a step's row. */
export const journeyStep = (journey: string, step: string): string => `${journey}/${step}`;

/** The bin of the time from opening a step to completing it. */
export const elapsedBin = (from: Timestamp, to: Timestamp): number => {
  const elapsed = between(from, to);
  if (elapsed < SHORTEST) return 0;
  return Math.min(BINS - 1, 1 + Math.floor(Math.log(elapsed / SHORTEST) / GROWTH));
};

/** Where a bin stands in a step's row. */
export const elapsedAt = (bin: number): number => BINS_AT + bin;

/** The median of a row's elapsed times, interpolated inside its bin on the log scale; null when nobody finished. */
export const medianElapsed = (amounts: Int32Array): Duration | null => {
  let total = 0;
  for (let bin = 0; bin < BINS; bin += 1) total += amounts[elapsedAt(bin)] ?? 0;
  if (total === 0) return null;
  let below = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const count = amounts[elapsedAt(bin)] ?? 0;
    if (count > 0 && below + count >= total / 2) {
      const share = (total / 2 - below) / count;
      return milliseconds(Math.round(SHORTEST * Math.exp(GROWTH * (bin - 1 + share))));
    }
    below += count;
  }
  return null;
};
