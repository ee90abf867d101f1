import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { StorageFault } from "../../ports/storageFault.ts";
import type { Store, Tables } from "../../ports/store.ts";
import { createAccounts } from "./accounts.ts";
import { startCheckpointer } from "./checkpointer.ts";
import { type Connection, connect } from "./connection.ts";
import { createContentShelf } from "./contentShelf.ts";
import { createEventLog } from "./eventLog.ts";
import { createLeases } from "./leases.ts";
import { migrate } from "./migrate.ts";
import { createModels } from "./models.ts";
import { createPeople } from "./people.ts";
import { createRollups } from "./rollups.ts";
import { number } from "./row.ts";
import { createTeam } from "./team.ts";
import { createValues } from "./values.ts";
import { createWorkspaces } from "./workspaces.ts";

/** The name of the store's file inside the data folder. */
export const STORE_FILE = "handrail.sqlite";

/** How a store is opened. */
export interface SqliteStoreOptions {
  /** Checkpoint on a thread of its own: for a process that serves, not for one that does one thing and ends. */
  readonly serving: boolean;
}

/**
 * Opens the embedded store in a folder, creating and migrating it where needed. It holds two connections: readers see
 * what is committed while a transaction is under way on the other.
 */
export const openSqliteStore = (folder: string, { serving }: SqliteStoreOptions = { serving: false }): Store => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, STORE_FILE);
  const writer = connect(file);
  chmodSync(file, 0o600);
  migrate(writer);
  const reader = connect(file);
  // Reports read roll-ups, which are small: half the writer's memory is plenty.
  reader.database.exec("PRAGMA query_only = ON; PRAGMA cache_size = -16384");
  const checkpointer = serving ? startCheckpointer(file) : null;
  const written = tablesOf(writer);
  let last: Promise<unknown> = Promise.resolve();
  const write: Store["write"] = (work) => {
    const turn = last.then(() => inTransaction(writer, () => work(written)));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    tables: tablesOf(reader),
    write,
    isReady: async () => reader.get("SELECT 1 AS one") !== null,
    scrub: async () => {
      await last;
      // VACUUM leaves no freed page with old content; the checkpoint copies the log into the file and empties it.
      writer.database.exec("VACUUM");
      const checkpoint = writer.get("PRAGMA wal_checkpoint(TRUNCATE)");
      if (checkpoint === null || number(checkpoint, "busy") !== 0)
        throw new StorageFault("The store is in use: its log could not be emptied. Stop the server and try again.");
    },
    close: async () => {
      await last;
      await checkpointer?.stop();
      reader.database.close();
      writer.database.exec("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
      writer.database.close();
    },
  };
};

const inTransaction = async <T>({ database }: Connection, work: () => Promise<T>): Promise<T> => {
  try {
    // IMMEDIATE takes the write lock now: a transaction that read first and wrote later could not be retried.
    database.exec("BEGIN IMMEDIATE");
    const result = await work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw isStorageFault(error) ? new StorageFault("The store failed.", { cause: error }) : error;
  }
};

/** SQLite's primary codes of a store that is busy, locked, read-only, failing, corrupt, full or gone. */
const FAULTS: ReadonlySet<number> = new Set([5, 6, 8, 10, 11, 13, 14]);

const isStorageFault = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" && FAULTS.has(error.errcode & 0xff);

const tablesOf = (connection: Connection): Tables => ({
  events: createEventLog(connection),
  people: createPeople(connection),
  accounts: createAccounts(connection),
  rollups: createRollups(connection),
  values: createValues(connection),
  content: createContentShelf(connection),
  models: createModels(connection),
  workspaces: createWorkspaces(connection),
  team: createTeam(connection),
  leases: createLeases(connection),
});
