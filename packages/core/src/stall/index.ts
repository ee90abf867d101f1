export {
  type ActiveClock,
  beginClock,
  type ClockSignal,
  creditEndsAt,
  IDLE_CUT_OFF,
  tell,
} from "./activeClock.ts";
export {
  aimOf,
  DEFAULT_POLICY,
  decideStall,
  isPossible,
  probabilityOfStuck,
  raised,
  type StallDecision,
  type StallQuestion,
} from "./decideStall.ts";
export {
  advanceEpisode,
  amendEpisode,
  beginEpisode,
  endEpisode,
  episodeId,
  type Gain,
  newerEpisode,
  reportOf,
  returnToEpisode,
} from "./episode.ts";
// The server's half. The browser does not use it and its bundler leaves it out; a size budget watches that.
export * from "./estimation/index.ts";
export { type FilterModel, lateness } from "./filter.ts";
export { type Layer, packModel, parseStepModel, type SealModel, unpackModel } from "./modelCodec.ts";
export { normalSurvival } from "./normal.ts";
export { PACE_TRAITS, TRAIT_COUNT, traitsOf } from "./pace.ts";
export { EARLIEST_STALL, type SealState, sealDetector } from "./sealDetector.ts";
export { PRIOR_MODEL, SHIP_MODEL } from "./shipModel.ts";
export { type Act, actOn, type Controls, type Signal, signalOf } from "./signals.ts";
export { usualLateness } from "./speed.ts";
export { EMPTY_TRAIL, ENDED_TRAIL, extendTrail, readTrail, type Trail, type TrailEntry } from "./trail.ts";
export type {
  Aim,
  Detector,
  DetectorState,
  Episode,
  Observation,
  Stall,
  StallPolicy,
  StallReason,
  StepModel,
} from "./types.ts";
export { NEVER, type Outcomes, shrunkLift, thresholdOf, thresholdsFor, USUAL_LIFT } from "./utility.ts";
