/** What products do today, as far as a log has the signals: how often a rule has fired by each moment of an attempt. */
import type { HeardAttempt } from "./learn.ts";
import type { Hearing } from "./logs.ts";

/** A rule that counts: it interrupts when its count reaches a number. */
export interface CountingRule {
  readonly name: string;
  /** The number its authors chose. */
  readonly own: number;
  readonly needs: keyof Hearing;
  /** The seconds at which the count goes up. */
  readonly firesAt: (attempt: HeardAttempt) => readonly number[];
}

/** Seconds at which acts on one control made a burst: `size` of them, by the rule for what belongs together. */
const burstsOf = (
  { acts }: HeardAttempt,
  size: number,
  belongs: (first: number, last: number, now: number) => boolean,
): readonly number[] => {
  const found: number[] = [];
  let run: number[] = [];
  let control: string | null = null;
  for (const act of acts) {
    const goesOn = act.control === control && belongs(run[0] ?? 0, run.at(-1) ?? 0, act.second);
    run = goesOn ? [...run, act.second] : [act.second];
    control = act.control;
    if (run.length === size) found.push(act.second);
  }
  return found;
};

/** Three on one control, each within a second of the one before; fires at the third. */
const postHogRage = (attempt: HeardAttempt) => burstsOf(attempt, 3, (_, last, now) => now - last < 1);

/** Three on one control within one second. */
const dataDogRage = (attempt: HeardAttempt) =>
  burstsOf(attempt, 3, (first, last, now) => now - first <= 1 && now - last <= 1);

/** The rules; those that need signals a log lacks are not applicable there. */
export const COUNTING_RULES: readonly CountingRule[] = [
  // Rage at its plainest: the same thing done twice within a second.
  {
    name: "rage",
    own: 1,
    needs: "controls",
    firesAt: (attempt) => burstsOf(attempt, 2, (_, last, now) => now - last < 1),
  },
  { name: "posthog", own: 1, needs: "controls", firesAt: postHogRage },
  { name: "datadog", own: 1, needs: "controls", firesAt: dataDogRage },
  {
    name: "back_and_forth",
    own: 4,
    needs: "controls",
    firesAt: ({ acts }) => acts.filter(({ isReset }) => isReset).map(({ second }) => second),
  },
];
