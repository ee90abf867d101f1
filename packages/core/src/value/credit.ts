import { own } from "../base/index.ts";
import { matchesProperties, type ValueMetric } from "../content/index.ts";
import type { HandrailEvent } from "../events/index.ts";

/** What one event adds to one metric. */
export interface Credit {
  /** The metric's key. */
  readonly metric: string;
  readonly amount: number;
}

/**
 * Says what an event adds to which metrics. Amounts are above zero and add up in any order, so counters can be kept per
 * day and rebuilt from the log.
 */
export const creditsOf = (event: HandrailEvent, metrics: readonly ValueMetric[]): readonly Credit[] => {
  if (event.type !== "tracked") return [];
  const credits: Credit[] = [];
  for (const metric of metrics) {
    if (metric.event !== event.name || !matchesProperties(metric.where, event.properties)) continue;
    const amount = metric.amount.kind === "count" ? 1 : own(event.properties, metric.amount.property);
    if (typeof amount === "number" && amount > 0 && Number.isFinite(amount))
      credits.push({ metric: metric.key, amount });
  }
  return credits;
};

/** Says whether an amount within the window reaches the metric's threshold. */
export const hasReached = (metric: ValueMetric, amount: number): boolean => amount >= metric.threshold;
