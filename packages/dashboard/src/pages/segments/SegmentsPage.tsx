import type { Segment } from "@handrail/core/content";
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
import { usesOf } from "./usesOf.ts";

type Row = Authored<Segment>;

/** Named groups of people, to be used in audiences. */
const SegmentsPage = () => {
  const { env, info } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  const { segments } = content.value;
  const overview = content.value;
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      header: "Segment",
      names: true,
      cell: ({ key, draft }) => (
        <a href={linkWith(place, `/segments/${encodeURIComponent(key)}`)} data-row>
          {draft.name || key}
          <small>{key}</small>
        </a>
      ),
      csv: [],
    },
    {
      key: "uses",
      header: "Used by",
      cell: ({ key }) => usesOf(key, overview).join(", ") || <span class="quiet">nothing yet</span>,
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
      <PageTitle sentence={authoredSentence(segments, "segment", "segments")}>
        {mayEdit(info.user.role) ? (
          <a class="button button-primary" href={linkWith(place, "/segments/new")}>
            Write a segment
          </a>
        ) : null}
      </PageTitle>
      {content.failure === null ? null : <ReadError failure={content.failure} retry={content.reload} />}
      {segments.length === 0 ? (
        <Empty title="A segment is a group of people with a name">
          <p>
            Say once who belongs to it (“accounts that pay”, “marketers”), and choose it in the audience of any journey
            or guide. Edit it here and it holds everywhere.
          </p>
        </Empty>
      ) : (
        <DataTable label="Segments" columns={columns} rows={segments} keyOf={(row) => row.key} />
      )}
    </div>
  );
};

export default SegmentsPage;
