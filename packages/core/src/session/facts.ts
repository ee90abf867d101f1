import type { Timestamp } from "../base/index.ts";
import { type Condition, EMPTY_CONTENT, type Guide, type GuideKey, type JourneyKey } from "../content/index.ts";
import { evaluate, type Facts } from "../eligibility/index.ts";
import { accountTraitsOf, countedAt, journeyStanding, stepStatus, traitsOf } from "../progress/index.ts";
import type { SessionState } from "./state.ts";

/** Joins what conditions may look at. Traits are worked out on first use: most audiences ask for none. */
export const factsOf = (state: SessionState, now: Timestamp): Facts => ({
  now,
  get traits() {
    return traitsOf(state.progress);
  },
  get account() {
    return accountTraitsOf(state.progress);
  },
  segments: state.segments,
  path: state.path ?? "/",
  device: state.device,
  locale: state.locale,
  stepStatus: (step) => stepStatus(state.progress, step),
  isJourneyComplete: (key) => isComplete(state, key),
  counted: (counter) => countedAt(state.progress, counter),
});

const isComplete = (state: SessionState, key: JourneyKey): boolean => {
  const journey = state.bootstrap?.content.journeys.find((one) => one.key === key);
  return journey !== undefined && journeyStanding(state.progress, journey).complete;
};

/** Whether somebody belongs to an audience now. */
export const holds = (state: SessionState, audience: Condition, now: Timestamp): boolean =>
  evaluate(audience, factsOf(state, now));

/** The published guides; none before the content is there. */
export const guidesOf = (state: SessionState): readonly Guide[] => (state.bootstrap?.content ?? EMPTY_CONTENT).guides;

/** The guide of this key, if it is published. */
export const guideOf = (state: SessionState, key: GuideKey): Guide | null =>
  guidesOf(state).find((guide) => guide.key === key) ?? null;
