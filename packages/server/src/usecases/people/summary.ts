import type { Timestamp } from "@handrail/core/base";
import type { Content, Journey } from "@handrail/core/content";
import { evaluate } from "@handrail/core/eligibility";
import { journeyStanding, type Progress } from "@handrail/core/progress";
import type { CountedJourney, PersonSummary } from "../../ports/people.ts";
import { factsOf, segmentsOf } from "./facts.ts";

/** What lists show of a person. */
export const summariseProgress = (
  progress: Progress,
  counted: Readonly<Record<string, CountedJourney>>,
  content: Content,
  now: Timestamp,
): PersonSummary => {
  const standings = journeysFor(progress, content, now, counted).map((journey) => journeyStanding(progress, journey));
  return {
    name: nameOf(progress),
    account: progress.account?.account ?? null,
    stepsDone: standings.reduce((sum, { done }) => sum + done, 0),
    stepsRequired: standings.reduce((sum, { of }) => sum + of, 0),
  };
};

/** The journeys that are a person's: those they entered and those meant for them. */
export const journeysFor = (
  progress: Progress,
  content: Content,
  now: Timestamp,
  entered: Readonly<Record<string, unknown>>,
): readonly Journey[] => {
  const facts = { ...factsOf(progress, content, now), segments: segmentsOf(progress, content, now) };
  return content.journeys.filter(({ key, audience }) => Object.hasOwn(entered, key) || evaluate(audience, facts));
};

const nameOf = (progress: Progress): string | null => {
  for (const trait of ["name", "email"]) {
    const value = progress.traits[trait]?.value;
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return null;
};
