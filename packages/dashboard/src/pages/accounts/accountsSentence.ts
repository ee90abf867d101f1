import type { AccountsReport } from "@handrail/core/protocol";
import { countOf, formatCount } from "../../format/count.ts";
import type { Sentence } from "../../format/sentence.ts";

/** How many accounts get what they pay for, in one sentence. */
export const accountsSentence = ({ accounts, metrics }: AccountsReport): Sentence => {
  if (accounts.length === 0) return ["No account has been seen yet."];
  if (metrics.length === 0)
    return [`${countOf(accounts.length, "account", "accounts")}, and no value metric to judge by yet.`];
  const reached = (count: (of: number) => boolean) =>
    accounts.filter((row) => count(row.metrics.filter((metric) => metric.reached).length)).length;
  const none = reached((of) => of === 0);
  const all = reached((of) => of === metrics.length);
  const size = formatCount(accounts.length);
  if (none === 0)
    return [`Every account reaches at least one value threshold; ${formatCount(all)} of ${size} reach them all.`];
  return [
    `${formatCount(none)} of ${size} accounts reach${none === 1 ? "es" : ""} no value threshold; ${formatCount(all)} reach${all === 1 ? "es" : ""} them all.`,
  ];
};
