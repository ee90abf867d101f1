import { type Duration, milliseconds } from "@handrail/core/base";
import type { JourneyView, StepView } from "../feature.ts";

/** What is left to do of a journey. */
export interface Remainder {
  readonly steps: number;
  /** What it usually takes; null unless it is known for every step that is left: half a sum would be a false promise. */
  readonly time: Duration | null;
}

/** Counts the required steps the person can still work on; a step that waits on the outside asks nothing of them now. */
export const remainderOf = (journey: JourneyView): Remainder => {
  const left = journey.steps.filter(
    (step) => step.required && (step.status === "untouched" || step.status === "active"),
  );
  const times = left.flatMap((step) => (step.usualTime === null ? [] : [step.usualTime]));
  const isKnown = left.length > 0 && times.length === left.length;
  return { steps: left.length, time: isKnown ? milliseconds(times.reduce((sum, time) => sum + time, 0)) : null };
};

/** How many of the required steps are behind the person; a journey of optional steps alone counts them all. */
export const shareOf = (journey: JourneyView): { readonly done: number; readonly of: number } => {
  const required = journey.steps.filter((step) => step.required);
  const counted = required.length === 0 ? journey.steps : required;
  return { done: counted.filter(isBehind).length, of: counted.length };
};

const isBehind = (step: StepView): boolean => step.status === "done" || step.status === "skipped";
