import type { Leases } from "../../ports/leases.ts";
import type { Connection } from "./connection.ts";

/** Leases in SQLite. */
export const createLeases = (connection: Connection): Leases => ({
  take: async (name, holder, now, until) =>
    connection.run(
      `INSERT INTO leases (name, holder, until) VALUES (?1, ?2, ?4)
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE holder = excluded.holder OR leases.until <= ?3`,
      name,
      holder,
      now,
      until,
    ) === 1,
  release: async (name, holder) => {
    connection.run("DELETE FROM leases WHERE name = ? AND holder = ?", name, holder);
  },
});
