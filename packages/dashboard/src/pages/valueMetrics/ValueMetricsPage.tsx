import { textIn, type ValueMetric } from "@handrail/core/content";
import { type AuthoredKindOfList, AuthoredList } from "../../authoring/AuthoredList.tsx";
import { linkWith } from "../../filters/filters.ts";
import { countedInWords, thresholdInWords } from "./metricInWords.ts";

const VALUE_METRICS: AuthoredKindOfList<ValueMetric> = {
  rowsOf: ({ valueMetrics }) => valueMetrics,
  one: "value metric",
  many: "value metrics",
  path: "/value-metrics",
  nameOf: ({ draft }) => ({ name: textIn(draft.name, "en"), about: countedInWords(draft) }),
  columns: () => [
    { key: "threshold", header: "Reached with", cell: ({ draft }) => thresholdInWords(draft), csv: [] },
    {
      key: "per",
      header: "Counted for",
      cell: ({ draft }) => (draft.per === "account" ? "an account" : "each person"),
      csv: [],
    },
  ],
  emptyTitle: "A value metric says what your product is worth to somebody",
  empty: (place) => (
    <p>
      Choose an event people come for (a campaign sent, minutes watched) and the amount that counts: more than a log-in
      or a glance gives. The <a href={linkWith(place, "/accounts")}>accounts</a> then say who pays and gets too little.
    </p>
  ),
};

/** What counts as value, and from how much on. */
const ValueMetricsPage = () => <AuthoredList of={VALUE_METRICS} />;

export default ValueMetricsPage;
