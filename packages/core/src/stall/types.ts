import type { Duration, Timestamp } from "../base/index.ts";
import type { StepKey, Tier } from "../content/index.ts";
import type { EpisodeOutcome, Evidence, EvidenceKind } from "../events/index.ts";

/** What is published per step for the detector; the browser treats it as data of one version. */
export interface StepModel {
  readonly version: 1;
  /** Log-normal active time of those who complete: mean and standard deviation of ln(seconds). */
  readonly mu: number;
  readonly sigma: number;
  /** Share of attempts that never complete, the prior odds of trouble. */
  readonly failing: number;
  /** Added log-odds of being stuck for the first of each kind of evidence; learned, so it may be negative. */
  readonly weights: Readonly<Record<EvidenceKind, number>>;
  /** How many attempts stand behind the numbers; 0 is the ship-time prior. */
  readonly attempts: number;
}

/** What the detector is told at each look. */
export interface Observation {
  /** Active time of the episode so far. */
  readonly active: Duration;
  /** What was seen since the last look. */
  readonly evidence: readonly Evidence[];
}

/** What the detector remembers of one episode: plain data, kept with the episode over reloads. */
export interface DetectorState {
  readonly logOdds: number;
  readonly peakLogOdds: number;
  readonly counts: Readonly<Record<EvidenceKind, number>>;
  readonly lastLookAt: Duration;
}

/**
 * The detector's port. The first detector and the filter that follows it fit behind these three functions; nothing
 * outside this folder knows which one runs.
 */
export interface Detector {
  /** The state at the start of an episode. */
  readonly begin: (model: StepModel) => DetectorState;
  /** The state after one more look. */
  readonly look: (state: DetectorState, model: StepModel, observation: Observation) => DetectorState;
  /** The probability, 0 to 1, that the person will not get through without help. */
  readonly probability: (state: DetectorState) => number;
  /** When to look again if nothing happens; null when waiting changes nothing. */
  readonly nextLook: (state: DetectorState, model: StepModel, active: Duration) => Duration | null;
}

/** A reason in words a product manager understands, with the weight it had. */
export interface StallReason {
  readonly kind: "time" | EvidenceKind;
  /** Added log-odds. */
  readonly weight: number;
  /** For `time`: the share of completers who were done by now. For evidence: how often. */
  readonly amount: number;
}

/** The detector's statement that a person is stuck. */
export interface Stall {
  readonly step: StepKey;
  readonly episode: string;
  readonly probability: number;
  readonly active: Duration;
  readonly reasons: readonly StallReason[];
}

/** What a decision costs and may gain, per tier, in units of one completion gained. */
export interface StallPolicy {
  /** The lowest probability at which a tier may interrupt. */
  readonly thresholds: Readonly<Record<Tier, number>>;
  /** Silence for so long at the start of an episode: nobody is stuck before they have looked. */
  readonly quietFor: Duration;
  /** Fire only after this long without a key or pointer: never into somebody's typing. */
  readonly breakpoint: Duration;
}

/** An attempt in the browser. */
export interface Episode {
  readonly id: string;
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly revision: number;
  readonly startedAt: Timestamp;
  readonly lastActiveAt: Timestamp;
  readonly active: Duration;
  readonly outcome: EpisodeOutcome;
  readonly detector: DetectorState;
  readonly stuckAt: Duration | null;
  readonly helped: boolean;
  readonly heldOut: boolean;
  readonly visits: number;
}
