import { days } from "@handrail/core/base";
import { textIn, type ValueMetric } from "@handrail/core/content";
import { OPERATORS, takesNoValue, typedOperand } from "../../authoring/operators.ts";
import { countOf, formatAmount } from "../../format/count.ts";

/** The window as it is counted: in whole days, today being the last. */
const windowInWords = ({ window }: ValueMetric): string => {
  const length = Math.max(1, Math.ceil(window / days(1)));
  return length === 1 ? "today" : `in the last ${countOf(length, "day", "days")}`;
};

const whereInWords = ({ where }: ValueMetric): string =>
  where
    .map(({ property, operator, value }) => {
      const comparison = OPERATORS.find((each) => each.value === operator)?.label ?? operator;
      return [property, comparison, takesNoValue(operator) ? "" : typedOperand(value)].filter(Boolean).join(" ");
    })
    .join(" and ");

/** What counts, in words: "the sum of recipients over every campaign_sent". */
export const countedInWords = (metric: ValueMetric): string => {
  const event = metric.event || "event not named yet";
  const { amount } = metric;
  const counted =
    amount.kind === "count"
      ? `each ${event} counts one`
      : `the sum of ${amount.property || "a property not named yet"} over every ${event}`;
  return metric.where.length === 0 ? counted : `${counted} where ${whereInWords(metric)}`;
};

/** From what on it is reached: "500 messages in the last 30 days". */
export const thresholdInWords = (metric: ValueMetric): string =>
  `${formatAmount(metric.threshold)} ${textIn(metric.unit, "en") || "units"} ${windowInWords(metric)}`;

/** The whole metric in a sentence or two, for its author to read over. */
export const metricInWords = (metric: ValueMetric): string =>
  metric.per === "account"
    ? `An account reaches it with ${thresholdInWords(metric)}, all its people together; ${countedInWords(metric)}.`
    : `A person reaches it with ${thresholdInWords(metric)}, and an account as soon as one of its people does; ${countedInWords(metric)}.`;
