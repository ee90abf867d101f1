import type { Content } from "./content.ts";
import type { Journey, Step, StepKey } from "./journey.ts";

/** A step and the journey it belongs to. */
export interface PlacedStep {
  readonly journey: Journey;
  readonly step: Step;
}

/** Lists every step with its journey, in authored order. */
export const stepsOf = (content: Content): readonly PlacedStep[] =>
  content.journeys.flatMap((journey) => journey.steps.map((step) => ({ journey, step })));

/** Finds a step by its key; null when no journey has it. */
export const findStep = (content: Content, key: StepKey): PlacedStep | null => {
  for (const journey of content.journeys) {
    for (const step of journey.steps) if (step.key === key) return { journey, step };
  }
  return null;
};

/** Names the steps that must be done before this one: those it names and, in an ordered journey, the one before it. */
export const prerequisitesOf = (journey: Journey, step: Step): readonly StepKey[] => {
  if (journey.order === "unordered") return [];
  if (journey.order === "partial") return step.prerequisites;
  const before = journey.steps[journey.steps.findIndex(({ key }) => key === step.key) - 1];
  if (before === undefined || step.prerequisites.includes(before.key)) return step.prerequisites;
  return [...step.prerequisites, before.key];
};
