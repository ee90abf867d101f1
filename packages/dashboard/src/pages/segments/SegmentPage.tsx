import { EVERYONE, type Segment } from "@handrail/core/content";
import type { PageProps } from "../../app/pageProps.ts";
import { AuthoredPage, type AuthoredPageKind } from "../../authoring/AuthoredPage.tsx";
import { SegmentForm } from "./SegmentForm.tsx";

const SEGMENT: AuthoredPageKind<Segment> = {
  kind: "segments",
  noun: "segment",
  all: { path: "/segments", label: "All segments" },
  listOf: (overview) => overview.segments,
  blank: { key: "", name: "", condition: EVERYONE },
  sentenceOf: ({ name }) =>
    name === "" ? ["A new segment."] : [{ name }, ": a group that journeys and guides can be for."],
  Form: SegmentForm,
};

/** One segment in the editor; `/segments/new` begins one. */
const SegmentPage = ({ params }: PageProps) => <AuthoredPage of={SEGMENT} name={params["key"] ?? ""} />;

export default SegmentPage;
