import { BIN_COUNT, EMPTY_HISTOGRAM, type Histogram } from "./histogram.ts";
import { countFrom } from "./survival.ts";

/** The ways an attempt ends. */
export const CAUSES = ["done", "left", "skipped"] as const;
/** A way an attempt ends. */
export type Cause = (typeof CAUSES)[number];

/** Attempts by how they ended, and those still open, which are censored. */
export type CompetingCounts = Readonly<Record<Cause, Histogram>> & { readonly open: Histogram };

/** A share that ended so, and its variance. */
export interface Incidence {
  readonly share: number;
  readonly variance: number;
}

/** After one bin: the share not ended yet, and the share ended in each way; together they are 1. */
export type IncidencePoint = Readonly<Record<Cause, Incidence>> & {
  readonly bin: number;
  readonly atRisk: number;
  readonly going: Incidence;
};

/** No attempt at all. */
export const NO_ATTEMPTS: CompetingCounts = {
  done: EMPTY_HISTOGRAM,
  left: EMPTY_HISTOGRAM,
  skipped: EMPTY_HISTOGRAM,
  open: EMPTY_HISTOGRAM,
};

interface Share {
  readonly share: number;
  readonly variance: number;
  /** Covariance with the share still going. */
  readonly withGoing: number;
}

const NONE: Share = { share: 0, variance: 0, withGoing: 0 };

/**
 * The share that was done, left and skipped by the end of each bin (Aalen and Johansen 1978). One minus Kaplan-Meier would
 * overstate each: it pretends that those who left would have gone on. Endings come before censoring within one bin.
 *
 * The variance carries the multinomial variance of each bin's endings forward through the bins after it, which is
 * Greenwood's idea for several endings and agrees with the infinitesimal jackknife R prints for `survfit`.
 */
export const cumulativeIncidence = (counts: CompetingCounts): readonly IncidencePoint[] => {
  const atRiskFrom = countFrom(counts.done, counts.left, counts.skipped, counts.open);
  const points: IncidencePoint[] = [];
  let going: Incidence = { share: 1, variance: 0 };
  let ended: Readonly<Record<Cause, Share>> = { done: NONE, left: NONE, skipped: NONE };
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const atRisk = atRiskFrom[bin] ?? 0;
    if (!(atRisk > 0)) break;
    const before = going;
    const hazard = CAUSES.reduce((sum, cause) => sum + (counts[cause][bin] ?? 0), 0) / atRisk;
    const spread = before.share ** 2 / atRisk;
    const carry = (cause: Cause) => endInBin(ended[cause], before, (counts[cause][bin] ?? 0) / atRisk, hazard, spread);
    ended = { done: carry("done"), left: carry("left"), skipped: carry("skipped") };
    going = {
      share: before.share * (1 - hazard),
      variance: (1 - hazard) ** 2 * before.variance + spread * hazard * (1 - hazard),
    };
    points.push({ bin, atRisk, going, done: told(ended.done), left: told(ended.left), skipped: told(ended.skipped) });
  }
  return points;
};

/** One ending through one bin: `own` of those at risk end so, `all` end in some way; `spread` is going squared / at risk. */
const endInBin = (ended: Share, going: Incidence, own: number, all: number, spread: number): Share => ({
  share: ended.share + going.share * own,
  variance: ended.variance + 2 * own * ended.withGoing + own ** 2 * going.variance + spread * own * (1 - own),
  withGoing: (1 - all) * (ended.withGoing + own * going.variance) - spread * own * (1 - all),
});

const told = ({ share, variance }: Share): Incidence => ({ share, variance: Math.max(0, variance) });
