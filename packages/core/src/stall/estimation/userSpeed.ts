/**
 * Whether somebody is quick or slow in general: the mean of how far they were from each step's usual ln(time), drawn to
 * none (van der Linden 2007). On real logs it narrows the next step's spread by one to three per cent: worth three numbers,
 * not a promise.
 */

/** What is kept of a person: adds up in any order. */
export interface SpeedTally {
  readonly steps: number;
  /** Sum of ln(time) less the step's mu over completed steps. */
  readonly total: number;
}

/** Of nobody anything is known. */
export const NO_SPEED: SpeedTally = { steps: 0, total: 0 };

/** The tally with one more completed step, `residual` = ln(seconds) - mu of that step. */
export const addResidual = ({ steps, total }: SpeedTally, residual: number): SpeedTally => ({
  steps: steps + 1,
  total: total + clip(residual),
});

/** One lunch break must not make a slow person. */
const FURTHEST = 1.5;
const clip = (residual: number): number => Math.min(FURTHEST, Math.max(-FURTHEST, residual));

/** Usual spread of speed between people, and of one person's ln(time) around their own speed. */
const BETWEEN_PEOPLE = 0.25;
const WITHIN_PERSON = 0.5;

/** How many steps it takes until a person's own mean counts as much as everybody's. */
const HALF_KNOWN = (WITHIN_PERSON / BETWEEN_PEOPLE) ** 2;

/** tau: what to add to a step's mu for this person; above 0 is slower than usual. */
export const speedOf = ({ steps, total }: SpeedTally): number => total / (steps + HALF_KNOWN);
