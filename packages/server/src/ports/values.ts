import type { AccountId, PersonId } from "@handrail/core/events";
import type { EnvironmentId } from "./environmentId.ts";

/** Whose amount it is. */
export type ValueOwner = "person" | "account";

/**
 * What one owner got of one metric on one day, in thousandths: whole numbers add up to the same sum in every order,
 * which fractions do not.
 */
export interface ValueRow {
  readonly metric: string;
  readonly kind: ValueOwner;
  readonly owner: PersonId | AccountId;
  readonly day: number;
  readonly thousandths: number;
}

/** The value counters of an environment. */
export interface Values {
  add(environment: EnvironmentId, rows: readonly ValueRow[]): Promise<void>;
  /** The rows of some owners from a day on. */
  of(
    environment: EnvironmentId,
    kind: ValueOwner,
    owners: readonly string[],
    from: number,
  ): Promise<readonly ValueRow[]>;
  /** The sum of each account from a day on. */
  sumByAccount(environment: EnvironmentId, metric: string, from: number): Promise<ReadonlyMap<AccountId, number>>;
  /** How many people of each account have at least this much from a day on, claimed anonymous ones left out. */
  peopleReached(
    environment: EnvironmentId,
    metric: string,
    from: number,
    thousandths: number,
  ): Promise<ReadonlyMap<AccountId, number>>;
  erase(environment: EnvironmentId, people: readonly PersonId[]): Promise<void>;
  clear(environment: EnvironmentId): Promise<void>;
}
