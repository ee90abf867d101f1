import { type Journey, textIn } from "@handrail/core/content";
import type { Authored } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { mayEdit, useSession } from "../../app/SessionContext.tsx";
import { StatusWord } from "../../authoring/StatusWord.tsx";
import { linkWith } from "../../filters/filters.ts";
import { countOf } from "../../format/count.ts";
import { formatMoment } from "../../format/moment.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { type Column, DataTable } from "../../table/DataTable.tsx";
import { authoredSentence } from "./authoredSentence.ts";

type Row = Authored<Journey>;

const ORDER_WORDS: Readonly<Record<Journey["order"], string>> = {
  ordered: "in order",
  unordered: "in any order",
  partial: "some need others",
};

/** All journeys of the environment. */
const JourneysPage = () => {
  const { env, info } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  const { journeys } = content.value;
  const columns: readonly Column<Row>[] = [
    {
      key: "title",
      header: "Journey",
      names: true,
      cell: ({ key, draft }) => (
        <a href={linkWith(place, `/journeys/${encodeURIComponent(key)}`)} data-row>
          {textIn(draft.title, "en") || key}
          <small>{draft.outcome === null ? key : textIn(draft.outcome, "en")}</small>
        </a>
      ),
      csv: [],
    },
    { key: "status", header: "Status", cell: ({ status }) => <StatusWord status={status} />, csv: [] },
    {
      key: "steps",
      header: "Steps",
      cell: ({ draft }) => `${countOf(draft.steps.length, "step", "steps")}, ${ORDER_WORDS[draft.order]}`,
      csv: [],
    },
    {
      key: "funnel",
      header: "Report",
      cell: ({ key }) => <a href={linkWith(place, "/funnel", { journey: key })}>Funnel</a>,
      csv: [],
    },
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
      <PageTitle sentence={authoredSentence(journeys, "journey", "journeys")}>
        {mayEdit(info.user.role) ? (
          <a class="button button-primary" href={linkWith(place, "/journeys/new")}>
            Write a journey
          </a>
        ) : null}
      </PageTitle>
      {content.failure === null ? null : <ReadError failure={content.failure} retry={content.reload} />}
      {journeys.length === 0 ? (
        <Empty title="A journey is a goal and the steps that lead to it">
          <p>
            Name the outcome people come for (“your first campaign is out”), then the few steps to it, and how your
            product can tell that each is done. Handrail measures where people stall on the way and helps them there.
          </p>
        </Empty>
      ) : (
        <DataTable label="Journeys" columns={columns} rows={journeys} keyOf={(row) => row.key} />
      )}
    </div>
  );
};

export default JourneysPage;
