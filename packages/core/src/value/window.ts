import { days, type Timestamp, timestamp } from "../base/index.ts";
import type { ValueMetric } from "../content/index.ts";

const DAY = days(1);

/** The start of the UTC day a moment falls in: the key of daily counters. */
export const dayOf = (moment: Timestamp): Timestamp => timestamp(Math.floor(moment / DAY) * DAY);

/**
 * The first day of a metric's rolling window. Windows are whole UTC days, today being the last and not over yet, so that
 * the amount of a window is the sum of its daily counters and nothing has to be counted twice.
 */
export const windowStart = (metric: ValueMetric, now: Timestamp): Timestamp => {
  const length = Math.max(1, Math.ceil(metric.window / DAY));
  return timestamp(dayOf(now) - (length - 1) * DAY);
};
