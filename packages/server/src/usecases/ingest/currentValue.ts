import type { Timestamp } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import type { PersonId } from "@handrail/core/events";
import type { Progress } from "@handrail/core/progress";
import { windowStart } from "@handrail/core/value";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Tables } from "../../ports/store.ts";
import type { ValueRow } from "../../ports/values.ts";
import { dayNumber } from "../rollups/day.ts";

/** What a person, or for metrics per account their account, got within each metric's window up to now. */
export const currentValue = async (
  { values }: Tables,
  environment: EnvironmentId,
  {
    person,
    progress,
    content,
    now,
  }: { readonly person: PersonId; readonly progress: Progress; readonly content: Content; readonly now: Timestamp },
): Promise<Readonly<Record<string, number>>> => {
  const { valueMetrics } = content;
  if (valueMetrics.length === 0) return {};
  const account = progress.account?.account ?? null;
  const earliest = Math.min(...valueMetrics.map((metric) => dayNumber(windowStart(metric, now))));
  const rows: ValueRow[] = [...(await values.of(environment, "person", [person], earliest))];
  if (account !== null && valueMetrics.some(({ per }) => per === "account"))
    rows.push(...(await values.of(environment, "account", [account], earliest)));
  const amounts: Record<string, number> = {};
  for (const metric of valueMetrics) {
    const from = dayNumber(windowStart(metric, now));
    let thousandths = 0;
    for (const row of rows)
      if (row.metric === metric.key && row.kind === metric.per && row.day >= from) thousandths += row.thousandths;
    amounts[metric.key] = thousandths / 1000;
  }
  return amounts;
};
