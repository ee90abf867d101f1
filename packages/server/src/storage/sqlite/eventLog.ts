import { timestamp } from "@handrail/core/base";
import type { EventLog, LoggedEvent } from "../../ports/eventLog.ts";
import type { Connection, Row } from "./connection.ts";
import { json, number, numberOrNull, text, textOrNull } from "./row.ts";

/** The insert of one event; the benchmark's bare loop runs the very same statement. */
export const INSERT_EVENT = `INSERT INTO events (environment, id, person, account, type, at, received_at, tab, seq, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (environment, id) DO NOTHING`;

/** Counted as they come: counting ten million rows anew takes a second. */
const COUNT = `INSERT INTO event_counts (environment, count) VALUES (?, ?)
  ON CONFLICT (environment) DO UPDATE SET count = count + excluded.count`;

const COLUMNS = "cursor, id, person, account, at, received_at, tab, seq, body";

/** The event log in SQLite: the envelope in columns, the body as JSON. */
export const createEventLog = (connection: Connection): EventLog => ({
  append: async (environment, events, receivedAt) => {
    const insert = connection.sql(INSERT_EVENT);
    const isNew = events.map((event) => {
      const { id, person, account, at, tab, seq, ...body } = event;
      const { changes } = insert.run(
        environment,
        id,
        person,
        account,
        event.type,
        at,
        receivedAt,
        tab,
        seq,
        JSON.stringify(body),
      );
      return changes === 1;
    });
    const added = isNew.filter((one) => one).length;
    if (added > 0) connection.run(COUNT, environment, added);
    return isNew;
  },
  // A `+` keeps the planner from the index of people: it would fetch the whole environment and then sort it.
  after: async (environment, cursor, limit) =>
    connection
      .all(
        `SELECT ${COLUMNS} FROM events WHERE +environment = ? AND cursor > ? ORDER BY cursor LIMIT ?`,
        environment,
        cursor,
        limit,
      )
      .map(readEvent),
  recent: async (environment, limit) =>
    connection
      .all(`SELECT ${COLUMNS} FROM events WHERE +environment = ? ORDER BY cursor DESC LIMIT ?`, environment, limit)
      .map(readEvent),
  ofPeople: async (environment, people, limit) =>
    connection
      .all(
        `SELECT ${COLUMNS} FROM events WHERE environment = ? AND person IN (SELECT value FROM json_each(?))
         ORDER BY cursor DESC LIMIT ?`,
        environment,
        JSON.stringify(people),
        limit,
      )
      .map(readEvent),
  extent: async (environment) => {
    const row = connection.get(
      `SELECT
         coalesce((SELECT count FROM event_counts WHERE environment = ?1), 0) AS count,
         (SELECT received_at FROM events WHERE +environment = ?1 ORDER BY cursor LIMIT 1) AS first_at`,
      environment,
    );
    if (row === null) return { count: 0, firstAt: null };
    const firstAt = numberOrNull(row, "first_at");
    return { count: number(row, "count"), firstAt: firstAt === null ? null : timestamp(firstAt) };
  },
  erase: async (environment, people) => {
    const erased = connection.run(
      "DELETE FROM events WHERE environment = ? AND person IN (SELECT value FROM json_each(?))",
      environment,
      JSON.stringify(people),
    );
    if (erased > 0) connection.run(COUNT, environment, -erased);
    return erased;
  },
});

const readEvent = (row: Row): LoggedEvent => ({
  cursor: number(row, "cursor"),
  receivedAt: timestamp(number(row, "received_at")),
  // The two halves were one parsed event when `append` took them apart.
  event: {
    ...json<object>(row, "body"),
    id: text(row, "id"),
    person: text(row, "person"),
    account: textOrNull(row, "account"),
    at: timestamp(number(row, "at")),
    tab: text(row, "tab"),
    seq: number(row, "seq"),
  } as LoggedEvent["event"],
});
