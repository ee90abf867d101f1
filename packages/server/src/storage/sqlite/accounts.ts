import { timestamp } from "@handrail/core/base";
import type { AccountState, Accounts } from "../../ports/accounts.ts";
import type { Connection, Row } from "./connection.ts";
import { json, number, text } from "./row.ts";

/** Accounts in SQLite. */
export const createAccounts = (connection: Connection): Accounts => ({
  load: async (environment, accounts) => {
    const select = connection.sql("SELECT * FROM accounts WHERE environment = ? AND account = ?");
    const found = accounts.map((account) => select.get(environment, account)).filter((row) => row !== undefined);
    return new Map(found.map(readAccount).map((state) => [state.account, state]));
  },
  save: async (environment, states) => {
    const save = connection.sql(
      `INSERT INTO accounts (environment, account, first_seen_at, traits) VALUES (?, ?, ?, ?)
       ON CONFLICT (environment, account) DO UPDATE SET first_seen_at = excluded.first_seen_at, traits = excluded.traits`,
    );
    for (const { account, firstSeenAt, traits } of states)
      save.run(environment, account, firstSeenAt, JSON.stringify(traits));
  },
  all: async (environment) =>
    connection.all("SELECT * FROM accounts WHERE environment = ?", environment).map(readAccount),
  plans: async (environment) =>
    connection
      .all(
        `SELECT DISTINCT json_extract(traits, '$.plan.value') AS plan FROM accounts
         WHERE environment = ? AND json_type(traits, '$.plan.value') = 'text' ORDER BY plan`,
        environment,
      )
      .map((row) => text(row, "plan")),
  clear: async (environment) => {
    connection.run("DELETE FROM accounts WHERE environment = ?", environment);
  },
});

const readAccount = (row: Row): AccountState => ({
  account: text(row, "account"),
  firstSeenAt: timestamp(number(row, "first_seen_at")),
  traits: json(row, "traits"),
});
