import { textIn, type ValueMetric } from "@handrail/core/content";
import type { Authored } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { mayEdit, useSession } from "../../app/SessionContext.tsx";
import { StatusWord } from "../../authoring/StatusWord.tsx";
import { linkWith } from "../../filters/filters.ts";
import { formatMoment } from "../../format/moment.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { type Column, DataTable } from "../../table/DataTable.tsx";
import { authoredSentence } from "../journeys/authoredSentence.ts";
import { countedInWords, thresholdInWords } from "./metricInWords.ts";

type Row = Authored<ValueMetric>;

/** What counts as value, and from how much on. */
const ValueMetricsPage = () => {
  const { env, info } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  const { valueMetrics } = content.value;
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      header: "Value metric",
      names: true,
      cell: ({ key, draft }) => (
        <a href={linkWith(place, `/value-metrics/${encodeURIComponent(key)}`)} data-row>
          {textIn(draft.name, "en") || key}
          <small>{countedInWords(draft)}</small>
        </a>
      ),
      csv: [],
    },
    {
      key: "threshold",
      header: "Reached with",
      cell: ({ draft }) => thresholdInWords(draft),
      csv: [],
    },
    {
      key: "per",
      header: "Counted for",
      cell: ({ draft }) => (draft.per === "account" ? "an account" : "each person"),
      csv: [],
    },
    { key: "status", header: "Status", cell: ({ status }) => <StatusWord status={status} />, csv: [] },
    {
      key: "saved",
      header: "Saved",
      cell: ({ updatedAt, updatedBy }) => (
        <span class="quiet">
          {formatMoment(updatedAt)} by {updatedBy}
        </span>
      ),
      csv: [],
    },
  ];
  return (
    <div class="page">
      <PageTitle sentence={authoredSentence(valueMetrics, "value metric", "value metrics")}>
        {mayEdit(info.user.role) ? (
          <a class="button button-primary" href={linkWith(place, "/value-metrics/new")}>
            Write a value metric
          </a>
        ) : null}
      </PageTitle>
      {content.failure === null ? null : <ReadError failure={content.failure} retry={content.reload} />}
      {valueMetrics.length === 0 ? (
        <Empty title="A value metric says what your product is worth to somebody">
          <p>
            Choose an event people come for (a campaign sent, minutes watched) and the amount that counts: more than a
            log-in or a glance gives. The <a href={linkWith(place, "/accounts")}>accounts</a> then say who pays and gets
            too little.
          </p>
        </Empty>
      ) : (
        <DataTable label="Value metrics" columns={columns} rows={valueMetrics} keyOf={(row) => row.key} />
      )}
    </div>
  );
};

export default ValueMetricsPage;
