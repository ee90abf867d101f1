import type { Timestamp } from "@handrail/core/base";
import type { AccountId } from "@handrail/core/events";
import type { RememberedOfAccount } from "@handrail/core/progress";
import type { EnvironmentId } from "./environmentId.ts";

/** A customer company: its traits, each the newest said by anyone. */
export interface AccountState {
  readonly account: AccountId;
  readonly firstSeenAt: Timestamp;
  readonly traits: Readonly<Record<string, RememberedOfAccount>>;
}

/** The accounts of an environment. */
export interface Accounts {
  load(environment: EnvironmentId, accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, AccountState>>;
  save(environment: EnvironmentId, states: readonly AccountState[]): Promise<void>;
  all(environment: EnvironmentId): Promise<readonly AccountState[]>;
  /** Every plan named by an account, sorted. */
  plans(environment: EnvironmentId): Promise<readonly string[]>;
  clear(environment: EnvironmentId): Promise<void>;
}
