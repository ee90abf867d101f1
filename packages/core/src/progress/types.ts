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
}

/** What became of one guide for one person. */
export interface GuideProgress {
  /** Showings, newest first, at most `MAX_KEPT_SHOWS`: a grow-only set cut to its newest. */
  readonly shows: readonly (Stamp & { readonly display: DisplayId })[];
  /** Last closing by the person's own will. */
  readonly dismissedAt: Stamp | null;
  readonly completedAt: Stamp | null;
}

/** One remembered value, last writer wins by stamp. */
export interface Remembered extends Stamp {
  readonly value: Scalar;
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
  readonly accountTraits: Readonly<Record<string, Remembered>>;
  /**
   * Recent matching events by counter (see `counters.ts`): newest first, at most `MAX_COUNTED_EVENTS`. Completion by
   * event and conditions over counts both read these.
   */
  readonly counters: Readonly<Record<string, readonly Stamp[]>>;
}

/** The traits as plain values. */
export type Traits = Properties;
