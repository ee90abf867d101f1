import type { Authored, ContentOverview } from "@handrail/core/protocol";
import type { ComponentChildren } from "preact";
import { endpoints } from "../api/endpoints.ts";
import { useResource } from "../api/useResource.ts";
import { PageTitle } from "../app/PageTitle.tsx";
import { mayEdit, useSession } from "../app/SessionContext.tsx";
import { linkWith } from "../filters/filters.ts";
import { formatMoment } from "../format/moment.ts";
import { useLocation } from "../location/LocationProvider.tsx";
import type { Place } from "../location/place.ts";
import { Empty } from "../states/Empty.tsx";
import { ReadError } from "../states/ErrorNotice.tsx";
import { Unread } from "../states/Unread.tsx";
import { type Column, DataTable } from "../table/DataTable.tsx";
import { authoredSentence } from "./authoredSentence.ts";
import { StatusWord } from "./StatusWord.tsx";

/** What tells one kind of authored thing from another in its list. */
export interface AuthoredKindOfList<T> {
  readonly rowsOf: (content: ContentOverview) => readonly Authored<T>[];
  /** "value metric", "value metrics" */
  readonly one: string;
  readonly many: string;
  /** Where they stand: each at `path/key`, a new one at `path/new`. */
  readonly path: string;
  readonly nameOf: (row: Authored<T>) => { readonly name: string; readonly about: string };
  /** The columns between the name and the status. */
  readonly columns: (content: ContentOverview, place: Place) => readonly Column<Authored<T>>[];
  readonly emptyTitle: string;
  readonly empty: (place: Place) => ComponentChildren;
}

/** All things of one kind: what each is, whether it is live, and who saved it last. */
export const AuthoredList = <T,>({ of }: { readonly of: AuthoredKindOfList<T> }) => {
  const { env, info } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) return <Unread read={content} />;
  const rows = of.rowsOf(content.value);
  const columns: readonly Column<Authored<T>>[] = [
    {
      key: "name",
      header: capitalised(of.one),
      names: true,
      cell: (row) => {
        const { name, about } = of.nameOf(row);
        return (
          <a href={linkWith(place, `${of.path}/${encodeURIComponent(row.key)}`)} data-row>
            {name || row.key}
            <small>{about}</small>
          </a>
        );
      },
      csv: [],
    },
    ...of.columns(content.value, place),
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
      <PageTitle sentence={authoredSentence(rows, of.one, of.many)}>
        {mayEdit(info.user.role) ? (
          <a class="button button-primary" href={linkWith(place, `${of.path}/new`)}>
            Write a {of.one}
          </a>
        ) : null}
      </PageTitle>
      {content.failure === null ? null : <ReadError failure={content.failure} retry={content.reload} />}
      {rows.length === 0 ? (
        <Empty title={of.emptyTitle}>{of.empty(place)}</Empty>
      ) : (
        <DataTable label={capitalised(of.many)} columns={columns} rows={rows} keyOf={(row) => row.key} />
      )}
    </div>
  );
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
