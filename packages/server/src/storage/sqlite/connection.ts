import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";

/** A row as SQLite hands it over. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** One connection with its prepared statements. */
export interface Connection {
  readonly database: DatabaseSync;
  /** The prepared statement of a constant text; never pass a text with values in it. */
  sql(text: string): StatementSync;
  all(text: string, ...values: SQLInputValue[]): readonly Row[];
  get(text: string, ...values: SQLInputValue[]): Row | null;
  run(text: string, ...values: SQLInputValue[]): number;
}

/**
 * Opens a connection with the settings durability rests on: in WAL mode only `synchronous=FULL` syncs at each commit,
 * and an acknowledgement means "on disk".
 */
export const connect = (file: string): Connection => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    -- Erasing rewrites the file; until then removed rows are overwritten only where that costs no further page.
    PRAGMA secure_delete = FAST;
    PRAGMA cache_size = -32768;
    PRAGMA temp_store = MEMORY;
    -- A checkpoint on this thread keeps everybody waiting. The server has a thread for them (checkpointer.ts); this one
    -- comes in only where that cannot keep up, before the log outgrows 64 MB.
    PRAGMA wal_autocheckpoint = 16000;
  `);
  const statements = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return {
    database,
    sql,
    all: (text, ...values) => sql(text).all(...values),
    get: (text, ...values) => sql(text).get(...values) ?? null,
    run: (text, ...values) => Number(sql(text).run(...values).changes),
  };
};
