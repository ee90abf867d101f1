import type { Timestamp } from "@handrail/core/base";
import { type Journey, type Step, textIn } from "@handrail/core/content";
import { EVIDENCE_KINDS } from "@handrail/core/events";
import type { ReportWindow, StallPoint } from "@handrail/core/protocol";
import { quantileOf } from "@handrail/core/stall";
import type { RollupRow } from "../../ports/rollups.ts";
import { amountIn } from "../../ports/sparseVector.ts";
import { dayNumber, startOfDay } from "../rollups/day.ts";
import { sumRows } from "../rollups/readSteps.ts";
import {
  countAt,
  readCount,
  readEvidence,
  readTimes,
  STEP_VECTOR_LENGTH,
  type StepCount,
} from "../rollups/stepLayout.ts";
import { shareOf } from "./share.ts";

/** The language of reports: titles without an English text fall back to their default. */
export const REPORT_LOCALE = "en";

/** Works one step's row out of its roll-ups. Every number of it is a sum of what single attempts added. */
export const stallPoint = (
  { journey, step }: { readonly journey: Journey; readonly step: Step },
  rows: readonly RollupRow[],
  window: ReportWindow,
  harder: StallPoint["harder"],
): StallPoint => {
  const { all, helped, others } = sumsOf(rows);
  const count = (name: StepCount): number => readCount(all, name);
  const entered = count("entered");
  return {
    journey: journey.key,
    journeyTitle: textIn(journey.title, REPORT_LOCALE),
    step: step.key,
    stepTitle: textIn(step.title, REPORT_LOCALE),
    entered,
    done: shareOf(count("done"), entered),
    stuck: shareOf(count("stuck"), entered),
    left: shareOf(count("left"), entered),
    stuckThenLeft: shareOf(count("stuckAndLeft"), count("stuck")),
    medianActive: quantileOf(readTimes(all, "done"), 0.5),
    medianBeforeLeaving: quantileOf(readTimes(all, "left"), 0.5),
    evidence: evidenceIn(all),
    trend: trendIn(rows, window),
    ...helpedIn(helped, others),
    harder,
  };
};

/** A step's row, and how bad the step is: the share of those who enter that get stuck or leave, as low as it may be. */
export const rankedStallPoint = (
  place: Parameters<typeof stallPoint>[0],
  rows: readonly RollupRow[],
  window: ReportWindow,
  harder: StallPoint["harder"],
): { readonly point: StallPoint; readonly badness: number } => {
  const point = stallPoint(place, rows, window, harder);
  const stuckOrLeft = point.stuck.count + point.left.count - point.stuckThenLeft.count;
  return { point, badness: shareOf(stuckOrLeft, point.entered).low ?? -1 };
};

/** Adds the rows up, each read once: there are thousands of them in a year. */
const sumsOf = (rows: readonly RollupRow[]) => {
  const isHelped = ({ key }: RollupRow): boolean => key.cohort === "helped";
  const helped = sumRows(rows.filter(isHelped), STEP_VECTOR_LENGTH);
  const others = sumRows(
    rows.filter((row) => !isHelped(row)),
    STEP_VECTOR_LENGTH,
  );
  return { helped, others, all: helped.map((amount, index) => amount + (others[index] ?? 0)) };
};

/** Added to both rates before they are compared: one click of one person is not infinitely telling. */
const FEW = 0.05;

const evidenceIn = (all: Int32Array): StallPoint["evidence"] => {
  const stuckPeople = readCount(all, "stuck");
  const otherPeople = readCount(all, "entered") - stuckPeople;
  const [stuck, others] = [readEvidence(all, "stuck").counts, readEvidence(all, "notStuck").counts];
  return EVIDENCE_KINDS.map((kind) => ({
    kind,
    perStuck: stuckPeople === 0 ? 0 : stuck[kind] / stuckPeople,
    perOther: otherPeople === 0 ? 0 : others[kind] / otherPeople,
  }))
    .filter(({ perStuck, perOther }) => perStuck > 0 || perOther > 0)
    .sort((a, b) => (b.perStuck + FEW) / (b.perOther + FEW) - (a.perStuck + FEW) / (a.perOther + FEW));
};

const ENTERED_AT = countAt("entered");
const STUCK_AT = countAt("stuck");

const trendIn = (rows: readonly RollupRow[], { from, until }: ReportWindow): StallPoint["trend"] => {
  const days: { day: Timestamp; entered: number; stuck: number }[] = [];
  const first = dayNumber(from);
  for (let day = first; day <= dayNumber(until); day += 1) days.push({ day: startOfDay(day), entered: 0, stuck: 0 });
  for (const { key, amounts } of rows) {
    const entry = days[key.day - first];
    if (entry === undefined) continue;
    entry.entered += amountIn(amounts, ENTERED_AT);
    entry.stuck += amountIn(amounts, STUCK_AT);
  }
  return days;
};

const helpedIn = (helped: Int32Array, others: Int32Array): Pick<StallPoint, "helped" | "notHelped"> => {
  // Whoever asked for a guide without being stuck is no peer of those who were stuck without one.
  const people = readCount(helped, "stuck");
  const stuck = readCount(others, "stuck");
  return {
    helped: { people, done: shareOf(readCount(helped, "stuckAndDone"), people) },
    notHelped: { stuck, done: shareOf(readCount(others, "stuckAndDone"), stuck) },
  };
};
