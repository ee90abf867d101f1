import type { Timestamp } from "@handrail/core/base";
import type { AccountRow, AccountsReport } from "@handrail/core/protocol";
import { countOf, formatAmount, formatCount } from "../../format/count.ts";
import { formatAgo, formatMoment } from "../../format/moment.ts";
import type { Column } from "../../table/DataTable.tsx";
import { isPaying, thresholdsReached } from "./accountsSentence.ts";

/** The orders a header asks the server for; `value` is the one without a wish. */
export type AccountSort = "value" | "name" | "price" | "activePeople" | "onboarding" | "stuckNow" | "lastSeenAt";

/** Those that begin with the least. */
const ASCENDING: readonly AccountSort[] = ["value", "name", "onboarding"];

const sorting = (key: AccountSort, current: string, onSort: (key: AccountSort) => void) => ({
  active: current === key,
  direction: ASCENDING.includes(key) ? ("ascending" as const) : ("descending" as const),
  onSort: () => onSort(key),
});

/** How many thresholds an account reaches, of all there are. */
const thresholdsColumn = (
  metrics: AccountsReport["metrics"],
  current: string,
  onSort: (key: AccountSort) => void,
): Column<AccountRow> => ({
  key: "value",
  header: "Thresholds",
  numeric: true,
  sort: sorting("value", current, onSort),
  cell: (row) => {
    const reached = thresholdsReached(row);
    const words = `${formatCount(reached)} of ${formatCount(metrics.length)}`;
    return reached === 0 && isPaying(row) ? <b class="left-word">{words}</b> : words;
  },
  csv: [
    { header: "thresholds reached", value: thresholdsReached },
    { header: "thresholds", value: () => metrics.length },
  ],
});

/** One column per value metric: the amount, and whether it counts. */
const metricColumn = (metric: AccountsReport["metrics"][number]): Column<AccountRow> => {
  const of = (row: AccountRow) => row.metrics.find((each) => each.key === metric.key);
  return {
    key: metric.key,
    header: metric.name,
    numeric: true,
    cell: (row) => {
      const value = of(row);
      if (value === undefined) return <span class="quiet">–</span>;
      // What two people did together reaches nothing that each must reach alone: there the people are the measure.
      const isPerPerson = metric.per === "person";
      const share = isPerPerson
        ? value.peopleReached / Math.max(row.activePeople, value.peopleReached, 1)
        : Math.min(1, value.amount / Math.max(metric.threshold, 1e-9));
      return (
        <span class="share">
          {formatAmount(value.amount)} {metric.unit}
          <svg class="meter" width="72" height="6" aria-hidden="true">
            <rect width="72" height="6" class="mark-entered" />
            <rect width={72 * share} height="6" class={value.reached ? "mark-done" : "mark-other"} />
          </svg>
          <small>
            {isPerPerson
              ? `${countOf(value.peopleReached, "person reaches", "people reach")} ${formatAmount(metric.threshold)}`
              : value.reached
                ? "reached"
                : `of ${formatAmount(metric.threshold)}`}
          </small>
        </span>
      );
    },
    csv: [
      { header: metric.name, value: (row) => of(row)?.amount ?? null },
      { header: `${metric.name} reached`, value: (row) => (of(row)?.reached === true ? "yes" : "no") },
      ...(metric.per === "person"
        ? [{ header: `${metric.name} people`, value: (row: AccountRow) => of(row)?.peopleReached ?? null }]
        : []),
    ],
  };
};

/** The columns of the accounts' table. */
export const accountColumns = (
  metrics: AccountsReport["metrics"],
  now: Timestamp,
  current: string,
  onSort: (key: AccountSort) => void,
  peopleHref: (row: AccountRow) => string,
): readonly Column<AccountRow>[] => [
  {
    key: "name",
    header: "Account",
    names: true,
    sort: sorting("name", current, onSort),
    cell: (row) => (
      <a href={peopleHref(row)} data-row>
        {row.name}
        <small>{row.plan ?? "no plan known"}</small>
      </a>
    ),
    csv: [
      { header: "account", value: (row) => row.account },
      { header: "name", value: (row) => row.name },
      { header: "plan", value: (row) => row.plan },
    ],
  },
  {
    key: "price",
    header: "Pays a month",
    numeric: true,
    sort: sorting("price", current, onSort),
    cell: (row) => (row.price === null ? <span class="quiet">–</span> : formatAmount(row.price)),
    csv: [{ header: "price a month", value: (row) => row.price }],
  },
  {
    key: "seats",
    header: "Active people",
    numeric: true,
    sort: sorting("activePeople", current, onSort),
    cell: (row) => (
      <span class="share">
        {formatCount(row.activePeople)}
        <small>{row.seats === null ? "" : `of ${formatCount(row.seats)} seats`}</small>
      </span>
    ),
    csv: [
      { header: "active people", value: (row) => row.activePeople },
      { header: "seats", value: (row) => row.seats },
    ],
  },
  ...(metrics.length === 0 ? [] : [thresholdsColumn(metrics, current, onSort)]),
  ...metrics.map(metricColumn),
  {
    key: "onboarding",
    header: "Set up",
    numeric: true,
    sort: sorting("onboarding", current, onSort),
    cell: (row) =>
      row.onboarding.of === 0 ? (
        <span class="quiet">–</span>
      ) : (
        `${formatCount(row.onboarding.count)} of ${formatCount(row.onboarding.of)}`
      ),
    csv: [
      { header: "set up", value: (row) => row.onboarding.count },
      { header: "set up of", value: (row) => row.onboarding.of },
    ],
  },
  {
    key: "stuck",
    header: "Stuck now",
    numeric: true,
    sort: sorting("stuckNow", current, onSort),
    cell: (row) => (row.stuckNow === 0 ? <span class="quiet">0</span> : <b>{formatCount(row.stuckNow)}</b>),
    csv: [{ header: "stuck now", value: (row) => row.stuckNow }],
  },
  {
    key: "seen",
    header: "Last seen",
    numeric: true,
    sort: sorting("lastSeenAt", current, onSort),
    cell: (row) => <span title={formatMoment(row.lastSeenAt)}>{formatAgo(row.lastSeenAt, now)}</span>,
    csv: [{ header: "last seen", value: (row) => new Date(row.lastSeenAt).toISOString() }],
  },
];
