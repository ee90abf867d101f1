import { fewestFor } from "@handrail/core/stall";
import { countOf } from "../../format/count.ts";

/** Of a hundred. Below, no step would ever have its people; above, most who are stuck are reached at any price. */
export const BUDGET_LIMITS = { from: 1, to: 20 } as const;

/** What a budget asks of a step before it can be promised there; half of all people are kept for measuring. */
export const budgetInWords = (falseInterruptions: number): string => {
  const needed = fewestFor(falseInterruptions);
  return `A step can promise this once ${countOf(needed, "person", "people")} who managed alone ${needed === 1 ? "was" : "were"} kept for measuring. Every other person is, so that is about ${countOf(needed * 2, "person", "people")} in all.`;
};
