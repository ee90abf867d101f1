import type { Properties, Scalar, Timestamp } from "../base/index.ts";
import type { GuideKey, StepKey } from "../content/index.ts";
import type { AccountId, CompletionSource, DisplayId } from "../events/index.ts";

/**
 * A fact with its moment and the id of the event that brought it. The pair orders facts totally, so that every choice
 * between two of them ("first", "last") is the same whoever makes it.
 */
export interface Stamp {
  readonly at: Timestamp;
  readonly id: string;
}

/** One step of one person. Every field only ever grows in one direction, so that `merge` is a join. */
export interface StepProgress {
  /** First start: the smallest stamp. */
  readonly startedAt: Stamp | null;
  /** Last start: the largest stamp; a start after a skip re-opens the step. */
  readonly restartedAt: Stamp | null;
  /** First completion: the smallest stamp. Done stays done. */
  readonly completedAt: (Stamp & { readonly source: CompletionSource }) | null;
  /** Last skip: the largest stamp. */
  readonly skippedAt: Stamp | null;
  /** Last wait: the largest stamp. */
  readonly waitingAt: Stamp | null;
  /** For completion by several events: the matches so far, by counter key. */
  readonly tallies: Readonly<Record<string, Tally>>;
}

/**
 * The oldest `need` matches of a completion rule. It is full when the rule is met, and its last stamp is then the moment
 * it was met. Two tallies with different needs (the rule was edited) join under the smaller: a step that somebody has
 * begun never gets harder for them.
 */
export interface Tally {
  readonly need: number;
  /** Oldest first, at most `need`. */
  readonly stamps: readonly Stamp[];
}

/** One showing of a guide, or one that the holdout withheld: both spend the same, so that the arms differ in the drawing alone. */
export interface Show extends Stamp {
  readonly display: DisplayId;
  readonly step: StepKey | null;
  readonly withheld: boolean;
}

/** What became of one guide for one person. */
export interface GuideProgress {
  /** Showings, newest first, one per display, at most `MAX_KEPT_SHOWS`: a grow-only set cut to its newest. */
  readonly shows: readonly Show[];
  /** Last closing by the person's own will. */
  readonly dismissedAt: Stamp | null;
  readonly completedAt: Stamp | null;
}

/** One remembered value, last writer wins by stamp. */
export interface Remembered extends Stamp {
  readonly value: Scalar;
}

/** One remembered value of the account a person belonged to then. */
export interface RememberedOfAccount extends Remembered {
  readonly account: AccountId;
}

/**
 * All that is known of one person, as a join-semilattice: `merge` is commutative, associative and idempotent, and
 * `reduce(p, e)` is `merge(p, project(e))`. Late, repeated and reordered events therefore need no rule of their own.
 */
export interface Progress {
  readonly steps: Readonly<Record<StepKey, StepProgress>>;
  readonly guides: Readonly<Record<GuideKey, GuideProgress>>;
  readonly traits: Readonly<Record<string, Remembered>>;
  readonly account: (Stamp & { readonly account: AccountId }) | null;
  readonly accountTraits: Readonly<Record<string, RememberedOfAccount>>;
  /**
   * Recent matching events by counter (see `content/counters.ts`): newest first, at most `MAX_COUNTED_EVENTS`. Conditions
   * over counts read these.
   */
  readonly counters: Readonly<Record<string, readonly Stamp[]>>;
}

/** How many showings of one guide are kept: as many as `Frequency.times` may ask for. */
export const MAX_KEPT_SHOWS = 20;

/** The traits as plain values. */
export type Traits = Properties;
