export {
  type ActiveClock,
  beginClock,
  type ClockSignal,
  creditEndsAt,
  IDLE_CUT_OFF,
  tell,
} from "./activeClock.ts";
export {
  DEFAULT_POLICY,
  decideStall,
  probabilityNeeded,
  type StallDecision,
  type StallQuestion,
} from "./decideStall.ts";
export {
  advanceEpisode,
  amendEpisode,
  beginEpisode,
  endEpisode,
  episodeId,
  newerEpisode,
  reportOf,
  returnToEpisode,
} from "./episode.ts";
// The server's half. The browser does not use it and its bundler leaves it out; a size budget watches that.
export * from "./estimation/index.ts";
export { firstDetector } from "./firstDetector.ts";
export { PRIOR_MODEL, parseStepModel } from "./stepModel.ts";
export type {
  Detector,
  DetectorState,
  Episode,
  Observation,
  Stall,
  StallPolicy,
  StallReason,
  StepModel,
} from "./types.ts";
