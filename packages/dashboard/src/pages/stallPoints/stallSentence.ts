import type { StallPoint, StallPointsReport } from "@handrail/core/protocol";
import { formatCount } from "../../format/count.ts";
import type { Sentence } from "../../format/sentence.ts";
import { ENOUGH_PEOPLE, formatPercent } from "../../format/share.ts";

const daysOf = (report: StallPointsReport): number =>
  Math.max(1, Math.round((report.window.until - report.window.from) / 86_400_000));

/** Where people stall most, in one sentence made from the report; the worst step that enough people entered speaks. */
export const stallSentence = (report: StallPointsReport): Sentence => {
  const entered = report.points.filter((point) => point.entered > 0);
  const days = daysOf(report);
  const time = days === 1 ? "the last day" : `the last ${days} days`;
  if (entered.length === 0) return [`Nobody has entered a step in ${time}.`];
  const worst = worstOf(entered);
  if (worst === null) {
    const most = Math.max(...entered.map((point) => point.entered));
    return [`Too few people to say where they stall: no step was entered by more than ${formatCount(most)}.`];
  }
  if (worst.stuck.count === 0) return [`Nobody got stuck in ${time}.`];
  const { stuck, stuckThenLeft } = worst;
  const left =
    stuckThenLeft.count === 0
      ? "none of those has left."
      : `${stuckThenLeft.of >= ENOUGH_PEOPLE ? formatPercent(stuckThenLeft) : formatCount(stuckThenLeft.count)} of those left.`;
  return [
    "People stall most at ",
    { name: worst.stepTitle },
    `: ${formatCount(stuck.count)} of ${formatCount(stuck.of)} got stuck, ${left}`,
  ];
};

/** The report comes worst first; a step too few people entered may stand anywhere but does not name the answer. */
const worstOf = (points: readonly StallPoint[]): StallPoint | null =>
  points.find((point) => point.entered >= ENOUGH_PEOPLE) ?? null;
