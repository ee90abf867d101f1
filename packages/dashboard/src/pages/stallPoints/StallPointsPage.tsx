import type { StallPoint } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { useSession } from "../../app/SessionContext.tsx";
import { DaysFilter, FilterSentence, JourneyFilter, PlanFilter } from "../../filters/FilterSentence.tsx";
import { filtersIn, linkWith } from "../../filters/filters.ts";
import { liveJourneys } from "../../filters/liveJourneys.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { DataAsOf } from "../../table/DataAsOf.tsx";
import { DataTable, ExportButton } from "../../table/DataTable.tsx";
import { StallChart } from "./StallChart.tsx";
import { StallEmpty } from "./StallEmpty.tsx";
import { stallColumns } from "./stallColumns.tsx";
import { stallSentence } from "./stallSentence.ts";

/** The home page: where people stall. */
const StallPointsPage = () => {
  const { env } = useSession();
  const { place } = useLocation();
  const filters = filtersIn(place);
  const report = useResource(endpoints.stallPoints({ env, ...filters }));
  const content = useResource(endpoints.content(env));
  const stepHref = (point: StallPoint) =>
    linkWith(place, `/steps/${encodeURIComponent(point.step)}`, {
      days: place.query["days"] ?? null,
      plan: filters.plan,
    });

  if (report.value === null) {
    return <Unread read={report} />;
  }
  const { points, plans, window: span } = report.value;
  const journeys = content.value === null ? [] : liveJourneys(content.value);
  const hasJourneys = (content.value?.journeys.length ?? 0) > 0;
  const columns = stallColumns(stepHref);
  const isEmpty = points.every((point) => point.entered === 0);
  return (
    <div class={report.reading ? "page page-reading" : "page"}>
      <PageTitle sentence={stallSentence(report.value)} />
      <FilterSentence>
        In <JourneyFilter journeys={journeys} all value={filters.journey} />, <DaysFilter />,{" "}
        <PlanFilter plans={plans} />
      </FilterSentence>
      {report.failure === null ? null : <ReadError failure={report.failure} retry={report.reload} />}
      {isEmpty ? (
        <StallEmpty narrowed={filters.journey !== null || filters.plan !== null} hasJourneys={hasJourneys} />
      ) : (
        <>
          <StallChart points={points} stepHref={stepHref} />
          <DataTable label="Stall points" columns={columns} rows={points} keyOf={(point) => point.step} />
          <footer class="table-foot">
            <DataAsOf at={span.asOf} />
            <ExportButton name={`stall-points-${env}-${filters.days}-days`} columns={columns} rows={points} />
          </footer>
        </>
      )}
    </div>
  );
};

export default StallPointsPage;
