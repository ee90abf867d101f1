import { type Journey, prerequisitesOf, type Step, type StepKey } from "../content/index.ts";
import { stepStatus } from "./stepStatus.ts";
import type { Progress } from "./types.ts";

/** How far a person is on a journey. */
export interface JourneyStanding {
  /** Required steps done. */
  readonly done: number;
  /** Required steps in all; where none is required, every step counts. */
  readonly of: number;
  readonly complete: boolean;
  /** The step to offer: the first available one that does not wait on the outside, else the first that does. */
  readonly next: StepKey | null;
  /** Steps neither done nor skipped whose prerequisites are met, in authored order. */
  readonly available: readonly StepKey[];
}

/** Works out how far a person is on a journey. An empty journey is never complete. */
export const journeyStanding = (progress: Progress, journey: Journey): JourneyStanding => {
  const required = journey.steps.filter((step) => step.required);
  const counted = required.length > 0 ? required : journey.steps;
  const done = counted.filter(({ key }) => stepStatus(progress, key) === "done").length;
  const available = journey.steps.filter((step) => isAvailable(progress, journey, step)).map(({ key }) => key);
  return {
    done,
    of: counted.length,
    complete: counted.length > 0 && done === counted.length,
    next: available.find((key) => stepStatus(progress, key) !== "waiting") ?? available[0] ?? null,
    available,
  };
};

const isAvailable = (progress: Progress, journey: Journey, step: Step): boolean => {
  const status = stepStatus(progress, step.key);
  if (status === "done" || status === "skipped") return false;
  return prerequisitesOf(journey, step).every((key) => isMet(progress, journey, key));
};

/** An optional step that was skipped stands in nobody's way; a required one does. */
const isMet = (progress: Progress, journey: Journey, key: StepKey): boolean => {
  const status = stepStatus(progress, key);
  if (status === "done") return true;
  return status === "skipped" && journey.steps.some((step) => step.key === key && !step.required);
};
