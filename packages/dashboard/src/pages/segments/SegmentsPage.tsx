import type { Segment } from "@handrail/core/content";
import { type AuthoredKindOfList, AuthoredList } from "../../authoring/AuthoredList.tsx";
import { usesOf } from "./usesOf.ts";

const SEGMENTS: AuthoredKindOfList<Segment> = {
  rowsOf: ({ segments }) => segments,
  one: "segment",
  many: "segments",
  path: "/segments",
  nameOf: ({ key, draft }) => ({ name: draft.name, about: key }),
  columns: (content) => [
    {
      key: "uses",
      header: "Used by",
      cell: ({ key }) => usesOf(key, content).join(", ") || <span class="quiet">nothing yet</span>,
      csv: [],
    },
  ],
  emptyTitle: "A segment is a group of people with a name",
  empty: () => (
    <p>
      Say once who belongs to it (“accounts that pay”, “marketers”), and choose it in the audience of any journey or
      guide. Edit it here and it holds everywhere.
    </p>
  ),
};

/** Named groups of people, to be used in audiences. */
const SegmentsPage = () => <AuthoredList of={SEGMENTS} />;

export default SegmentsPage;
