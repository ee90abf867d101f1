import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Cohort, RollupKey, Rollups } from "../../ports/rollups.ts";
import { addSparse, type SparseVector } from "../../ports/sparseVector.ts";
import type { Connection, Row } from "./connection.ts";
import { number } from "./row.ts";

const KEY = "environment = ? AND family = ? AND day = ? AND subject = ? AND version = ? AND plan = ? AND cohort = ?";

/** Roll-ups in SQLite: one row a key, its vector as 32-bit integers in the machine's (little-endian) order. */
export const createRollups = (connection: Connection): Rollups => ({
  add: async (environment, rows) => {
    const select = connection.sql(`SELECT number, amounts FROM rollups WHERE ${KEY}`);
    const insert = connection.sql(
      `INSERT INTO rollups (environment, family, day, subject, version, plan, cohort, amounts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const update = connection.sql("UPDATE rollups SET amounts = ? WHERE number = ?");
    const remove = connection.sql("DELETE FROM rollups WHERE number = ?");
    for (const { key, amounts } of rows) {
      const stored = select.get(...columnsOf(environment, key));
      const sum = stored === undefined ? amounts : addSparse(readAmounts(stored), amounts);
      const isNothing = sum.length === 0;
      if (stored === undefined) {
        if (!isNothing) insert.run(...columnsOf(environment, key), bytesOf(sum));
      } else if (isNothing) remove.run(number(stored, "number"));
      else update.run(bytesOf(sum), number(stored, "number"));
    }
  },
  read: async (environment, { family, subject, from, until, plan }) => {
    const select = connection.sql(
      `SELECT day, subject, version, plan, cohort, amounts FROM rollups
       WHERE environment = ?1 AND family = ?2 AND day BETWEEN ?3 AND ?4
         AND (?5 IS NULL OR subject = ?5) AND (?6 IS NULL OR plan = ?6)`,
    );
    // A report over a year reads thousands of rows: as lists they cost half of what objects do.
    select.setReturnArrays(true);
    const rows = select.all(environment, family, from, until, subject, plan) as unknown as readonly Columns[];
    return rows.map(([day, name, version, itsPlan, cohort, amounts]) => ({
      key: { family, day, subject: name, version, plan: itsPlan, cohort },
      amounts: vectorOf(amounts),
    }));
  },
  clear: async (environment) => {
    connection.run("DELETE FROM rollups WHERE environment = ?", environment);
  },
});

/** What the select above answers, as the schema and `add` have it. */
type Columns = readonly [number, string, number, string, Cohort, Uint8Array];

const columnsOf = (environment: EnvironmentId, key: RollupKey) =>
  [environment, key.family, key.day, key.subject, key.version, key.plan, key.cohort] as const;

const bytesOf = (amounts: SparseVector): Uint8Array =>
  new Uint8Array(amounts.buffer, amounts.byteOffset, amounts.byteLength);

const readAmounts = (row: Row): SparseVector => {
  const bytes = row["amounts"];
  if (!(bytes instanceof Uint8Array)) throw new TypeError("Column amounts holds no bytes.");
  return vectorOf(bytes);
};

/** A view wants an offset divisible by four; SQLite's buffers are copied only where theirs is not. */
const vectorOf = (bytes: Uint8Array): SparseVector =>
  bytes.byteOffset % 4 === 0
    ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Int32Array(bytes.slice().buffer);
