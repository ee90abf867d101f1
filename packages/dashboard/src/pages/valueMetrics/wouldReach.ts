import type { ValueMetric } from "@handrail/core/content";
import type { AccountsReport } from "@handrail/core/protocol";

/** What decides which amounts the server has counted. */
const countedBy = ({ event, where, amount, window, per }: ValueMetric): string =>
  JSON.stringify([event, where, amount, window, per]);

/**
 * How many accounts would reach the draft's threshold today, by the amounts the server has counted for the live metric;
 * null where they are not known: before it is live, and once something else than the threshold was edited. Of a metric
 * per person only the live threshold is counted.
 */
export const wouldReach = (
  draft: ValueMetric,
  live: ValueMetric | null,
  report: Pick<AccountsReport, "accounts">,
): { readonly reached: number; readonly of: number } | null => {
  if (live === null || countedBy(draft) !== countedBy(live)) return null;
  if (draft.per === "person" && draft.threshold !== live.threshold) return null;
  const amounts = report.accounts.flatMap(({ metrics }) => metrics.filter(({ key }) => key === draft.key));
  if (amounts.length === 0) return null;
  const isReached = ({ amount, peopleReached }: (typeof amounts)[number]): boolean =>
    draft.per === "person" ? peopleReached > 0 : amount >= draft.threshold;
  return { reached: amounts.filter(isReached).length, of: amounts.length };
};
