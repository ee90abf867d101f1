import type { Rejection } from "@handrail/core/protocol";

/** Why a fact was given up: the server refused it by id, or one of our own limits did. */
export type DropReason = Rejection | "refused" | "overBudget" | "forgotten";

/** Counts of facts given up, so that tracked = stored + pending + dropped can be checked. */
export interface Drops {
  add(reason: DropReason, count: number): void;
  counts(): Readonly<Partial<Record<DropReason, number>>>;
}

/** Makes the counter; `report` hears of every drop. */
export const createDrops = (report: (what: string) => void): Drops => {
  const counts: Partial<Record<DropReason, number>> = {};
  return {
    add: (reason, count) => {
      if (count === 0) return;
      counts[reason] = (counts[reason] ?? 0) + count;
      report(`${count} event(s) dropped: ${reason}`);
    },
    counts: () => ({ ...counts }),
  };
};
