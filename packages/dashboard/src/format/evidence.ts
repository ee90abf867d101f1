import { assertNever } from "@handrail/core/base";
import type { EvidenceKind } from "@handrail/core/events";
import type { StallPoint } from "@handrail/core/protocol";

/** A kind of evidence in the words of somebody who watched over the shoulder. */
export const evidenceName = (kind: EvidenceKind): string => {
  switch (kind) {
    case "rageClick":
      return "rapid repeated clicks";
    case "deadClick":
      return "clicks that did nothing";
    case "slowClick":
      return "slow answers to clicks";
    case "error":
      return "errors";
    case "reEdit":
      return "fields edited again";
    case "goingBack":
      return "going back";
    case "helpSeeking":
      return "looking for help";
    default:
      return assertNever(kind);
  }
};

/** How many times as often the stuck did it, in words; null where there is nothing to tell apart. */
export const evidenceRatio = (perStuck: number, perOther: number): string | null => {
  if (perStuck <= 0) return null;
  if (perOther <= 0) return "only among the stuck";
  const ratio = perStuck / perOther;
  if (ratio < 1.15) return null;
  if (ratio >= 20) return "over 20 times as often";
  return `${ratio < 10 ? ratio.toFixed(1).replace(/\.0$/, "") : Math.round(ratio)} times as often`;
};

/** The most telling kinds of evidence of a step, e.g. "errors 4.2 times as often"; empty when none stands out. */
export const evidenceInWords = (point: StallPoint, most: number): readonly string[] =>
  point.evidence
    .flatMap(({ kind, perStuck, perOther }) => {
      const ratio = evidenceRatio(perStuck, perOther);
      return ratio === null ? [] : [`${evidenceName(kind)} ${ratio}`];
    })
    .slice(0, most);
