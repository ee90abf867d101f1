import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { useSession } from "../../app/SessionContext.tsx";
import { FilterSentence, PlanFilter } from "../../filters/FilterSentence.tsx";
import { filtersIn, linkWith } from "../../filters/filters.ts";
import { formatAmount } from "../../format/count.ts";
import { formatDuration } from "../../format/duration.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { DataAsOf } from "../../table/DataAsOf.tsx";
import { DataTable, ExportButton } from "../../table/DataTable.tsx";
import { type AccountSort, accountColumns } from "./accountColumns.tsx";
import { accountsSentence } from "./accountsSentence.ts";

/** Who gets too little for what they pay comes first; it is the server's order without a wish. */
const DEFAULT_SORT: AccountSort = "value";

/** The value each account gets, beside what it pays. */
const AccountsPage = () => {
  const { env } = useSession();
  const { place, setQuery } = useLocation();
  const { plan } = filtersIn(place);
  const sort = place.query["sort"] ?? "";
  const report = useResource(endpoints.accounts({ env, plan, sort: sort === "" ? null : sort }));
  if (report.value === null) {
    return <Unread read={report} />;
  }
  const { accounts, metrics, plans, asOf } = report.value;
  const columns = accountColumns(
    metrics,
    asOf,
    sort === "" ? DEFAULT_SORT : sort,
    (key) => setQuery({ sort: key === DEFAULT_SORT ? null : key }),
    (row) => linkWith(place, "/people", { q: row.account }),
  );
  return (
    <div class={report.reading ? "page page-reading" : "page"}>
      <PageTitle sentence={accountsSentence(report.value)}>
        <a class="button" href={linkWith(place, "/value-metrics")}>
          Value metrics
        </a>
      </PageTitle>
      <FilterSentence>
        Accounts on <PlanFilter plans={plans} />
      </FilterSentence>
      {report.failure === null ? null : <ReadError failure={report.failure} retry={report.reload} />}
      {accounts.length === 0 ? (
        <Empty title="Here each customer stands with the value it gets">
          <p>
            Call <code>account(id, {"{ name, plan, price, seats }"})</code> in your product after sign-in; the account
            appears with the next event.
          </p>
        </Empty>
      ) : (
        <>
          {metrics.length === 0 ? (
            <p class="notice">
              Nothing says yet what these accounts come for.{" "}
              <a href={linkWith(place, "/value-metrics/new")}>Write a value metric</a>: what counts as value, and from
              how much on.
            </p>
          ) : (
            <p class="quiet metrics-note">
              {metrics
                .map(
                  (metric) =>
                    `${metric.name} counts from ${formatAmount(metric.threshold)} ${metric.unit} in ${formatDuration(metric.window)}${metric.per === "person" ? " for each person" : ""}`,
                )
                .join("; ")}
              .
            </p>
          )}
          <DataTable label="Accounts" columns={columns} rows={accounts} keyOf={(row) => row.account} />
          <footer class="table-foot">
            <DataAsOf at={asOf} />
            <ExportButton name={`accounts-${env}`} columns={columns} rows={accounts} />
          </footer>
        </>
      )}
    </div>
  );
};

export default AccountsPage;
