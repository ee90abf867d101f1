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
