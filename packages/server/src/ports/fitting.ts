import type { StepKey } from "@handrail/core/content";
import type { StallPolicy, StepModel, StepSample } from "@handrail/core/stall";
import type { FitDetails } from "./models.ts";

/** One step as a fit sees it: plain data, which may go to another thread. */
export interface FitStep {
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly sample: StepSample;
  /** False for a step without news: it only helps to tell what the steps of this product are like. */
  readonly wanted: boolean;
  /** What the version before it taught. */
  readonly start: FitDetails["start"];
}

/** What came out for one step. */
export interface FitOutcome {
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly model: StepModel;
  readonly details: Pick<FitDetails, "posterior" | "promise" | "afterOnset" | "replayed">;
}

/** A fit under way. Steps are handed over one by one, so that nobody waits while a large environment is copied. */
export interface Fit {
  add(step: FitStep): void;
  /** The wanted steps' outcomes; none when the server stops meanwhile. */
  finish(policy: StallPolicy): Promise<readonly FitOutcome[]>;
}

/** Begins a fit. */
export type StartFit = () => Fit;
