import type { StepReport } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import type { PageProps } from "../../app/pageProps.ts";
import { mayEdit, mayManage, useSession } from "../../app/SessionContext.tsx";
import { DaysFilter, FilterSentence, PlanFilter } from "../../filters/FilterSentence.tsx";
import { filtersIn, linkWith } from "../../filters/filters.ts";
import { formatCount } from "../../format/count.ts";
import { formatDuration } from "../../format/duration.ts";
import type { Sentence } from "../../format/sentence.ts";
import { ENOUGH_PEOPLE, formatPercent } from "../../format/share.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { DataAsOf } from "../../table/DataAsOf.tsx";
import { DetectorSection } from "./detector/DetectorSection.tsx";
import { HarderNotice } from "./HarderNotice.tsx";
import { StepFigures } from "./StepFigures.tsx";
import { StepGuides } from "./StepGuides.tsx";
import { TimeChart } from "./TimeChart.tsx";
import { TrendChart } from "./TrendChart.tsx";

/** How the step goes, in one sentence. */
export const stepSentence = ({ point, quantiles }: StepReport): Sentence => {
  const name = { name: point.stepTitle };
  if (point.entered === 0) return ["Nobody has entered ", name, " in this time."];
  if (point.done.of < ENOUGH_PEOPLE) {
    return [
      `${formatCount(point.done.count)} of ${formatCount(point.done.of)} got `,
      name,
      " done; too few to say more.",
    ];
  }
  const time = quantiles.p50 === null ? "." : `, half of them within ${formatDuration(quantiles.p50)}.`;
  return [`${formatPercent(point.done)} of those who enter `, name, ` get it done${time}`];
};

/** One step in depth. */
const StepPage = ({ params }: PageProps) => {
  const { env, info } = useSession();
  const { place } = useLocation();
  const key = params["step"] ?? "";
  const { days, plan } = filtersIn(place);
  const report = useResource(endpoints.step(key, { env, days, plan }));
  if (report.value === null) {
    return <Unread read={report} />;
  }
  const { point, times, guides, harder, window: span } = report.value;
  return (
    <div class={report.reading ? "page page-reading" : "page"}>
      <PageTitle sentence={stepSentence(report.value)}>
        {mayEdit(info.user.role) ? (
          <a class="button button-primary" href={linkWith(place, "/guides/new", { step: key, title: point.stepTitle })}>
            Write a guide for this step
          </a>
        ) : null}
      </PageTitle>
      <FilterSentence>
        Step of <a href={linkWith(place, "/funnel", { journey: point.journey })}>{point.journeyTitle}</a>,{" "}
        <DaysFilter />
        {plan === null ? null : (
          <>
            , <PlanFilter plans={[plan]} />
          </>
        )}
      </FilterSentence>
      {report.failure === null ? null : <ReadError failure={report.failure} retry={report.reload} />}
      {harder === null ? null : <HarderNotice harder={harder} />}
      <StepFigures report={report.value} stuckHref={linkWith(place, "/people", { step: key, status: "stuck" })} />
      <TimeChart times={times} />
      <TrendChart trend={point.trend} />
      <DetectorSection report={report.value} plan={plan} mayUse={mayManage(info.user.role)} onSaved={report.reload} />
      <StepGuides guides={guides} hrefOf={(guide) => linkWith(place, `/guides/${encodeURIComponent(guide)}`)} />
      <footer class="table-foot">
        <DataAsOf at={span.asOf} />
      </footer>
    </div>
  );
};

export default StepPage;
