import type { ValueMetric } from "@handrail/core/content";
import type { Authored } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { countOf, formatCount } from "../../format/count.ts";
import { metricInWords } from "./metricInWords.ts";
import { wouldReach } from "./wouldReach.ts";

/** The metric read back to its author, with how many accounts would reach it today where that is known. */
export const ReachToday = ({
  draft,
  stored,
}: {
  readonly draft: ValueMetric;
  readonly stored: Authored<ValueMetric> | null;
}) => {
  const { env } = useSession();
  const report = useResource(endpoints.accounts({ env, plan: null, sort: null }));
  const live = stored === null || stored.status === "paused" ? null : stored.published;
  const reach = report.value === null ? null : wouldReach(draft, live, report.value);
  return (
    <p class="notice" role="status">
      {metricInWords(draft)}{" "}
      {reach === null ? null : (
        <strong>
          Today {formatCount(reach.reached)} of {countOf(reach.of, "account", "accounts")} would reach it.
        </strong>
      )}
    </p>
  );
};
