import type { Timestamp } from "@handrail/core/base";
import type { PersonRow } from "@handrail/core/protocol";
import { formatDuration } from "../../format/duration.ts";
import { formatAgo, formatMoment } from "../../format/moment.ts";
import type { Column } from "../../table/DataTable.tsx";

/** An anonymous id is long and says nothing: its tail tells two apart. */
export const personName = (row: { readonly person: string; readonly name: string | null }): string =>
  row.name ?? (row.person.startsWith("anon-") ? `Anonymous ${row.person.slice(-6)}` : row.person);

/** The columns of the people's table. */
export const peopleColumns = (now: Timestamp, hrefOf: (person: string) => string): readonly Column<PersonRow>[] => [
  {
    key: "person",
    header: "Person",
    names: true,
    cell: (row) => (
      <a href={hrefOf(row.person)} data-row>
        {personName(row)}
        <small>{row.accountName ?? row.account ?? "no account"}</small>
      </a>
    ),
    csv: [
      { header: "person", value: (row) => row.person },
      { header: "name", value: (row) => row.name },
      { header: "account", value: (row) => row.account },
      { header: "account name", value: (row) => row.accountName },
    ],
  },
  {
    key: "done",
    header: "Steps done",
    numeric: true,
    cell: (row) => `${row.stepsDone} of ${row.stepsRequired}`,
    csv: [
      { header: "steps done", value: (row) => row.stepsDone },
      { header: "steps required", value: (row) => row.stepsRequired },
    ],
  },
  {
    key: "stuck",
    header: "Stuck on",
    cell: (row) =>
      row.stuckOn === null ? (
        <span class="quiet">–</span>
      ) : (
        <span class="stuck-word">
          {row.stuckOn.title} <small>for {formatDuration(row.stuckOn.active)} of active time</small>
        </span>
      ),
    csv: [{ header: "stuck on", value: (row) => row.stuckOn?.title ?? null }],
  },
  {
    key: "next",
    header: "Next step",
    cell: (row) => (row.nextStep === null ? <span class="quiet">none left</span> : row.nextStep.title),
    csv: [{ header: "next step", value: (row) => row.nextStep?.title ?? null }],
  },
  {
    key: "first",
    header: "First seen",
    numeric: true,
    cell: (row) => <span title={formatMoment(row.firstSeenAt)}>{formatAgo(row.firstSeenAt, now)}</span>,
    csv: [{ header: "first seen", value: (row) => new Date(row.firstSeenAt).toISOString() }],
  },
  {
    key: "last",
    header: "Last seen",
    numeric: true,
    cell: (row) => <span title={formatMoment(row.lastSeenAt)}>{formatAgo(row.lastSeenAt, now)}</span>,
    csv: [{ header: "last seen", value: (row) => new Date(row.lastSeenAt).toISOString() }],
  },
];
