/** The port that every method stands behind, ours and the baselines: it is told what was seen, and answers a number. */
import type { Look } from "./look.ts";
import type { Observed, Recording } from "./replay.ts";
import type { World } from "./simulate.ts";

/** A method that has learned, for one attempt after another. The state is its own business. */
export interface Scorer<State> {
  readonly begin: (attempt: Attempt) => State;
  readonly tick: (state: State, look: Look) => State;
  /** The higher, the sooner it would interrupt. */
  readonly score: (state: State) => number;
}

/** Which attempt begins. */
export interface Attempt {
  readonly step: number;
  readonly person: string;
  readonly day: number;
  /** The truth, for oracles alone. */
  readonly behind: Recording["behind"];
}

/** A scorer whose state is hidden: told of an attempt, it answers a function from looks to scores. */
export type Learned = (attempt: Attempt) => (look: Look) => number;

/** A way to notice who is stuck. */
export interface Method {
  readonly name: string;
  /**
   * What its scores are: an order only, or the probability of being stuck now, of being stuck now with no recovery to
   * come (`lost`), or of not getting through (`failing`).
   */
  readonly gives: "order" | "stuck" | "lost" | "failing";
  /** The threshold it has by its own definition, for rules that have one. */
  readonly ownThreshold?: number | undefined;
  /** Learns from attempts as they were observed. Only an oracle may look at `curtain`. */
  readonly learn: (training: readonly Observed[], curtain: Curtain) => Learned;
}

/** What no method can know. */
export interface Curtain {
  readonly seed: string;
  readonly world: World;
  readonly recordings: readonly Recording[];
}

/** Hides a scorer's state. */
export const hideState =
  <State>({ begin, tick, score }: Scorer<State>): Learned =>
  (attempt) => {
    let state = begin(attempt);
    return (look) => {
      state = tick(state, look);
      return score(state);
    };
  };
