import type { Timestamp } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import { evaluate, type Facts } from "@handrail/core/eligibility";
import {
  accountTraitsOf,
  countedAt,
  journeyStanding,
  type Progress,
  stepStatus,
  traitsOf,
} from "@handrail/core/progress";

/**
 * What conditions may look at where there is no page: the server knows no path and no screen, so conditions about those
 * are answered as for a desktop on the first page. Audiences that matter on the server ask for traits and progress.
 */
export const factsOf = (progress: Progress, content: Content, now: Timestamp): Facts => ({
  now,
  get traits() {
    return traitsOf(progress);
  },
  get account() {
    return accountTraitsOf(progress);
  },
  segments: [],
  path: "/",
  device: "desktop",
  locale: "en",
  stepStatus: (step) => stepStatus(progress, step),
  isJourneyComplete: (key) => {
    const journey = content.journeys.find((one) => one.key === key);
    return journey !== undefined && journeyStanding(progress, journey).complete;
  },
  counted: (counter) => countedAt(progress, counter),
});

/** The segments a person belongs to now. A segment cannot ask for another segment. */
export const segmentsOf = (progress: Progress, content: Content, now: Timestamp): readonly string[] => {
  if (content.segments.length === 0) return [];
  const facts = factsOf(progress, content, now);
  return content.segments.filter(({ condition }) => evaluate(condition, facts)).map(({ key }) => key);
};
