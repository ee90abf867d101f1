import type { SQLInputValue } from "node:sqlite";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { PeopleCursor, PeopleFilter } from "../../ports/people.ts";
import type { Connection, Row } from "./connection.ts";
import { number } from "./row.ts";

/** The attempt a person is stuck on: the last one touched that the detector flagged and nothing has ended. */
const STUCK = (column: string): string =>
  `(SELECT ${column} FROM episodes WHERE episodes.environment = people.environment AND episodes.person = people.person
     AND stuck = 1 AND counted_outcome IN ('open', 'left') ORDER BY last_active_at DESC, step LIMIT 1)`;

/** A clause of constant text with the values it takes. */
interface Clause {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

const textClause = (wanted: string, accountsNamed: readonly string[]): Clause => ({
  sql: `(instr(lower(person || ' ' || coalesce(name, '') || ' ' || coalesce(account, '')), lower(?)) > 0
    OR account IN (SELECT value FROM json_each(?)))`,
  values: [wanted, JSON.stringify(accountsNamed)],
});

const episodeClause = ({ step, status }: PeopleFilter): Clause | null => {
  if (step === null && status === null) return null;
  const values: SQLInputValue[] = [];
  let within = "episodes.environment = people.environment AND episodes.person = people.person";
  if (step !== null) {
    within += " AND step = ?";
    values.push(step);
  }
  if (status === "stuck") within += " AND stuck = 1 AND counted_outcome IN ('open', 'left')";
  else if (status !== null && status !== "untouched") {
    within += " AND counted_outcome = ?";
    values.push(status);
  }
  return { sql: `${status === "untouched" ? "NOT " : ""}EXISTS (SELECT 1 FROM episodes WHERE ${within})`, values };
};

/** Reads one page of people, newest first, and how many the filter lets through. */
export const listPeople = (
  connection: Connection,
  environment: EnvironmentId,
  filter: PeopleFilter,
  page: { readonly after: PeopleCursor | null; readonly limit: number },
): { readonly rows: readonly Row[]; readonly total: number } => {
  const clauses: Clause[] = [{ sql: "environment = ? AND claimed = 0", values: [environment] }];
  if (filter.text !== null) clauses.push(textClause(filter.text, filter.accountsNamed));
  const episode = episodeClause(filter);
  if (episode !== null) clauses.push(episode);
  const where = (list: readonly Clause[]): string => list.map(({ sql }) => sql).join(" AND ");
  const valuesOf = (list: readonly Clause[]): SQLInputValue[] => list.flatMap(({ values }) => values);
  const counted = connection.get(`SELECT count(*) AS total FROM people WHERE ${where(clauses)}`, ...valuesOf(clauses));
  const { after } = page;
  const placed: readonly Clause[] =
    after === null
      ? clauses
      : [...clauses, { sql: "(first_seen_at, person) < (?, ?)", values: [after.firstSeenAt, after.person] }];
  const rows = connection.all(
    `SELECT people.*, document, ${STUCK("step")} AS stuck_step, ${STUCK("active")} AS stuck_active
     FROM people JOIN person_documents USING (number) WHERE ${where(placed)}
     ORDER BY first_seen_at DESC, person DESC LIMIT ?`,
    ...valuesOf(placed),
    page.limit,
  );
  return { rows, total: counted === null ? 0 : number(counted, "total") };
};
