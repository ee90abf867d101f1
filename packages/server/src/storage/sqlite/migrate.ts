import type { Connection } from "./connection.ts";
import { number } from "./row.ts";
import { MIGRATIONS } from "./schema.ts";

/** Brings a store to the shape this version reads; answers how many changes it made. Two that start at once take turns. */
export const migrate = (connection: Connection): number => {
  connection.database.exec("BEGIN IMMEDIATE");
  try {
    connection.database.exec(
      "CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
    );
    const row = connection.get("SELECT coalesce(max(version), 0) AS version FROM schema_versions");
    const current = row === null ? 0 : number(row, "version");
    const newest = MIGRATIONS.at(-1)?.version ?? 0;
    if (current > newest)
      throw new Error(
        `The store has shape ${current}, this version of Handrail reads up to ${newest}: start a newer Handrail on it.`,
      );
    const missing = MIGRATIONS.filter(({ version }) => version > current);
    for (const { version, name, sql } of missing) {
      connection.database.exec(sql);
      connection.run(
        "INSERT INTO schema_versions (version, name, applied_at) VALUES (?, ?, unixepoch() * 1000)",
        version,
        name,
      );
    }
    connection.database.exec("COMMIT");
    return missing.length;
  } catch (error) {
    if (connection.database.isTransaction) connection.database.exec("ROLLBACK");
    throw error;
  }
};
