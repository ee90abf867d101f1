/** What one person adds to the `journey` family: derived from their progress, so that order and repetition cannot matter. */
import type { Timestamp } from "@handrail/core/base";
import type { Content, Journey } from "@handrail/core/content";
import { journeyStanding, type Progress, stepStatus } from "@handrail/core/progress";
import type { CountedJourney, PlanTimes } from "../../ports/people.ts";
import { dayNumber } from "./day.ts";
import { bump, type RollupDelta } from "./delta.ts";
import {
  COMPLETED,
  DONE,
  ENTERED,
  elapsedAt,
  elapsedBin,
  JOURNEY_STEP_VECTOR_LENGTH,
  JOURNEY_VECTOR_LENGTH,
  journeyStep,
  REACHED,
} from "./journeyLayout.ts";
import { planAt } from "./plan.ts";

/** Says how a person counts in each journey they have entered: opened, finished or put off one of its steps. */
export const countJourneys = (
  progress: Progress,
  plans: PlanTimes,
  content: Content,
): Readonly<Record<string, CountedJourney>> => {
  const counted: Record<string, CountedJourney> = {};
  for (const journey of content.journeys) {
    const entered = enteredAt(progress, journey);
    if (entered === null) continue;
    counted[journey.key] = {
      day: dayNumber(entered),
      plan: planAt(plans, entered),
      completed: journeyStanding(progress, journey).complete,
      steps: stepsIn(progress, journey),
    };
  }
  return counted;
};

/** Adds a person's part in journeys, or with -1 takes it off. */
export const contributeJourneys = (
  delta: RollupDelta,
  counted: Readonly<Record<string, CountedJourney>>,
  sign: 1 | -1,
): void => {
  for (const [journey, { day, plan, completed, steps }] of Object.entries(counted)) {
    const key = { family: "journey", version: 0, day, plan, cohort: "neither" } as const;
    delta.add({ ...key, subject: journey }, JOURNEY_VECTOR_LENGTH, (amounts) => {
      bump(amounts, ENTERED, sign);
      if (completed) bump(amounts, COMPLETED, sign);
    });
    for (const [step, bin] of Object.entries(steps))
      delta.add({ ...key, subject: journeyStep(journey, step) }, JOURNEY_STEP_VECTOR_LENGTH, (amounts) => {
        bump(amounts, REACHED, sign);
        if (bin < 0) return;
        bump(amounts, DONE, sign);
        bump(amounts, elapsedAt(bin), sign);
      });
  }
};

const momentsOf = (progress: Progress, step: string): readonly Timestamp[] => {
  const known = progress.steps[step];
  if (known === undefined) return [];
  return [known.startedAt, known.completedAt, known.skippedAt, known.waitingAt].flatMap((stamp) =>
    stamp === null ? [] : [stamp.at],
  );
};

const enteredAt = (progress: Progress, journey: Journey): Timestamp | null =>
  journey.steps
    .flatMap(({ key }) => momentsOf(progress, key))
    .reduce<Timestamp | null>((first, at) => (first === null || at < first ? at : first), null);

const stepsIn = (progress: Progress, journey: Journey): Readonly<Record<string, number>> => {
  const steps: Record<string, number> = {};
  for (const { key } of journey.steps) {
    if (momentsOf(progress, key).length === 0) continue;
    const { startedAt, completedAt } = progress.steps[key] ?? { startedAt: null, completedAt: null };
    const isDone = stepStatus(progress, key) === "done" && completedAt !== null;
    steps[key] = isDone ? elapsedBin(startedAt?.at ?? completedAt.at, completedAt.at) : -1;
  }
  return steps;
};
