import type { Duration, Timestamp } from "../base/index.ts";
import type { StepKey } from "../content/index.ts";
import type { EvidenceKind } from "./evidence.ts";

/** How an attempt stands. `left` is provisional: a person who returns re-opens it under a higher revision. */
export type EpisodeOutcome = "open" | "done" | "skipped" | "left" | "waiting" | "helped";

/**
 * One person's attempt at one step of one definition version, as the browser saw it so far. Reports of one episode form
 * a chain: the one with the highest `revision` replaces the others, so late and repeated ones do no harm.
 */
export interface EpisodeReport {
  /** Stable over tabs and visits: made from person, step and definition version. */
  readonly id: string;
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly revision: number;
  readonly startedAt: Timestamp;
  readonly lastActiveAt: Timestamp;
  /** Active time: see `ActiveClock`. */
  readonly active: Duration;
  readonly outcome: EpisodeOutcome;
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
  /** Active time at which the detector first said "stuck"; null if it never did. */
  readonly stuckAt: Duration | null;
  /** The highest probability of being stuck seen so far. */
  readonly peakProbability: number;
  /** A guide was drawn for this step during the episode. */
  readonly helped: boolean;
  /** A guide was decided for this step and withheld. */
  readonly heldOut: boolean;
  /** How many times the person came to the step. */
  readonly visits: number;
  /**
   * All that the detector heard, by the second, as text: kinds and times, no content (see `stall/trail.ts`). Empty while the
   * attempt is open.
   */
  readonly trail: string;
  /** No guide could have helped: none was live for this step and person, or they were in the holdout. */
  readonly natural: boolean;
}
