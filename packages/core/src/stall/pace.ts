/**
 * The pace of an attempt: how long since the last act, how many there were, how many of them led somewhere new (ST71 to
 * ST73). On real logs these say more about who will fail than any count of clicks; see docs/stall-detection.md.
 */
import { EVIDENCE_KINDS, type EvidenceKind, NO_EVIDENCE } from "../events/index.ts";
import type { Act } from "./signals.ts";

/** The pace so far, in whole seconds and counts; `lively` is a count of acts that halves every fourteen seconds. */
export interface Pace {
  readonly lastActAt: number;
  readonly firstActAt: number;
  readonly fresh: number;
  readonly returned: number;
  readonly again: number;
  readonly lively: number;
  /** How often the person came back after having left. */
  readonly returns: number;
  readonly counts: Readonly<Record<EvidenceKind, number>>;
}

/** The pace at the start. */
export const EMPTY_PACE: Pace = {
  lastActAt: 0,
  firstActAt: 0,
  fresh: 0,
  returned: 0,
  again: 0,
  lively: 0,
  returns: 0,
  counts: NO_EVIDENCE,
};

/** The traits of a pace, in the order of a model's weights; then the count of each kind of evidence. */
export const PACE_TRAITS = [
  "lateness",
  "latenessSquared",
  "idle",
  "acts",
  "noAct",
  "firstAct",
  "lively",
  "returned",
  "fresh",
  "again",
  "returns",
] as const;

/** How many weights a model holds for pace and evidence together. */
export const TRAIT_COUNT: number = PACE_TRAITS.length + EVIDENCE_KINDS.length;

/** Twenty seconds divide the lively count by e: about as long as people take to think before they act again. */
const LIVELY_FADES = Math.exp(-1 / 20);

/** The pace after one more second in which these acts and kinds of evidence were heard. */
export const pacedSecond = (
  pace: Pace,
  second: number,
  heard: { readonly acts: readonly Act[]; readonly evidence: ReadonlySet<EvidenceKind> },
): Pace => {
  const lively = pace.lively * LIVELY_FADES + heard.acts.length;
  if (heard.acts.length === 0 && heard.evidence.size === 0) return { ...pace, lively };
  const counts = { ...pace.counts };
  for (const kind of heard.evidence) counts[kind] += 1;
  const next = { ...pace, lively, counts };
  for (const act of heard.acts) next[act] += 1;
  if (heard.acts.length === 0) return next;
  return { ...next, lastActAt: second, firstActAt: pace.firstActAt || second };
};

/** Lateness beyond these says nothing more; unbounded, its square would drown everything. */
const EARLIEST = -4;
const LATEST = 4;

/** The traits as numbers, each of the size of a few units, written into `into` (of {@link TRAIT_COUNT}). */
export const traitsOf = (pace: Pace, second: number, lateness: number, into: Float64Array): Float64Array => {
  const late = Math.min(LATEST, Math.max(EARLIEST, lateness));
  const acts = pace.fresh + pace.returned + pace.again;
  into[0] = late;
  into[1] = late * late;
  into[2] = Math.log1p(second - pace.lastActAt);
  into[3] = Math.log1p(acts);
  into[4] = acts === 0 ? 1 : 0;
  into[5] = Math.log1p(pace.firstActAt || second);
  into[6] = Math.log1p(pace.lively);
  into[7] = Math.log1p(pace.returned);
  into[8] = Math.log1p(pace.fresh);
  into[9] = Math.log1p(pace.again);
  into[10] = Math.log1p(pace.returns);
  for (const [index, kind] of EVIDENCE_KINDS.entries()) {
    into[PACE_TRAITS.length + index] = Math.log1p(pace.counts[kind]);
  }
  return into;
};
