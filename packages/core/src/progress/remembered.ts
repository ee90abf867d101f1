import { own, type Properties, type Timestamp } from "../base/index.ts";
import type { Progress } from "./types.ts";

/** The person's traits as plain values. */
export const traitsOf = (progress: Progress): Properties =>
  Object.fromEntries(Object.entries(progress.traits).map(([name, { value }]) => [name, value]));

/** The traits of the account the person is in now; what was said of an account they left is not among them. */
export const accountTraitsOf = (progress: Progress): Properties => {
  const current = progress.account?.account;
  return Object.fromEntries(
    Object.entries(progress.accountTraits)
      .filter(([, { account }]) => account === current)
      .map(([name, { value }]) => [name, value]),
  );
};

/** The moments of the events a counter holds, newest first. */
export const countedAt = (progress: Progress, counter: string): readonly Timestamp[] =>
  (own(progress.counters, counter) ?? []).map(({ at }) => at);
