import type { EvidenceKind } from "../../events/index.ts";
import { EVIDENCE_KINDS, NO_EVIDENCE } from "../../events/index.ts";

/** How often each kind of evidence was seen among some people, and in how many active seconds. Adds up field by field. */
export interface EvidenceTally {
  readonly counts: Readonly<Record<EvidenceKind, number>>;
  readonly activeSeconds: number;
}

/** Nothing seen. */
export const EMPTY_TALLY: EvidenceTally = { counts: NO_EVIDENCE, activeSeconds: 0 };

/** Both together; `sign` -1 takes the second away. */
export const combineTallies = (a: EvidenceTally, b: EvidenceTally, sign: 1 | -1 = 1): EvidenceTally => {
  const counts = { ...a.counts };
  for (const kind of EVIDENCE_KINDS) counts[kind] += sign * b.counts[kind];
  return { counts, activeSeconds: a.activeSeconds + sign * b.activeSeconds };
};

/** The prior is worth 25 minutes of watching: about thirty completions of a usual step. */
const PRIOR_SECONDS = 1500;

/** How often completers show each kind, a second, before anything is known: about one dead click in eight minutes. */
const USUAL_RATES: Readonly<Record<EvidenceKind, number>> = {
  rageClick: 0.0005,
  deadClick: 0.002,
  slowClick: 0.003,
  error: 0.001,
  reEdit: 0.003,
  goingBack: 0.001,
  helpSeeking: 0.001,
};

/** A weight further out than this would let one observation decide. */
const FURTHEST = { low: -1.5, high: 2.5 } as const;

/**
 * The log of how much more often people who are stuck show each kind than people who get through, each rate drawn towards
 * the prior's (gamma-Poisson). The sign is learned: where methodical people undo a lot, undoing speaks for getting through.
 */
export const learnWeights = (
  completed: EvidenceTally,
  stuck: EvidenceTally,
  prior: Readonly<Record<EvidenceKind, number>>,
): Readonly<Record<EvidenceKind, number>> => {
  const rate = (tally: EvidenceTally, kind: EvidenceKind, before: number) =>
    (tally.counts[kind] + PRIOR_SECONDS * before) / (tally.activeSeconds + PRIOR_SECONDS);
  const weights = { ...prior };
  for (const kind of EVIDENCE_KINDS) {
    const usual = USUAL_RATES[kind];
    const learned = Math.log(rate(stuck, kind, usual * Math.exp(prior[kind])) / rate(completed, kind, usual));
    weights[kind] = Math.min(FURTHEST.high, Math.max(FURTHEST.low, learned));
  }
  return weights;
};
