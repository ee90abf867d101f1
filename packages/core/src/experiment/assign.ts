import type { GuideKey } from "../content/index.ts";
import type { Arm } from "../events/index.ts";
import { hash32 } from "./hash.ts";

/** What an assignment depends on, and all it depends on. */
export interface Assignment {
  /** The environment's salt. */
  readonly salt: string;
  readonly guide: GuideKey;
  /** The person's or the account's id, as the guide's holdout says. */
  readonly unit: string;
  /** Share of units in the holdout, 0 to 1. */
  readonly share: number;
}

/**
 * Says in which arm a unit stands for a guide. The same answer in every browser and on the server, for ever; raising the
 * share only moves units into the holdout and lowering it only moves them out.
 */
export const assign = ({ salt, guide, unit, share }: Assignment): Arm =>
  // A guide key never holds a bar, so two different triples never read the same.
  place(`${guide}|${unit}|${salt}`) < share ? "holdout" : "treatment";

/** Says whether a person is among those who are shown no guide at all. */
export const isInGlobalHoldout = ({ salt, unit, share }: Omit<Assignment, "guide">): boolean =>
  place(`|${unit}|${salt}`) < share;

/** A place in [0, 1). */
const place = (text: string): number => hash32(text) / 2 ** 32;
