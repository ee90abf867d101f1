import { milliseconds, timestamp } from "@handrail/core/base";
import type { EpisodeReport, PersonId } from "@handrail/core/events";
import type {
  AccountPeople,
  CountedOutcome,
  EpisodeState,
  ListedPerson,
  NaturalAttempt,
  People,
  PersonState,
  PersonSummary,
} from "../../ports/people.ts";
import { naturalEndOf } from "../../ports/people.ts";
import type { Connection, Row } from "./connection.ts";
import { listPeople } from "./listPeople.ts";
import { json, number, text, textOrNull } from "./row.ts";

type Document = Pick<PersonState, "progress" | "plans" | "claims" | "claimedBy" | "counted">;

const SAVE_PERSON = `INSERT INTO people
    (environment, person, first_seen_at, last_seen_at, name, account, steps_done, steps_required, claimed)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (environment, person) DO UPDATE SET first_seen_at = excluded.first_seen_at,
    last_seen_at = excluded.last_seen_at, name = excluded.name, account = excluded.account,
    steps_done = excluded.steps_done, steps_required = excluded.steps_required, claimed = excluded.claimed
  RETURNING number`;

const SAVE_EPISODE = `INSERT INTO episodes
    (environment, person, step, version, last_active_at, active, stuck, counted_plan, counted_outcome, report,
     natural_end, trail)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (environment, person, step, version) DO UPDATE SET last_active_at = excluded.last_active_at,
    active = excluded.active, stuck = excluded.stuck, counted_plan = excluded.counted_plan,
    counted_outcome = excluded.counted_outcome, report = excluded.report, natural_end = excluded.natural_end,
    trail = excluded.trail`;

const IN_PEOPLE = "environment = ? AND person IN (SELECT value FROM json_each(?))";

/** People, what was folded of them, and their attempts, in SQLite. */
export const createPeople = (connection: Connection): People => ({
  load: async (environment, people) => {
    const found = new Map<PersonId, PersonState>();
    const select = connection.sql(
      `SELECT people.*, document FROM people JOIN person_documents USING (number) WHERE environment = ? AND person = ?`,
    );
    for (const person of people) {
      const row = select.get(environment, person);
      if (row !== undefined) found.set(person, readPerson(row));
    }
    return found;
  },
  save: async (environment, states) => {
    const savePerson = connection.sql(SAVE_PERSON);
    const saveDocument = connection.sql(
      `INSERT INTO person_documents (number, document) VALUES (?, ?)
       ON CONFLICT (number) DO UPDATE SET document = excluded.document`,
    );
    for (const { person, firstSeenAt, lastSeenAt, summary, ...rest } of states) {
      const { name, account, stepsDone, stepsRequired } = summary;
      const claimed = rest.claimedBy.length > 0 ? 1 : 0;
      const row = savePerson.get(
        environment,
        person,
        firstSeenAt,
        lastSeenAt,
        name,
        account,
        stepsDone,
        stepsRequired,
        claimed,
      );
      if (row !== undefined) saveDocument.run(number(row, "number"), JSON.stringify(rest satisfies Document));
    }
  },
  loadEpisodes: async (environment, people) => {
    const select = connection.sql("SELECT * FROM episodes WHERE environment = ? AND person = ?");
    return people.flatMap((person) => select.all(environment, person).map(readEpisode));
  },
  saveEpisodes: async (environment, episodes) => {
    const save = connection.sql(SAVE_EPISODE);
    for (const { person, report, counted } of episodes) {
      // The trail has a column of its own, so that those who want thousands of them parse nothing.
      const { trail, ...rest } = report;
      save.run(
        environment,
        person,
        report.step,
        report.definitionVersion,
        report.lastActiveAt,
        // Rounded down, as the detector does: it weighs whole seconds.
        Math.floor(report.active),
        report.stuckAt === null ? 0 : 1,
        counted?.plan ?? null,
        counted?.outcome ?? null,
        JSON.stringify(rest),
        naturalEndOf({ person, report, counted }),
        trail,
      );
    }
  },
  dormant: async (environment, before, limit) =>
    connection
      .all(
        `SELECT * FROM episodes WHERE environment = ? AND counted_outcome = 'open' AND last_active_at < ?
         ORDER BY last_active_at LIMIT ?`,
        environment,
        before,
        limit,
      )
      .map(readEpisode),
  naturalAttempts: async (environment, { step, version, end, before, limit }) => {
    const select = connection.sql(
      `SELECT person, active, last_active_at, trail FROM episodes
       WHERE environment = ? AND step = ? AND version = ? AND natural_end = ? AND last_active_at < ?
       ORDER BY last_active_at DESC LIMIT ?`,
    );
    return select.all(environment, step, version, end, before, limit).map(
      (row): NaturalAttempt => ({
        person: text(row, "person"),
        active: milliseconds(number(row, "active")),
        lastActiveAt: timestamp(number(row, "last_active_at")),
        trail: text(row, "trail"),
      }),
    );
  },
  list: async (environment, filter, page) => {
    const { rows, total } = listPeople(connection, environment, filter, page);
    return { people: rows.map(readListed), total };
  },
  everyone: async (environment, after, limit) =>
    connection
      .all(
        `SELECT people.*, document FROM people JOIN person_documents USING (number)
         WHERE environment = ? AND person > ? ORDER BY person LIMIT ?`,
        environment,
        after,
        limit,
      )
      .map(readPerson),
  byAccount: async (environment, activeSince) => {
    const stuck = new Map(
      connection
        .all(
          `SELECT account, count(DISTINCT person) AS people FROM episodes JOIN people USING (environment, person)
           WHERE environment = ? AND stuck = 1 AND counted_outcome IN ('open', 'left') AND account IS NOT NULL
           GROUP BY account`,
          environment,
        )
        .map((row) => [text(row, "account"), number(row, "people")]),
    );
    return connection
      .all(
        `SELECT account, count(*) AS people, sum(last_seen_at >= ?) AS active, max(last_seen_at) AS last_seen_at,
           sum(steps_done) AS steps_done, sum(steps_required) AS steps_required
         FROM people WHERE environment = ? AND claimed = 0 AND account IS NOT NULL GROUP BY account`,
        activeSince,
        environment,
      )
      .map((row): AccountPeople => {
        const account = text(row, "account");
        return {
          account,
          people: number(row, "people"),
          active: number(row, "active"),
          lastSeenAt: timestamp(number(row, "last_seen_at")),
          stepsDone: number(row, "steps_done"),
          stepsRequired: number(row, "steps_required"),
          stuckNow: stuck.get(account) ?? 0,
        };
      });
  },
  erase: async (environment, people) => {
    const list = JSON.stringify(people);
    connection.run(`DELETE FROM episodes WHERE ${IN_PEOPLE}`, environment, list);
    connection.run(
      `DELETE FROM person_documents WHERE number IN (SELECT number FROM people WHERE ${IN_PEOPLE})`,
      environment,
      list,
    );
    connection.run(`DELETE FROM people WHERE ${IN_PEOPLE}`, environment, list);
  },
  clear: async (environment) => {
    connection.run("DELETE FROM episodes WHERE environment = ?", environment);
    connection.run(
      "DELETE FROM person_documents WHERE number IN (SELECT number FROM people WHERE environment = ?)",
      environment,
    );
    connection.run("DELETE FROM people WHERE environment = ?", environment);
  },
});

const readSummary = (row: Row): PersonSummary => ({
  name: textOrNull(row, "name"),
  account: textOrNull(row, "account"),
  stepsDone: number(row, "steps_done"),
  stepsRequired: number(row, "steps_required"),
});

const readPerson = (row: Row): PersonState => ({
  person: text(row, "person"),
  firstSeenAt: timestamp(number(row, "first_seen_at")),
  lastSeenAt: timestamp(number(row, "last_seen_at")),
  summary: readSummary(row),
  ...json<Document>(row, "document"),
});

/** A report as it stands in its column; one from before there were trails says nothing of guides either. */
type StoredReport = Omit<EpisodeReport, "trail" | "natural"> & { readonly natural?: boolean };

const readEpisode = (row: Row): EpisodeState => {
  const report = json<StoredReport>(row, "report");
  const outcome = textOrNull(row, "counted_outcome");
  return {
    person: text(row, "person"),
    report: { ...report, trail: text(row, "trail"), natural: report.natural ?? false },
    // Only `saveEpisodes` writes the column.
    counted:
      outcome === null ? null : { plan: textOrNull(row, "counted_plan") ?? "", outcome: outcome as CountedOutcome },
  };
};

const readListed = (row: Row): ListedPerson => {
  const step = textOrNull(row, "stuck_step");
  return {
    person: text(row, "person"),
    firstSeenAt: timestamp(number(row, "first_seen_at")),
    lastSeenAt: timestamp(number(row, "last_seen_at")),
    summary: readSummary(row),
    progress: json<Document>(row, "document").progress,
    stuckOn: step === null ? null : { step, active: milliseconds(number(row, "stuck_active")) },
  };
};
