import { own } from "../base/index.ts";
import type { StepKey, StepStatus } from "../content/index.ts";
import { later } from "./stamp.ts";
import type { Progress } from "./types.ts";

/**
 * Says how a step stands for the person. Done stays done; before that the latest of start, skip and wait decides; a step
 * with some but not all of its events is active.
 */
export const stepStatus = (progress: Progress, step: StepKey): StepStatus => {
  const known = own(progress.steps, step);
  if (known === undefined) return "untouched";
  if (known.completedAt !== null) return "done";
  const last = later(later(known.restartedAt, known.waitingAt), known.skippedAt);
  if (last === null) return Object.keys(known.tallies).length > 0 ? "active" : "untouched";
  if (last === known.skippedAt) return "skipped";
  return last === known.waitingAt ? "waiting" : "active";
};
