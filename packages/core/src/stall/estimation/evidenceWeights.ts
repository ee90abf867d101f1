import type { EvidenceKind } from "../../events/index.ts";
import { EVIDENCE_KINDS, NO_EVIDENCE } from "../../events/index.ts";
import type { FilterModel } from "../filter.ts";
import { shrunkRate } from "./shrinkage.ts";

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

/** A weight further out than this would let one observation decide. */
const FURTHEST = { low: -1.5, high: 3 } as const;

/** How many sightings among the stuck the prior's ratio is worth. */
const PRIOR_SIGHTINGS = 2;

/**
 * How often completers show each kind and the log of how much more often people do who are about to leave, each rate drawn
 * towards the prior's (gamma-Poisson). The sign is learned: where methodical people undo a lot, undoing speaks for getting
 * through; where everybody hammers a stepper, hammering says nothing.
 */
export const learnRates = (
  completed: EvidenceTally,
  beforeLeaving: EvidenceTally,
  prior: Pick<FilterModel, "rates" | "ratios">,
): Pick<FilterModel, "rates" | "ratios"> => {
  const rates = { ...prior.rates };
  const ratios = { ...prior.ratios };
  for (const kind of EVIDENCE_KINDS) {
    const usual = prior.rates[kind];
    rates[kind] = shrunkRate(completed.counts[kind], completed.activeSeconds, usual);
    // What is usual among the stuck is so many times what is usual here (a stepper's rage is everybody's), and that is worth
    // a few sightings, not a time: of a kind hardly anybody shows, its absence among few leavers says nothing.
    const expected = rates[kind] * Math.exp(prior.ratios[kind]);
    const { counts, activeSeconds } = beforeLeaving;
    const stuck = shrunkRate(counts[kind], activeSeconds, expected, PRIOR_SIGHTINGS / expected);
    ratios[kind] = Math.min(FURTHEST.high, Math.max(FURTHEST.low, Math.log(stuck / rates[kind])));
  }
  return { rates, ratios };
};
