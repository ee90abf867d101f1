import type { Duration, Timestamp } from "../base/index.ts";
import type { StepKey, Tier } from "../content/index.ts";
import type { EpisodeOutcome, EvidenceKind } from "../events/index.ts";
import type { Controls, Signal } from "./signals.ts";
import type { Trail } from "./trail.ts";

/**
 * What is published per step for the detector, at most 256 bytes as JSON. Nothing outside this folder reads the code, so a
 * later detector brings a new version and changes no one else.
 */
export interface StepModel {
  /** Which detector the code is for. One of an earlier version counts as none: the ship-time prior stands in. */
  readonly version: number;
  /** How many attempts stand behind it; 0 is the ship-time prior. */
  readonly attempts: number;
  readonly code: string;
}

/** What the detector is told at each look. */
export interface Observation {
  /** Active time of the attempt so far. */
  readonly active: Duration;
  /** What was heard since the last look, at this moment of active time. */
  readonly signals: readonly Signal[];
}

/** What the detector remembers of one attempt: plain numbers, kept with the episode over reloads, read by nobody else. */
export interface DetectorState {
  readonly numbers: readonly number[];
}

/** The detector's port: nothing outside this folder knows which detector runs. */
export interface Detector {
  /** The state at the start of an attempt. `slower` is the person's usual lateness in log units, 0 when unknown. */
  readonly begin: (model: StepModel, slower: number) => DetectorState;
  /** The state of somebody who comes back: what was heard before speaks less the longer ago it was. */
  readonly resume: (state: DetectorState, minutesAway: number) => DetectorState;
  /** The state after one more look. */
  readonly look: (state: DetectorState, model: StepModel, observation: Observation) => DetectorState;
  /** The probability, 0 to 1, that the person is stuck now. */
  readonly probability: (state: DetectorState) => number;
  /** The probability, 0 to 1, that the person will not get through without help, stuck already or not. */
  readonly failing: (state: DetectorState) => number;
  /**
   * The highest probability of being stuck since the first moment somebody may be called stuck, among the moments at which
   * failing was likely enough to speak of.
   */
  readonly peak: (state: DetectorState) => number;
  /**
   * The probability of being stuck that all but the promised share of people who manage alone stay below; 1 while nothing
   * can be promised.
   */
  readonly bound: (model: StepModel) => number;
  /** The reasons of the probability, strongest first. */
  readonly reasons: (state: DetectorState, model: StepModel) => readonly StallReason[];
  /**
   * The next active time at which one of these aims would be reached that is not reached now, if nothing else were heard;
   * null when half a minute of waiting does not get there.
   */
  readonly nextLook: (state: DetectorState, model: StepModel, aims: readonly Aim[]) => Duration | null;
}

/** What must be reached for something to happen: both probabilities. */
export interface Aim {
  readonly stuck: number;
  readonly failing: number;
}

/** A reason in words a product manager understands, with the weight it had. */
export interface StallReason {
  readonly kind: "time" | "idle" | "repeats" | EvidenceKind;
  /** Added log-odds. */
  readonly weight: number;
  /** For `time`: the share of completers who were done by now. For `idle`: seconds without an act. Else: how often. */
  readonly amount: number;
}

/** The detector's statement that a person is stuck. */
export interface Stall {
  readonly step: StepKey;
  readonly episode: string;
  /** Of not getting through without help. */
  readonly probability: number;
  readonly active: Duration;
  readonly reasons: readonly StallReason[];
}

/** When a person may be interrupted. */
export interface StallPolicy {
  /** The lowest probability at which a tier may interrupt: where what it may gain outweighs what it costs. */
  readonly thresholds: Readonly<Record<Tier, number>>;
  /** The promise: at most this share of people who would manage alone is ever interrupted. Models are fitted to it. */
  readonly falseInterruptions: number;
  /** What to do at a step too few people have managed yet for the promise to be made. */
  readonly beforePromise: "silent" | "cautious";
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
  /** All that was heard, for the server to replay; and the controls used so far, which never leave the browser. */
  readonly trail: Trail;
  readonly controls: Controls;
  /** No guide could have helped so far: such attempts alone may teach the model and test the promise. */
  readonly natural: boolean;
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
  readonly peakProbability: number;
  readonly stuckAt: Duration | null;
  readonly helped: boolean;
  readonly heldOut: boolean;
  readonly visits: number;
}
