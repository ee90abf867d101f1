import type { AccountRow, AccountsReport } from "@handrail/core/protocol";
import { countOf, formatAmount, formatCount } from "../../format/count.ts";
import type { Sentence } from "../../format/sentence.ts";

/** Says whether an account pays: one without a price is not known to. */
export const isPaying = ({ price }: AccountRow): boolean => price !== null && price > 0;

/** How many value thresholds an account reaches. */
export const thresholdsReached = ({ metrics }: AccountRow): number => metrics.filter(({ reached }) => reached).length;

/**
 * Which account gets too little for what it pays, in one sentence: of the paying ones that reach the fewest thresholds the
 * one that pays most. Free accounts are counted but never named, for what they get is more than they pay for.
 */
export const accountsSentence = ({ accounts, metrics }: AccountsReport): Sentence => {
  if (accounts.length === 0) return ["No account has been seen yet."];
  if (metrics.length === 0)
    return [`${countOf(accounts.length, "account", "accounts")}, and no value metric to judge by yet.`];
  const thresholds = `value threshold${metrics.length === 1 ? "" : "s"}`;
  const none = accounts.filter((row) => thresholdsReached(row) === 0).length;
  const paying = accounts.filter(isPaying);
  const worst = paying.reduce<AccountRow | null>((before, row) => worseOf(before, row), null);
  if (worst === null)
    return [
      none === 0
        ? "Every account reaches a value threshold, and none is known to pay."
        : `${withoutAny(none, accounts.length, "no value threshold")}, and none is known to pay.`,
    ];
  const reached = thresholdsReached(worst);
  const named = [
    { name: worst.name },
    ` pays ${formatAmount(worst.price ?? 0)} a month and reaches ${reached} of ${metrics.length} ${thresholds}`,
  ];
  if (accounts.length === 1) return [...named, "; it is the only account so far."];
  if (reached === 0) return [...named, `; ${withoutAny(none, accounts.length, "none")}.`];
  if (reached === metrics.length) return [everybodyPaying(paying.length, metrics.length, thresholds)];
  return [...named, paying.length === 1 ? "; no other account pays." : "; no paying account reaches fewer."];
};

const worseOf = (before: AccountRow | null, row: AccountRow): AccountRow => {
  if (before === null) return row;
  const fewer = thresholdsReached(row) - thresholdsReached(before);
  if (fewer !== 0) return fewer < 0 ? row : before;
  return (row.price ?? 0) > (before.price ?? 0) ? row : before;
};

const withoutAny = (none: number, all: number, what: string): string =>
  `${formatCount(none)} of ${countOf(all, "account", "accounts")} ${none === 1 ? "reaches" : "reach"} ${what}`;

const everybodyPaying = (paying: number, metrics: number, thresholds: string): string => {
  const which = metrics === 1 ? `the ${thresholds}` : `all ${metrics} ${thresholds}`;
  return paying === 1
    ? `The one paying account reaches ${which}.`
    : `All ${formatCount(paying)} paying accounts reach ${which}.`;
};
