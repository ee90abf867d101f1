import type { FunnelReport } from "@handrail/core/protocol";
import { formatCount } from "../../format/count.ts";
import type { Sentence } from "../../format/sentence.ts";

/** How many get through, and where most are lost, in one sentence. */
export const funnelSentence = (report: FunnelReport): Sentence => {
  const journey = { name: report.journeyTitle };
  if (report.entered === 0) return ["Nobody has entered ", journey, " in this time."];
  const start: Sentence = [
    `${formatCount(report.completed.count)} of ${formatCount(report.entered)} got through `,
    journey,
  ];
  const worst = report.steps.reduce<FunnelReport["steps"][number] | null>(
    (most, step) => (step.dropped.count > (most?.dropped.count ?? 0) ? step : most),
    null,
  );
  if (worst === null) return [...start, "; nobody dropped off."];
  return [...start, "; most drop off at ", { name: worst.title }, `: ${formatCount(worst.dropped.count)}.`];
};
