import type { Accounts } from "./accounts.ts";
import type { ContentShelf } from "./contentShelf.ts";
import type { EventLog } from "./eventLog.ts";
import type { Leases } from "./leases.ts";
import type { Models } from "./models.ts";
import type { People } from "./people.ts";
import type { Rollups } from "./rollups.ts";
import type { Team } from "./team.ts";
import type { Values } from "./values.ts";
import type { Workspaces } from "./workspaces.ts";

/** Everything stored, by concept. */
export interface Tables {
  readonly events: EventLog;
  readonly people: People;
  readonly accounts: Accounts;
  readonly rollups: Rollups;
  readonly values: Values;
  readonly content: ContentShelf;
  readonly models: Models;
  readonly workspaces: Workspaces;
  readonly team: Team;
  readonly leases: Leases;
}

/**
 * The store. Several server processes may share one: nothing it answers comes from the memory of this process.
 */
export interface Store {
  /** What is committed. Use it to read only; a reading sees no write that has not ended. */
  readonly tables: Tables;
  /**
   * Runs work in one transaction and resolves once its commit is on disk. When the work or the commit fails nothing of
   * it stays and the promise rejects. Transactions run one after the other; one inside another waits for ever.
   */
  write<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Whether it can be read now. */
  isReady(): Promise<boolean>;
  /** Leaves no trace of removed rows in its files. Slow: it rewrites them. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
