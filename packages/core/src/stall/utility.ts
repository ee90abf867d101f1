/**
 * How sure one must be before interrupting (ST78, ST79). Showing a guide is worth it when what it may gain somebody stuck
 * outweighs what it costs somebody who is not (Horvitz 1999): with probability p of being stuck, p * (lift - strain) against
 * (1 - p) * cost, all in units of what getting through is worth. The costs are judgements, written down here; the lift is
 * measured by the holdout as soon as there is one.
 */
import type { Tier } from "../content/index.ts";

/** What a guide costs somebody who would have managed: a glance, a panel to close, a dialog to get out of. */
const COSTS: Readonly<Record<Tier, number>> = { subtle: 0.005, panel: 0.03, modal: 0.1 };

/** Of ten people who are stuck a guide gets one more through, until something better is known. */
export const USUAL_LIFT = 0.1;

/** How far a guide's true lift usually lies from the usual one. */
const LIFT_SPREAD = 0.05;

/** A threshold no probability reaches. */
export const NEVER = 2;

/** A hundredth of a probability is more than is known of any cost. */
const rounded = (probability: number): number => Math.round(probability * 100) / 100;

/**
 * The probability of being stuck from which a guide is worth its cost: cost / (cost + lift - strain). `strain` is what the
 * interruption costs even somebody stuck. A guide that does not help is worth it for nobody.
 */
export const thresholdOf = (cost: number, lift: number, strain = 0): number => {
  const gain = lift - strain;
  return gain > 0 ? rounded(cost / (cost + gain)) : NEVER;
};

/** The thresholds at these lifts, by tier; a tier without one has the usual one, a tier that does not help is switched off. */
export const thresholdsFor = (lifts: Readonly<Partial<Record<Tier, number>>> = {}): Readonly<Record<Tier, number>> => ({
  subtle: thresholdOf(COSTS.subtle, lifts.subtle ?? USUAL_LIFT),
  panel: thresholdOf(COSTS.panel, lifts.panel ?? USUAL_LIFT),
  modal: thresholdOf(COSTS.modal, lifts.modal ?? USUAL_LIFT),
});

/** How many got through, of how many stuck. */
export interface Outcomes {
  readonly done: number;
  readonly of: number;
}

/** The share who got through and its variance; one more of either kind keeps a share of none or all from looking certain. */
const shareOf = ({ done, of }: Outcomes): { readonly share: number; readonly variance: number } => {
  const share = (done + 1) / (of + 2);
  return { share, variance: (share * (1 - share)) / (of + 2) };
};

/**
 * The lift of a guide from those it was shown to and those it was withheld from, drawn to the usual one: both are taken as
 * normal, and count by how precisely they are known. A few hundred people on either side outweigh what is usual.
 */
export const shrunkLift = ({ helped, heldOut }: { readonly helped: Outcomes; readonly heldOut: Outcomes }): number => {
  if (helped.of <= 0 || heldOut.of <= 0) return USUAL_LIFT;
  const [shown, withheld] = [shareOf(helped), shareOf(heldOut)];
  const seen = 1 / (shown.variance + withheld.variance);
  const usual = 1 / LIFT_SPREAD ** 2;
  return (seen * (shown.share - withheld.share) + usual * USUAL_LIFT) / (seen + usual);
};
