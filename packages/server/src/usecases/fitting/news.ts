import type { FitBasis, FittedModel } from "../../ports/models.ts";

/** A step is fitted again when a fiftieth of its attempts is new: with few that is every one, with a thousand every twentieth. */
const WORTH_FITTING = 0.02;

/** Whether a step's model has something to learn since it was fitted. */
export const hasNews = (before: FittedModel | undefined, definitionVersion: number, now: FitBasis): boolean => {
  if (before === undefined || before.details === null || before.definitionVersion !== definitionVersion) return true;
  const then = before.details.basis;
  if (then.day !== now.day || then.beforePromise !== now.beforePromise) return true;
  if (then.falseInterruptions !== now.falseInterruptions) return true;
  const attempts = then.totals.reduce((sum, total) => sum + total, 0);
  const changed = now.totals.reduce((sum, total, at) => sum + Math.abs(total - (then.totals[at] ?? 0)), 0);
  return changed >= Math.max(1, WORTH_FITTING * attempts);
};
