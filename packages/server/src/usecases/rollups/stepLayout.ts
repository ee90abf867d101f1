/**
 * What one row of the `step` family holds: whole numbers that add up. An attempt adds 1 to each count it meets, its
 * evidence to the sums of the group it belongs to and its active time to one bin.
 */
import type { Duration } from "@handrail/core/base";
import { EVIDENCE_KINDS, type EvidenceKind } from "@handrail/core/events";
import { BIN_COUNT, type EvidenceTally, type Histogram } from "@handrail/core/stall";

const COUNTS = [
  "entered",
  "done",
  "stuck",
  "left",
  "skipped",
  "waiting",
  "open",
  "stuckAndLeft",
  "stuckAndDone",
] as const;

/** A count of attempts. */
export type StepCount = (typeof COUNTS)[number];

// The last two are counted no more; their places stay, so that older rows are read where they were written.
const EVIDENCE_GROUPS = ["stuck", "notStuck", "done", "left"] as const;

/** Whose evidence is summed. What teaches stands in rows of its own: see `naturalLayout.ts`. */
export type EvidenceGroup = Exclude<(typeof EVIDENCE_GROUPS)[number], "done" | "left">;

const TIME_GROUPS = ["done", "left", "other"] as const;

/** Whose active time is counted in bins. */
export type TimeGroup = (typeof TIME_GROUPS)[number];

// Each group's evidence is followed by its active seconds.
const PER_GROUP = EVIDENCE_KINDS.length + 1;
const EVIDENCE_AT = COUNTS.length;
const TIMES_AT = EVIDENCE_AT + EVIDENCE_GROUPS.length * PER_GROUP;

/** How many numbers a row holds. */
export const STEP_VECTOR_LENGTH = TIMES_AT + TIME_GROUPS.length * BIN_COUNT;

/** Where a count stands. */
export const countAt = (count: StepCount): number => COUNTS.indexOf(count);

/** Where a group's sum of one kind of evidence stands. */
export const evidenceAt = (group: EvidenceGroup, kind: EvidenceKind): number =>
  EVIDENCE_AT + EVIDENCE_GROUPS.indexOf(group) * PER_GROUP + EVIDENCE_KINDS.indexOf(kind);

/** Where a group's active seconds stand. */
export const activeSecondsAt = (group: EvidenceGroup): number =>
  EVIDENCE_AT + EVIDENCE_GROUPS.indexOf(group) * PER_GROUP + EVIDENCE_KINDS.length;

/** Where a group's bin stands. */
export const timeAt = (group: TimeGroup, bin: number): number =>
  TIMES_AT + TIME_GROUPS.indexOf(group) * BIN_COUNT + bin;

/** Reads one number of a row; a row of an older, shorter layout has 0 there. */
export const amountAt = (amounts: Int32Array, index: number): number => amounts[index] ?? 0;

/** Reads a count. */
export const readCount = (amounts: Int32Array, count: StepCount): number => amountAt(amounts, countAt(count));

/** Reads a group's times as a histogram. */
export const readTimes = (amounts: Int32Array, group: TimeGroup): Histogram =>
  Array.from({ length: BIN_COUNT }, (_, bin) => amountAt(amounts, timeAt(group, bin)));

/** Reads a group's evidence. */
export const readEvidence = (amounts: Int32Array, group: EvidenceGroup): EvidenceTally => {
  const counts: Partial<Record<EvidenceKind, number>> = {};
  for (const kind of EVIDENCE_KINDS) counts[kind] = amountAt(amounts, evidenceAt(group, kind));
  return {
    // The loop above filled every kind.
    counts: counts as Record<EvidenceKind, number>,
    activeSeconds: amountAt(amounts, activeSecondsAt(group)),
  };
};

/** Whole seconds of a time, as they are summed. */
export const wholeSeconds = (active: Duration): number => Math.round(active / 1000);
