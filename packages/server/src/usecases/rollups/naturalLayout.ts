/**
 * What one row of the `natural` family holds: what teaches a step's model, of attempts no guide could have helped, by the
 * day they began. They are told from the others because help changes the outcome a model is to predict. The `step` family
 * counts every attempt, these as well; here nothing is split by plan.
 */
import { EVIDENCE_KINDS, type EvidenceKind, NO_EVIDENCE } from "@handrail/core/events";
import { BIN_COUNT, type EvidenceTally, type Histogram } from "@handrail/core/stall";

/** The ways a natural attempt stands, in the order of the `naturalTotal` family, whose one row a version counts them all. */
export const NATURAL_ENDS = ["done", "left", "skipped", "other"] as const;

/** A way a natural attempt stands; `other` is open or waiting. */
export type NaturalGroup = (typeof NATURAL_ENDS)[number];

const TALLIES = ["done", "tail"] as const;

/** Whose evidence is summed: completers' over the whole attempt, leavers' in its last half minute. */
export type NaturalTally = (typeof TALLIES)[number];

// Each tally's evidence is followed by its seconds.
const PER_TALLY = EVIDENCE_KINDS.length + 1;
const TALLIES_AT = NATURAL_ENDS.length * BIN_COUNT;

/** How many numbers a row holds. */
export const NATURAL_VECTOR_LENGTH: number = TALLIES_AT + TALLIES.length * PER_TALLY;

/** Where a bin of the active time stands. */
export const naturalTimeAt = (group: NaturalGroup, bin: number): number =>
  NATURAL_ENDS.indexOf(group) * BIN_COUNT + bin;

/** Where a tally's count of one kind stands. */
export const naturalEvidenceAt = (tally: NaturalTally, kind: EvidenceKind): number =>
  TALLIES_AT + TALLIES.indexOf(tally) * PER_TALLY + EVIDENCE_KINDS.indexOf(kind);

/** Where a tally's seconds stand. */
export const naturalSecondsAt = (tally: NaturalTally): number =>
  TALLIES_AT + TALLIES.indexOf(tally) * PER_TALLY + EVIDENCE_KINDS.length;

/** A row, or a sum of rows that may have been weighed. */
export type NaturalAmounts = ArrayLike<number>;

/** Reads the times of a group. */
export const readNaturalTimes = (amounts: NaturalAmounts, group: NaturalGroup): Histogram =>
  Array.from({ length: BIN_COUNT }, (_, bin) => amounts[naturalTimeAt(group, bin)] ?? 0);

/** Reads a tally. */
export const readNaturalTally = (amounts: NaturalAmounts, tally: NaturalTally): EvidenceTally => {
  const counts = { ...NO_EVIDENCE };
  for (const kind of EVIDENCE_KINDS) counts[kind] = amounts[naturalEvidenceAt(tally, kind)] ?? 0;
  return { counts, activeSeconds: amounts[naturalSecondsAt(tally)] ?? 0 };
};
