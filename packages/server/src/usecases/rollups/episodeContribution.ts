/**
 * What one attempt adds to the `step` family, and to what teaches. A function of the attempt alone and of how it is counted, so that exactly
 * what was added can be taken off when a later report replaces it.
 */
import { minutes, type Timestamp } from "@handrail/core/base";
import { type EpisodeReport, EVIDENCE_KINDS } from "@handrail/core/events";
import { binOf } from "@handrail/core/stall";
import type { CountedOutcome, EpisodeState } from "../../ports/people.ts";
import type { Cohort, RollupKey } from "../../ports/rollups.ts";
import { dayNumber } from "./day.ts";
import { bump, type RollupDelta } from "./delta.ts";
import { contributeNatural } from "./naturalContribution.ts";
import {
  activeSecondsAt,
  countAt,
  evidenceAt,
  STEP_VECTOR_LENGTH,
  type StepCount,
  timeAt,
  wholeSeconds,
} from "./stepLayout.ts";

/** An open attempt counts as left after this long without activity. */
export const LEFT_AFTER = minutes(30);

/** How an attempt counts at a moment. */
export const countedOutcome = (report: EpisodeReport, now: Timestamp): CountedOutcome => {
  if (report.outcome !== "open" && report.outcome !== "helped") return report.outcome;
  return now - report.lastActiveAt > LEFT_AFTER ? "left" : "open";
};

/** Adds an attempt, or with -1 takes off what it added before. */
export const contribute = (delta: RollupDelta, { report, counted }: EpisodeState, sign: 1 | -1): void => {
  if (counted === null) return;
  delta.add(keyOf(report, counted.plan), STEP_VECTOR_LENGTH, (amounts) => {
    for (const count of countsOf(report, counted.outcome)) bump(amounts, countAt(count), sign);
    const group = report.stuckAt === null ? "notStuck" : "stuck";
    for (const kind of EVIDENCE_KINDS) bump(amounts, evidenceAt(group, kind), sign * report.evidence[kind]);
    bump(amounts, activeSecondsAt(group), sign * wholeSeconds(report.active));
    const { outcome } = counted;
    bump(amounts, timeAt(outcome === "done" || outcome === "left" ? outcome : "other", binOf(report.active)), sign);
  });
  contributeNatural(delta, report, counted.outcome, sign);
};

const cohortOf = ({ helped, heldOut }: EpisodeReport): Cohort => {
  if (helped) return "helped";
  return heldOut ? "heldOut" : "neither";
};

const keyOf = (report: EpisodeReport, plan: string): RollupKey => ({
  family: "step",
  subject: report.step,
  version: report.definitionVersion,
  day: dayNumber(report.startedAt),
  plan,
  cohort: cohortOf(report),
});

const countsOf = (report: EpisodeReport, outcome: CountedOutcome): readonly StepCount[] => {
  const counts: StepCount[] = ["entered", outcome];
  const isStuck = report.stuckAt !== null;
  if (isStuck) counts.push("stuck");
  if (isStuck && outcome === "left") counts.push("stuckAndLeft");
  if (isStuck && outcome === "done") counts.push("stuckAndDone");
  return counts;
};
