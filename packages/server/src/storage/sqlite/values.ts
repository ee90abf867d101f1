import type { ValueRow, Values } from "../../ports/values.ts";
import type { Connection, Row } from "./connection.ts";
import { number, text } from "./row.ts";

/** Value counters in SQLite. */
export const createValues = (connection: Connection): Values => ({
  add: async (environment, rows) => {
    const add = connection.sql(
      `INSERT INTO value_days (environment, kind, owner, metric, day, thousandths) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (environment, kind, owner, metric, day)
       DO UPDATE SET thousandths = thousandths + excluded.thousandths`,
    );
    for (const { kind, owner, metric, day, thousandths } of rows)
      add.run(environment, kind, owner, metric, day, thousandths);
  },
  of: async (environment, kind, owners, from) => {
    const select = connection.sql(
      "SELECT * FROM value_days WHERE environment = ? AND kind = ? AND owner = ? AND day >= ?",
    );
    return owners.flatMap((owner) =>
      select.all(environment, kind, owner, from).map(
        (row): ValueRow => ({
          kind,
          owner,
          metric: text(row, "metric"),
          day: number(row, "day"),
          thousandths: number(row, "thousandths"),
        }),
      ),
    );
  },
  sumByAccount: async (environment, metric, from) =>
    byOwner(
      connection.all(
        `SELECT owner AS account, sum(thousandths) AS amount FROM value_days
         WHERE environment = ? AND kind = 'account' AND metric = ? AND day >= ? GROUP BY owner`,
        environment,
        metric,
        from,
      ),
    ),
  peopleReached: async (environment, metric, from, thousandths) =>
    byOwner(
      connection.all(
        `SELECT account, count(*) AS amount FROM people JOIN
           (SELECT owner FROM value_days WHERE environment = ?1 AND kind = 'person' AND metric = ?2 AND day >= ?3
            GROUP BY owner HAVING sum(thousandths) >= ?4) ON people.environment = ?1 AND people.person = owner
         WHERE claimed = 0 AND account IS NOT NULL GROUP BY account`,
        environment,
        metric,
        from,
        thousandths,
      ),
    ),
  erase: async (environment, people) => {
    connection.run(
      `DELETE FROM value_days WHERE environment = ? AND kind = 'person' AND owner IN (SELECT value FROM json_each(?))`,
      environment,
      JSON.stringify(people),
    );
  },
  clear: async (environment) => {
    connection.run("DELETE FROM value_days WHERE environment = ?", environment);
  },
});

const byOwner = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [text(row, "account"), number(row, "amount")]));
