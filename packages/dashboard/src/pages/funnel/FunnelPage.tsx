import type { FunnelReport, FunnelStep } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { useSession } from "../../app/SessionContext.tsx";
import { MarkKey } from "../../charts/MarkKey.tsx";
import { RankedBars } from "../../charts/RankedBars.tsx";
import { DaysFilter, FilterSentence, JourneyFilter } from "../../filters/FilterSentence.tsx";
import { filtersIn, linkWith } from "../../filters/filters.ts";
import { liveJourneys } from "../../filters/liveJourneys.ts";
import { formatCount } from "../../format/count.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { DataAsOf } from "../../table/DataAsOf.tsx";
import { DataTable, ExportButton } from "../../table/DataTable.tsx";
import { funnelColumns } from "./funnelColumns.tsx";
import { funnelSentence } from "./funnelSentence.ts";

const Funnel = ({
  report,
  stepHref,
}: {
  readonly report: FunnelReport;
  readonly stepHref: (step: FunnelStep) => string;
}) => (
  <figure class="stall-chart">
    <figcaption>
      Of the {formatCount(report.entered)} who entered the journey, how many <MarkKey mark="entered">reached</MarkKey>{" "}
      each step and got it <MarkKey mark="done">done</MarkKey>; <MarkKey mark="left">not got past it</MarkKey> is the
      drop-off.
    </figcaption>
    <RankedBars
      label={`Steps of ${report.journeyTitle} in their order`}
      bars={report.steps.map((step) => ({
        key: step.step,
        name: step.title,
        href: stepHref(step),
        whole: step.reached,
        parts: [
          { mark: "done", amount: Math.max(0, step.reached - step.dropped.count) },
          { mark: "left", amount: step.dropped.count },
        ],
        beneath: null,
        words: (
          <>
            {formatCount(step.reached)} reached, <b>{formatCount(step.dropped.count)} dropped</b>
          </>
        ),
      }))}
    />
  </figure>
);

/** One journey from its first step to its last. */
const FunnelPage = () => {
  const { env } = useSession();
  const { place } = useLocation();
  const filters = filtersIn(place);
  const content = useResource(endpoints.content(env));
  const journeys = content.value === null ? [] : liveJourneys(content.value);
  const journey = filters.journey ?? journeys[0]?.key ?? null;
  const report = useResource(journey === null ? null : endpoints.funnel({ env, days: filters.days, journey }));

  if (content.value !== null && content.value.journeys.length > 0 && !journeys.some(({ key }) => key === journey)) {
    return (
      <>
        <PageTitle sentence={[filters.journey === null ? "No journey is live yet." : "This journey is not live."]} />
        <Empty title="A funnel counts from the day a journey is published">
          <p>Publish it, and this page tells where people drop off on the way and how long each step takes.</p>
          <a class="button button-primary" href={linkWith(place, "/journeys")}>
            Open the journeys
          </a>
        </Empty>
      </>
    );
  }
  if (content.value !== null && journey === null) {
    return (
      <>
        <PageTitle sentence={["There is no journey yet."]} />
        <Empty title="A funnel shows a journey from its first step to its last">
          <p>Write a journey, and this page tells where people drop off on the way and how long each step takes.</p>
          <a class="button button-primary" href={linkWith(place, "/journeys/new")}>
            Write the first journey
          </a>
        </Empty>
      </>
    );
  }
  const failed = report.failure === null ? content : report;
  if (report.value === null) {
    return <Unread read={failed} />;
  }
  const stepHref = (step: FunnelStep) =>
    linkWith(place, `/steps/${encodeURIComponent(step.step)}`, { days: place.query["days"] ?? null });
  const columns = funnelColumns(stepHref);
  return (
    <div class={report.reading ? "page page-reading" : "page"}>
      <PageTitle sentence={funnelSentence(report.value)} />
      <FilterSentence>
        Journey <JourneyFilter journeys={journeys} all={false} value={journey} />, <DaysFilter />
      </FilterSentence>
      {report.failure === null ? null : <ReadError failure={report.failure} retry={report.reload} />}
      {report.value.entered === 0 ? (
        <Empty title="Nobody has entered this journey in this time">
          <p>It may not be published yet, or nobody was in its audience. A longer time may show more.</p>
          <a class="button" href={linkWith(place, `/journeys/${encodeURIComponent(report.value.journey)}`)}>
            Open the journey
          </a>
        </Empty>
      ) : (
        <>
          <Funnel report={report.value} stepHref={stepHref} />
          <DataTable
            label="Steps of the funnel"
            columns={columns}
            rows={report.value.steps}
            keyOf={(step) => step.step}
          />
          <footer class="table-foot">
            <DataAsOf at={report.value.window.asOf} />
            <ExportButton name={`funnel-${report.value.journey}-${env}`} columns={columns} rows={report.value.steps} />
          </footer>
        </>
      )}
    </div>
  );
};

export default FunnelPage;
