/**
 * How sure one must be before interrupting, from what guides were seen to do: of the stuck, those shown a guide against those
 * it was withheld from. Without a holdout there is nothing to compare, and the ship-time thresholds stay.
 */
import { type Content, helpedStep, type Step, stepsOf, type Tier } from "@handrail/core/content";
import { type Outcomes, type StallPolicy, shrunkLift, thresholdsFor } from "@handrail/core/stall";
import type { Cohort, RollupRow } from "../../ports/rollups.ts";
import { type StepRows, sumRows } from "../rollups/readSteps.ts";
import { readCount, STEP_VECTOR_LENGTH } from "../rollups/stepLayout.ts";

/** With fewer people on either side chance would speak louder than the guide. */
const FEWEST = 50;

/** The thresholds by tier; a tier with too few people on either side keeps the usual one. */
export const measuredThresholds = (content: Content, steps: StepRows): StallPolicy["thresholds"] => {
  const lifts: Partial<Record<Tier, number>> = {};
  for (const [tier, compared] of Map.groupBy(comparisonsIn(content, steps), (one) => one.tier)) {
    const [helped, heldOut] = [compared.map((one) => one.helped), compared.map((one) => one.heldOut)];
    if (peopleIn(helped) < FEWEST || peopleIn(heldOut) < FEWEST) continue;
    lifts[tier] = shrunkLift(alike(helped, heldOut));
  }
  return thresholdsFor(lifts);
};

interface Comparison {
  readonly tier: Tier;
  readonly helped: Outcomes;
  readonly heldOut: Outcomes;
}

/**
 * The steps that tell of one tier: those whose guides are all of it and all about being stuck. Who was shown which guide is
 * not counted by step, so a step with guides of two tiers tells of neither; and a guide that comes at another moment helps,
 * or is withheld, before anybody is stuck, so that those who are stuck in spite of it are no longer alike.
 */
const comparisonsIn = (content: Content, steps: StepRows): readonly Comparison[] =>
  stepsOf(content).flatMap(({ step }): readonly Comparison[] => {
    const tier = tierAt(content, step);
    if (tier === null) return [];
    const rows = steps.of(step.key, step.definitionVersion);
    return [{ tier, helped: outcomesIn(rows, "helped"), heldOut: outcomesIn(rows, "heldOut") }];
  });

const tierAt = ({ guides }: Content, { key }: Step): Tier | null => {
  const helping = guides.filter((guide) => helpedStep(guide) === key);
  const [first] = helping;
  const isAlike = helping.every(({ trigger, tier }) => trigger.kind === "stall" && tier === first?.tier);
  return first !== undefined && isAlike ? first.tier : null;
};

const outcomesIn = (rows: readonly RollupRow[], cohort: Cohort): Outcomes => {
  const sum = sumRows(
    rows.filter(({ key }) => key.cohort === cohort),
    STEP_VECTOR_LENGTH,
  );
  return { done: readCount(sum, "stuckAndDone"), of: readCount(sum, "stuck") };
};

const peopleIn = (outcomes: readonly Outcomes[]): number => outcomes.reduce((sum, { of }) => sum + of, 0);

/**
 * Both sides as if every step had the same part in each (Mantel and Haenszel 1959): with more of the holdout on the hard steps
 * the guides would look good for standing at the easy ones.
 */
const alike = (helped: readonly Outcomes[], heldOut: readonly Outcomes[]) => {
  let [weights, shown, withheld] = [0, 0, 0];
  for (const [at, one] of helped.entries()) {
    const other = heldOut[at];
    if (other === undefined || one.of === 0 || other.of === 0) continue;
    const weight = (one.of * other.of) / (one.of + other.of);
    weights += weight;
    shown += (weight * one.done) / one.of;
    withheld += (weight * other.done) / other.of;
  }
  const side = (share: number, outcomes: readonly Outcomes[]): Outcomes => {
    const of = weights > 0 ? peopleIn(outcomes) : 0;
    return { done: of === 0 ? 0 : (share / weights) * of, of };
  };
  return { helped: side(shown, helped), heldOut: side(withheld, heldOut) };
};
