export type { GuideProgress, Progress, Remembered, Stamp, StepProgress, Traits } from "./types.ts";
