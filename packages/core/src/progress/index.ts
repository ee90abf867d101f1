export { EMPTY_GUIDE, EMPTY_PROGRESS, EMPTY_STEP } from "./empty.ts";
export { type JourneyStanding, journeyStanding } from "./journeyStanding.ts";
export { merge } from "./merge.ts";
export { project } from "./project.ts";
export { reduce } from "./reduce.ts";
export { accountTraitsOf, countedAt, traitsOf } from "./remembered.ts";
export { stepStatus } from "./stepStatus.ts";
export type {
  GuideProgress,
  Progress,
  Remembered,
  RememberedOfAccount,
  Show,
  Stamp,
  StepProgress,
  Tally,
  Traits,
} from "./types.ts";
export { MAX_KEPT_SHOWS } from "./types.ts";
