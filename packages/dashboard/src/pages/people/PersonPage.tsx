import { timestamp } from "@handrail/core/base";
import type { LiveEvent, PersonReport } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import type { PageProps } from "../../app/pageProps.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { linkWith } from "../../filters/filters.ts";
import { formatDuration } from "../../format/duration.ts";
import { formatAgo, formatMoment } from "../../format/moment.ts";
import type { Sentence } from "../../format/sentence.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Unread } from "../../states/Unread.tsx";
import { type Column, DataTable } from "../../table/DataTable.tsx";
import { EventWords } from "./EventWords.tsx";
import { personName } from "./peopleColumns.tsx";

type StepRow = PersonReport["steps"][number];

const STATUS_WORDS: Readonly<Record<StepRow["status"], string>> = {
  untouched: "not touched",
  active: "under way",
  waiting: "waiting",
  skipped: "skipped",
  done: "done",
};

const sentenceOf = ({ row }: PersonReport): Sentence => {
  const name = personName(row);
  if (row.stuckOn !== null) return [`${name} is stuck on `, { name: row.stuckOn.title }, "."];
  if (row.nextStep !== null)
    return [
      `${name} has done ${row.stepsDone} of ${row.stepsRequired} steps; next is `,
      { name: row.nextStep.title },
      ".",
    ];
  return [`${name} has done ${row.stepsDone} of ${row.stepsRequired} steps.`];
};

const eventColumns: readonly Column<LiveEvent>[] = [
  { key: "what", header: "What happened", names: true, cell: (event) => <EventWords event={event} />, csv: [] },
  { key: "type", header: "Kind", cell: (event) => <code>{event.type}</code>, csv: [] },
  { key: "at", header: "When", numeric: true, cell: (event) => formatMoment(event.at), csv: [] },
];

/** One person: their steps, what is known of them, and what they did of late. */
const PersonPage = ({ params }: PageProps) => {
  const { env } = useSession();
  const { place } = useLocation();
  const report = useResource(endpoints.person(params["id"] ?? "", env));
  if (report.value === null) {
    return <Unread read={report} />;
  }
  const { row, traits, steps, events } = report.value;
  const now = timestamp(Date.now());
  const stepColumns: readonly Column<StepRow>[] = [
    {
      key: "step",
      header: "Step",
      names: true,
      cell: (step) => (
        <a href={linkWith(place, `/steps/${encodeURIComponent(step.step)}`)} data-row>
          {step.title}
        </a>
      ),
      csv: [],
    },
    {
      key: "status",
      header: "State",
      cell: (step) =>
        step.stuck ? (
          <span class="stuck-word">stuck</span>
        ) : (
          <span class={`state state-${step.status}`}>{STATUS_WORDS[step.status]}</span>
        ),
      csv: [],
    },
    { key: "active", header: "Active time", numeric: true, cell: (step) => formatDuration(step.active), csv: [] },
    {
      key: "completed",
      header: "Done",
      numeric: true,
      cell: (step) => (step.completedAt === null ? <span class="quiet">–</span> : formatMoment(step.completedAt)),
      csv: [],
    },
  ];
  const known = Object.entries(traits);
  return (
    <div class="page">
      <PageTitle sentence={sentenceOf(report.value)} />
      <p class="quiet">
        {row.account === null ? (
          "No account"
        ) : (
          <a href={linkWith(place, "/people", { q: row.account })}>{row.accountName ?? row.account}</a>
        )}
        , first seen {formatAgo(row.firstSeenAt, now)}, last seen {formatAgo(row.lastSeenAt, now)}. Id{" "}
        <code>{row.person}</code>
      </p>
      <section>
        <h2>Steps</h2>
        {steps.length === 0 ? (
          <p class="quiet">No journey is for this person.</p>
        ) : (
          <DataTable label="Steps of this person" columns={stepColumns} rows={steps} keyOf={(step) => step.step} />
        )}
      </section>
      <section>
        <h2>What is known</h2>
        {known.length === 0 ? (
          <p class="quiet">Your product has sent no traits of this person.</p>
        ) : (
          <dl class="traits">
            {known.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value === null ? "–" : String(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section>
        <h2>Of late</h2>
        {events.length === 0 ? (
          <p class="quiet">No event is kept of this person.</p>
        ) : (
          <DataTable label="Recent events" columns={eventColumns} rows={events} keyOf={(event) => event.id} />
        )}
      </section>
    </div>
  );
};

export default PersonPage;
