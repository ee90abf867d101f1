import type { StallPoint } from "@handrail/core/protocol";
import { MarkKey } from "../../charts/MarkKey.tsx";
import { RankedBars } from "../../charts/RankedBars.tsx";
import { formatCount } from "../../format/count.ts";

/** The most a reader takes in at a glance; the table has the rest. */
const MOST = 10;

/** How many entered each step, got through, left, and got stuck, worst first. */
export const StallChart = ({
  points,
  stepHref,
}: {
  readonly points: readonly StallPoint[];
  readonly stepHref: (point: StallPoint) => string;
}) => (
  <figure class="stall-chart">
    <figcaption>
      Of the people who <MarkKey mark="entered">entered</MarkKey> a step, how many got it{" "}
      <MarkKey mark="done">done</MarkKey> or <MarkKey mark="left">left</MarkKey>, and beneath how many got{" "}
      <MarkKey mark="stuck">stuck</MarkKey> on the way.
    </figcaption>
    <RankedBars
      label="Steps, the one with the most trouble first"
      bars={points.slice(0, MOST).map((point) => ({
        key: point.step,
        name: point.stepTitle,
        href: stepHref(point),
        whole: point.entered,
        parts: [
          { mark: "done", amount: point.done.count },
          { mark: "left", amount: point.left.count },
        ],
        beneath: { mark: "stuck", amount: point.stuck.count },
        words: (
          <>
            <b>{formatCount(point.stuck.count)} stuck</b>, {formatCount(point.left.count)} left,{" "}
            {formatCount(point.done.count)} done
          </>
        ),
      }))}
    />
  </figure>
);
