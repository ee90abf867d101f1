import type { Duration, Timestamp } from "../base/index.ts";
import type { StepKey, Tier } from "../content/index.ts";
import type { EpisodeOutcome, Evidence, EvidenceKind } from "../events/index.ts";

/**
 * What is published per step for the detector: numbers of one version, at most 256 bytes as JSON. Nothing outside this
 * folder reads the numbers, so a later detector brings a new version and changes no one else.
 */
export interface StepModel {
  /** Which detector the numbers are for, and in which order they stand. */
  readonly version: number;
  /** How many attempts stand behind the numbers; 0 is the ship-time prior. */
  readonly attempts: number;
  readonly numbers: readonly number[];
}

/** What the detector is told at each look. */
export interface Observation {
  /** Active time of the episode so far. */
  readonly active: Duration;
  /** What was seen since the last look. */
  readonly evidence: readonly Evidence[];
}

/** What the detector remembers of one episode: plain numbers, kept with the episode over reloads, read by nobody else. */
export interface DetectorState {
  readonly numbers: readonly number[];
}

/**
 * The detector's port. The first detector and the filter that follows it fit behind these six functions; nothing outside
 * this folder knows which one runs.
 */
export interface Detector {
  /** The state at the start of an episode. */
  readonly begin: (model: StepModel) => DetectorState;
  /** The state of somebody who comes back after `away`: what was seen before speaks less the longer ago it was. */
  readonly resume: (state: DetectorState, model: StepModel, away: Duration) => DetectorState;
  /** The state after one more look. */
  readonly look: (state: DetectorState, model: StepModel, observation: Observation) => DetectorState;
  /** The probability, 0 to 1, that the person will not get through without help. */
  readonly probability: (state: DetectorState) => number;
  /** The reasons of that probability, strongest first. `counts` is what was seen in the whole episode. */
  readonly reasons: (
    model: StepModel,
    active: Duration,
    counts: Readonly<Record<EvidenceKind, number>>,
  ) => readonly StallReason[];
  /**
   * The active time at which the probability would reach `aim` if nothing else happened: `active` itself when it is
   * there already, null when waiting changes nothing.
   */
  readonly nextLook: (state: DetectorState, model: StepModel, active: Duration, aim: number) => Duration | null;
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
  /**
   * The share of people who would manage alone and may be interrupted all the same: what was seen must be at least
   * 1 / falseAlarms times as likely from somebody stuck, however many people fail at this step.
   */
  readonly falseAlarms: number;
  /** Silence for so long at the start of an episode: nobody is stuck before they have looked. */
  readonly quietFor: Duration;
  /** Fire only after this long without a key or pointer: never into somebody's typing. */
  readonly breakpoint: Duration;
}

/** An attempt in the browser: plain data, shared by the tabs; of two, the one with the higher revision is the newer. */
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
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
  readonly peakProbability: number;
  readonly stuckAt: Duration | null;
  readonly helped: boolean;
  readonly heldOut: boolean;
  readonly visits: number;
}
