import type { GuideProgress, Progress, StepProgress } from "./types.ts";

/** What is known of somebody nobody has seen: the identity of `merge`. */
export const EMPTY_PROGRESS: Progress = {
  steps: {},
  guides: {},
  traits: {},
  account: null,
  accountTraits: {},
  counters: {},
};

/** A step nothing has happened to. */
export const EMPTY_STEP: StepProgress = {
  startedAt: null,
  restartedAt: null,
  completedAt: null,
  skippedAt: null,
  waitingAt: null,
  tallies: {},
};

/** A guide that was never shown. */
export const EMPTY_GUIDE: GuideProgress = { shows: [], dismissedAt: null, completedAt: null };
