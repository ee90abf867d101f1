import type { EnvironmentId } from "./environmentId.ts";
import type { SparseVector } from "./sparseVector.ts";

/** What a roll-up is about; each family has a layout of its own. */
export type RollupFamily = "step" | "journey" | "guide" | "natural" | "naturalTotal";

/** Which people a row counts: shown help, help withheld, neither. */
export type Cohort = "helped" | "heldOut" | "neither";

/** Where an amount belongs. `version`, `plan` and `cohort` are 0, "" and "neither" where a family has no use for them. */
export interface RollupKey {
  readonly family: RollupFamily;
  readonly subject: string;
  readonly version: number;
  /** Days since the epoch. */
  readonly day: number;
  readonly plan: string;
  readonly cohort: Cohort;
}

/** A vector of counts under a key: rows of the same key add up, in any order, which is all a roll-up is. */
export interface RollupRow {
  readonly key: RollupKey;
  readonly amounts: SparseVector;
}

/** Which rows a report reads. */
export interface RollupQuery {
  readonly family: RollupFamily;
  readonly subject: string | null;
  /** First and last day, both included. */
  readonly from: number;
  readonly until: number;
  readonly plan: string | null;
}

/** The additive roll-ups of an environment. */
export interface Rollups {
  add(environment: EnvironmentId, rows: readonly RollupRow[]): Promise<void>;
  read(environment: EnvironmentId, query: RollupQuery): Promise<readonly RollupRow[]>;
  clear(environment: EnvironmentId): Promise<void>;
}
