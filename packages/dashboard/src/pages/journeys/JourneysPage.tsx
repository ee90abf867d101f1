import { type Journey, textIn } from "@handrail/core/content";
import { type AuthoredKindOfList, AuthoredList } from "../../authoring/AuthoredList.tsx";
import { linkWith } from "../../filters/filters.ts";
import { countOf } from "../../format/count.ts";

const ORDER_WORDS: Readonly<Record<Journey["order"], string>> = {
  ordered: "in order",
  unordered: "in any order",
  partial: "some need others",
};

const JOURNEYS: AuthoredKindOfList<Journey> = {
  rowsOf: ({ journeys }) => journeys,
  one: "journey",
  many: "journeys",
  path: "/journeys",
  nameOf: ({ key, draft }) => ({
    name: textIn(draft.title, "en"),
    about: draft.outcome === null ? key : textIn(draft.outcome, "en"),
  }),
  columns: (_, place) => [
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
  ],
  emptyTitle: "A journey is a goal and the steps that lead to it",
  empty: () => (
    <p>
      Name the outcome people come for (“your first campaign is out”), then the few steps to it, and how your product
      can tell that each is done. Handrail measures where people stall on the way and helps them there.
    </p>
  ),
};

/** All journeys of the environment. */
const JourneysPage = () => <AuthoredList of={JOURNEYS} />;

export default JourneysPage;
