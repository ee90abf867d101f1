import { own } from "../base/index.ts";
import type { StepKey } from "../content/index.ts";
import {
  DEFAULT_POLICY,
  type Detector,
  PRIOR_MODEL,
  type StallPolicy,
  type StepModel,
  sealDetector,
} from "../stall/index.ts";
import type { SessionState } from "./state.ts";

/** The detector that runs; the one line to change when another takes over. */
export const detector: Detector = sealDetector;

/** The published model of a step, or the ship-time prior. */
export const modelOf = (state: SessionState, step: StepKey): StepModel =>
  own(state.bootstrap?.models ?? {}, step) ?? PRIOR_MODEL;

/** The policy in force; a bootstrap from an older server lacks what came later. */
export const policyOf = (state: SessionState): StallPolicy => ({
  ...DEFAULT_POLICY,
  ...state.bootstrap?.settings.stall,
});
