import type { Guide, GuideContent } from "./guide.ts";
import type { StepKey } from "./journey.ts";

/** The step a guide helps with, as its trigger says; null for a guide about none in particular. */
export const helpedStep = ({ trigger }: Guide): StepKey | null => trigger.step ?? null;

/**
 * Whether a format is about every step at once. A checklist and a help panel are there for everybody all the time: if they
 * were help with a step, nobody would manage it alone.
 */
export const isAboutEveryStep = ({ kind }: GuideContent): boolean => kind === "checklist" || kind === "help";
