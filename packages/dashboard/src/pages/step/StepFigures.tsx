import type { StepReport } from "@handrail/core/protocol";
import type { ComponentChildren } from "preact";
import { formatCount } from "../../format/count.ts";
import { formatDuration } from "../../format/duration.ts";
import { evidenceInWords } from "../../format/evidence.ts";
import { ShareCell } from "../../table/ShareCell.tsx";
import { helpedInWords } from "../stallPoints/stallColumns.tsx";

const Figure = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The figures of a step: how attempts ended, how long they took, and what the stuck did differently. */
export const StepFigures = ({ report, stuckHref }: { readonly report: StepReport; readonly stuckHref: string }) => {
  const { point, quantiles } = report;
  const evidence = evidenceInWords(point, 7);
  return (
    <>
      <dl class="figures">
        <Figure name="Entered">{formatCount(point.entered)}</Figure>
        <Figure name="Done">
          <ShareCell share={point.done} />
        </Figure>
        <Figure name="Got stuck">
          <ShareCell share={point.stuck} />
        </Figure>
        <Figure name="Left">
          <ShareCell share={point.left} />
        </Figure>
        <Figure name="Half are done within">
          <span class="share">
            {formatDuration(quantiles.p50)}
            <small>
              {quantiles.p25 === null || quantiles.p75 === null
                ? ""
                : `a quarter within ${formatDuration(quantiles.p25)}, three within ${formatDuration(quantiles.p75)}`}
            </small>
          </span>
        </Figure>
        <Figure name="Nine in ten within">{formatDuration(quantiles.p90)}</Figure>
        <Figure name="Half of those who leave do so within">{formatDuration(point.medianBeforeLeaving)}</Figure>
      </dl>
      <section class="prose">
        <h2>What the stuck do</h2>
        {evidence.length === 0 ? (
          <p class="quiet">Nothing they do sets them apart from the others yet.</p>
        ) : (
          <ul>
            {evidence.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        <p>
          <a href={stuckHref}>People who are stuck here now</a>. {helpedInWords(point)}.
        </p>
      </section>
    </>
  );
};
