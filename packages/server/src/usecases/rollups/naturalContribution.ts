import { type EpisodeReport, EVIDENCE_KINDS } from "@handrail/core/events";
import { binOf, readTrail, TAIL_SECONDS, tallyOf } from "@handrail/core/stall";
import type { CountedOutcome } from "../../ports/people.ts";
import type { RollupKey } from "../../ports/rollups.ts";
import { dayNumber } from "./day.ts";
import { bump, type RollupDelta } from "./delta.ts";
import {
  NATURAL_ENDS,
  NATURAL_VECTOR_LENGTH,
  type NaturalGroup,
  type NaturalTally,
  naturalEvidenceAt,
  naturalSecondsAt,
  naturalTimeAt,
} from "./naturalLayout.ts";

/** Adds what an attempt teaches, or with -1 takes it off; nothing for one that a guide could have helped. */
export const contributeNatural = (
  delta: RollupDelta,
  report: EpisodeReport,
  outcome: CountedOutcome,
  sign: 1 | -1,
): void => {
  if (!report.natural) return;
  const group = groupOf(outcome);
  delta.add({ ...keyOf(report), family: "natural" }, NATURAL_VECTOR_LENGTH, (amounts) => {
    bump(amounts, naturalTimeAt(group, binOf(report.active)), sign);
    const tally = tallyFor(report, outcome);
    if (tally === null) return;
    const seconds = Math.floor(report.active / 1000);
    const { counts, activeSeconds } = tallyOf(
      { trail: report.trail, seconds },
      tally === "tail" ? TAIL_SECONDS : undefined,
    );
    for (const kind of EVIDENCE_KINDS) bump(amounts, naturalEvidenceAt(tally, kind), sign * counts[kind]);
    bump(amounts, naturalSecondsAt(tally), sign * activeSeconds);
  });
  delta.add({ ...keyOf(report), family: "naturalTotal", day: 0 }, NATURAL_ENDS.length, (amounts) =>
    bump(amounts, NATURAL_ENDS.indexOf(group), sign),
  );
};

const groupOf = (outcome: CountedOutcome): NaturalGroup =>
  outcome === "open" || outcome === "waiting" ? "other" : outcome;

/**
 * Whose evidence it adds to. An attempt that only counts as left because nothing more came was never told to its end: its
 * silence is not known to be silence. The same holds for the end of a trail that grew too long and stopped.
 */
const tallyFor = (report: EpisodeReport, outcome: CountedOutcome): NaturalTally | null => {
  if (report.outcome === "open") return null;
  if (outcome === "done") return "done";
  return outcome === "left" && readTrail(report.trail).at(-1)?.kind !== "end" ? "tail" : null;
};

const keyOf = (report: EpisodeReport): Omit<RollupKey, "family"> => ({
  subject: report.step,
  version: report.definitionVersion,
  day: dayNumber(report.startedAt),
  plan: "",
  cohort: "neither",
});
