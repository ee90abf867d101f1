import { DatabaseSync } from "node:sqlite";

/** A chunk as it is posted. */
export interface PostedChunk {
  readonly session: string;
  readonly dryRun: boolean;
  readonly rows: readonly { readonly row: number; readonly values: Readonly<Record<string, unknown>> }[];
}

/** What a ledger holds in the end. */
export interface Tally {
  /** Rows written, each time one was. */
  readonly written: number;
  /** Different rows among them. */
  readonly rows: number;
  /** Chunks that came although their key was known. */
  readonly repeats: number;
  /** Rows that came under a new key although they were taken. */
  readonly overlaps: number;
}

/** What a receiver remembers: answers by key and rows by number, written with the rows in one transaction. */
export interface Ledger {
  /** The answer, as JSON. A row is refused where `refuses` says so, in the words it gives. */
  take(key: string, chunk: PostedChunk): string;
  tally(): Tally;
  close(): void;
}

/** Opens one. The rows themselves stand in a table that would hold them twice, so that a doubled one is seen. */
export const openLedger = (path: string, refuses: (row: number) => string | null = () => null): Ledger => {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE TABLE written (row INTEGER, "values" TEXT);
    CREATE TABLE answers (key TEXT PRIMARY KEY, answer TEXT);
    CREATE TABLE taken (session TEXT, row INTEGER, PRIMARY KEY (session, row));
  `);
  const answerOf = database.prepare("SELECT answer FROM answers WHERE key = ?");
  const keep = database.prepare("INSERT INTO answers VALUES (?, ?)");
  const mark = database.prepare("INSERT OR IGNORE INTO taken VALUES (?, ?)");
  const write = database.prepare("INSERT INTO written VALUES (?, ?)");
  let [repeats, overlaps] = [0, 0];

  const takeRows = ({ session, rows }: PostedChunk): readonly unknown[] =>
    rows.map(({ row, values }, index) => {
      const error = refuses(row);
      if (error !== null) return { index, error };
      if (mark.run(session, row).changes === 0) {
        overlaps += 1;
        return { index, action: "skip" };
      }
      write.run(row, JSON.stringify(values));
      return { index, action: "create" };
    });

  return {
    take: (key, chunk) => {
      const known = answerOf.get(key)?.["answer"];
      if (known !== undefined) {
        repeats += 1;
        return String(known);
      }
      database.exec("BEGIN IMMEDIATE");
      try {
        const answer = JSON.stringify({ results: takeRows(chunk) });
        if (!chunk.dryRun) keep.run(key, answer);
        database.exec(chunk.dryRun ? "ROLLBACK" : "COMMIT");
        return answer;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    tally: () => {
      const found = database.prepare("SELECT count(*) AS written, count(DISTINCT row) AS rows FROM written").get();
      return { written: Number(found?.["written"]), rows: Number(found?.["rows"]), repeats, overlaps };
    },
    close: () => database.close(),
  };
};
