import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Cohort, RollupFamily, RollupKey, RollupRow, Rollups } from "../../ports/rollups.ts";
import type { Connection, Row } from "./connection.ts";
import { number, text } from "./row.ts";

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
      const sum = stored === undefined ? amounts : add(readAmounts(stored), amounts);
      const isNothing = sum.every((amount) => amount === 0);
      if (stored === undefined) {
        if (!isNothing) insert.run(...columnsOf(environment, key), bytesOf(sum));
      } else if (isNothing) remove.run(number(stored, "number"));
      else update.run(bytesOf(sum), number(stored, "number"));
    }
  },
  read: async (environment, { family, subject, from, until, plan }) =>
    connection
      .all(
        `SELECT * FROM rollups WHERE environment = ?1 AND family = ?2 AND day BETWEEN ?3 AND ?4
           AND (?5 IS NULL OR subject = ?5) AND (?6 IS NULL OR plan = ?6)`,
        environment,
        family,
        from,
        until,
        subject,
        plan,
      )
      .map(readRow),
  clear: async (environment) => {
    connection.run("DELETE FROM rollups WHERE environment = ?", environment);
  },
});

const columnsOf = (environment: EnvironmentId, key: RollupKey) =>
  [environment, key.family, key.day, key.subject, key.version, key.plan, key.cohort] as const;

const bytesOf = (amounts: Int32Array): Uint8Array =>
  new Uint8Array(amounts.buffer, amounts.byteOffset, amounts.byteLength);

const readAmounts = (row: Row): Int32Array => {
  const bytes = row["amounts"];
  if (!(bytes instanceof Uint8Array)) throw new TypeError("Column amounts holds no bytes.");
  // A view wants an offset divisible by four; SQLite's buffers are copied only where theirs is not.
  return bytes.byteOffset % 4 === 0
    ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Int32Array(bytes.slice().buffer);
};

/** Adds two vectors; a longer layout of a later version takes a shorter one in. */
const add = (a: Int32Array, b: Int32Array): Int32Array => {
  const sum = new Int32Array(Math.max(a.length, b.length));
  sum.set(a);
  for (let index = 0; index < b.length; index += 1) sum[index] = (sum[index] ?? 0) + (b[index] ?? 0);
  return sum;
};

const readRow = (row: Row): RollupRow => ({
  key: {
    // Only `add` writes these two columns.
    family: text(row, "family") as RollupFamily,
    cohort: text(row, "cohort") as Cohort,
    day: number(row, "day"),
    subject: text(row, "subject"),
    version: number(row, "version"),
    plan: text(row, "plan"),
  },
  amounts: readAmounts(row),
});
