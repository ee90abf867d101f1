import type { Timestamp } from "@handrail/core/base";
import { timestamp } from "@handrail/core/base";
import type { PersonRow } from "@handrail/core/protocol";
import { useEffect, useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { useSession } from "../../app/SessionContext.tsx";
import { choicesOf } from "../../authoring/choices.ts";
import { InlineSelect } from "../../controls/InlineSelect.tsx";
import { FilterSentence } from "../../filters/FilterSentence.tsx";
import { linkWith } from "../../filters/filters.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { DataTable, ExportButton } from "../../table/DataTable.tsx";
import { peopleColumns } from "./peopleColumns.tsx";
import { peopleSentence } from "./peopleSentence.ts";

const STATUSES = [
  { value: "", label: "who came to" },
  { value: "stuck", label: "stuck at" },
  { value: "active", label: "under way at" },
  { value: "waiting", label: "waiting at" },
  { value: "skipped", label: "who skipped" },
  { value: "done", label: "done with" },
];

/** Words typed into the search become part of the address once the typing rests: each letter is not a report. */
const REST = 250;

const Search = ({ value, onSearch }: { readonly value: string; readonly onSearch: (words: string) => void }) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait.
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="search">
      <span class="visually-hidden">Search people by name, id or account</span>
      <input
        class="input"
        type="search"
        data-search
        value={typed}
        placeholder="Name, id or account"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
};

/** Everybody seen, newest first, with where each is stuck. */
const PeoplePage = () => {
  const { env } = useSession();
  const api = useApi();
  const { place, setQuery } = useLocation();
  const query = {
    env,
    q: place.query["q"] ?? null,
    step: place.query["step"] ?? null,
    status: place.query["status"] ?? null,
  };
  const first = endpoints.people({ ...query, cursor: null });
  const report = useResource(first);
  const content = useResource(endpoints.content(env));
  const [more, setMore] = useState<{
    readonly href: string;
    readonly rows: readonly PersonRow[];
    readonly next: string | null;
  }>({
    href: "",
    rows: [],
    next: null,
  });

  if (report.value === null) {
    return <Unread read={report} />;
  }
  const continued = more.href === first.href;
  const rows = continued ? [...report.value.people, ...more.rows] : report.value.people;
  const next = continued ? more.next : report.value.next;
  const readMore = () =>
    void api.read(endpoints.people({ ...query, cursor: next })).then((result) => {
      if (!result.ok) return;
      setMore({
        href: first.href,
        rows: [...(continued ? more.rows : []), ...result.value.people],
        next: result.value.next,
      });
    });
  const steps = content.value === null ? [] : choicesOf(content.value).steps;
  const now: Timestamp = timestamp(Date.now());
  const columns = peopleColumns(now, (person) => linkWith(place, `/people/${encodeURIComponent(person)}`));
  const stepTitle = steps.find((step) => step.value === query.step)?.label ?? query.step;
  const isNarrowed = query.q !== null || query.step !== null || query.status !== null;
  return (
    <div class={report.reading ? "page page-reading" : "page"}>
      <PageTitle sentence={peopleSentence(report.value.total, { status: query.status, step: stepTitle, q: query.q })} />
      <FilterSentence>
        People{" "}
        <InlineSelect
          label="State"
          value={query.status ?? ""}
          options={STATUSES}
          onChange={(status) => setQuery({ status })}
        />{" "}
        <InlineSelect
          label="Step"
          value={query.step ?? ""}
          options={[{ value: "", label: "any step" }, ...steps]}
          onChange={(step) => setQuery({ step })}
        />
        <Search value={query.q ?? ""} onSearch={(q) => setQuery({ q }, "replace")} />
      </FilterSentence>
      {report.failure === null ? null : <ReadError failure={report.failure} retry={report.reload} />}
      {rows.length === 0 ? (
        <Empty title={isNarrowed ? "Nobody matches" : "Here you will see the people who use your product"}>
          {isNarrowed ? (
            <button type="button" class="button" onClick={() => setQuery({ q: null, step: null, status: null })}>
              Show everybody
            </button>
          ) : (
            <p>
              They appear with their first event. <a href={linkWith(place, "/settings")}>The install snippet</a> is in
              the settings.
            </p>
          )}
        </Empty>
      ) : (
        <>
          <DataTable label="People" columns={columns} rows={rows} keyOf={(row) => row.person} />
          <footer class="table-foot">
            <span class="quiet">
              {rows.length} of {report.value.total} shown
            </span>
            {next === null ? null : (
              <button type="button" class="button" onClick={readMore}>
                Show more
              </button>
            )}
            <ExportButton name={`people-${env}`} columns={columns} rows={rows} />
          </footer>
        </>
      )}
    </div>
  );
};

export default PeoplePage;
