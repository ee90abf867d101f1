import type { Guide } from "@handrail/core/content";
import type { Authored, ContentOverview, GuideStats } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { mayEdit, useSession } from "../../app/SessionContext.tsx";
import { choicesOf } from "../../authoring/choices.ts";
import { StatusWord } from "../../authoring/StatusWord.tsx";
import { DaysFilter, FilterSentence } from "../../filters/FilterSentence.tsx";
import { filtersIn, linkWith } from "../../filters/filters.ts";
import { formatCount } from "../../format/count.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { type Column, DataTable, ExportButton } from "../../table/DataTable.tsx";
import { kindName } from "./guideKinds.ts";
import { guidesSentence } from "./guidesSentence.ts";
import { triggerInWords } from "./triggerInWords.ts";

type Row = Authored<Guide> & { readonly stats: GuideStats["guides"][number] | null };

const columnsOf = (overview: ContentOverview, hrefOf: (key: string) => string): readonly Column<Row>[] => {
  const { steps } = choicesOf(overview);
  const count = (key: string, header: string, value: (stats: GuideStats["guides"][number]) => number): Column<Row> => ({
    key,
    header,
    numeric: true,
    cell: ({ stats }) => (stats === null ? <span class="quiet">0</span> : formatCount(value(stats))),
    csv: [{ header: header.toLowerCase(), value: ({ stats }) => (stats === null ? 0 : value(stats)) }],
  });
  return [
    {
      key: "name",
      header: "Guide",
      names: true,
      cell: ({ key, draft }) => (
        <a href={hrefOf(key)} data-row>
          {draft.name || key}
          <small>{kindName(draft.content.kind)}</small>
        </a>
      ),
      csv: [
        { header: "guide", value: ({ draft }) => draft.name },
        { header: "key", value: ({ key }) => key },
        { header: "format", value: ({ draft }) => kindName(draft.content.kind) },
      ],
    },
    {
      key: "status",
      header: "Status",
      cell: ({ status }) => <StatusWord status={status} />,
      csv: [{ header: "status", value: ({ status }) => status }],
    },
    {
      key: "when",
      header: "Asks to be shown",
      cell: ({ draft }) => triggerInWords(draft.trigger, steps),
      csv: [{ header: "when", value: ({ draft }) => triggerInWords(draft.trigger, steps) }],
    },
    count("triggered", "Asked", (stats) => stats.triggered),
    count("shown", "Shown", (stats) => stats.shown),
    count("withheld", "Withheld", (stats) => stats.withheld),
    count("completed", "Followed", (stats) => stats.completed),
    count("dismissed", "Closed", (stats) => stats.dismissed),
    {
      ...count("failed", "Not drawn", (stats) => stats.failed),
      cell: ({ stats }) =>
        stats === null || stats.failed === 0 ? (
          <span class="quiet">0</span>
        ) : (
          <b class="left-word">{formatCount(stats.failed)}</b>
        ),
    },
  ];
};

/** All guides, how they stand and what became of them. */
const GuidesPage = () => {
  const { env, info } = useSession();
  const { place } = useLocation();
  const { days } = filtersIn(place);
  const content = useResource(endpoints.content(env));
  const stats = useResource(endpoints.guideStats({ env, days }));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  const known = stats.value?.guides ?? [];
  const rows: readonly Row[] = content.value.guides.map((guide) => ({
    ...guide,
    stats: known.find((each) => each.guide === guide.key) ?? null,
  }));
  const columns = columnsOf(content.value, (key) => linkWith(place, `/guides/${encodeURIComponent(key)}`));
  return (
    <div class={stats.reading ? "page page-reading" : "page"}>
      <PageTitle sentence={guidesSentence(content.value.guides, known, days)}>
        {mayEdit(info.user.role) ? (
          <a class="button button-primary" href={linkWith(place, "/guides/new")}>
            Write a guide
          </a>
        ) : null}
      </PageTitle>
      <FilterSentence>
        What became of them in the <DaysFilter />
      </FilterSentence>
      {stats.failure === null ? null : <ReadError failure={stats.failure} retry={stats.reload} />}
      {rows.length === 0 ? (
        <Empty title="A guide is the one thing that helps somebody who is stuck">
          <p>
            Start from the <a href={linkWith(place, "/")}>step where people stall most</a>, and write the smallest thing
            that gets them over it: a hint, an answer, or an importer that does the tedious part.
          </p>
        </Empty>
      ) : (
        <>
          <DataTable label="Guides" columns={columns} rows={rows} keyOf={(row) => row.key} />
          <footer class="table-foot">
            <span class="quiet">
              “Withheld” are the people of the holdout: for them a guide is decided but not drawn.
            </span>
            <ExportButton name={`guides-${env}-${days}-days`} columns={columns} rows={rows} />
          </footer>
        </>
      )}
    </div>
  );
};

export default GuidesPage;
