import { days } from "@handrail/core/base";
import { textIn, type ValueMetric } from "@handrail/core/content";
import type { PageProps } from "../../app/pageProps.ts";
import { AuthoredPage, type AuthoredPageKind } from "../../authoring/AuthoredPage.tsx";
import { thresholdInWords } from "./metricInWords.ts";
import { ValueMetricForm } from "./ValueMetricForm.tsx";

/** A metric with nothing in it yet; four weeks hold every day of the week alike. */
const BLANK: ValueMetric = {
  key: "",
  name: "",
  unit: "",
  event: "",
  where: [],
  amount: { kind: "count" },
  threshold: 1,
  window: days(28),
  per: "account",
};

const VALUE_METRIC: AuthoredPageKind<ValueMetric> = {
  kind: "valueMetrics",
  noun: "value metric",
  all: { path: "/value-metrics", label: "All value metrics" },
  listOf: (overview) => overview.valueMetrics,
  blank: BLANK,
  sentenceOf: (draft) => {
    const name = textIn(draft.name, "en");
    return name === "" ? ["A new value metric."] : [{ name }, ` is reached with ${thresholdInWords(draft)}.`];
  },
  Form: ValueMetricForm,
};

/** One value metric in the editor; `/value-metrics/new` begins one. */
const ValueMetricPage = ({ params }: PageProps) => <AuthoredPage of={VALUE_METRIC} name={params["key"] ?? ""} />;

export default ValueMetricPage;
