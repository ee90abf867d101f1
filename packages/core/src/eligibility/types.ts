import type { Properties, Timestamp } from "../base/index.ts";
import type { Device, JourneyKey, Locale, StepKey, StepStatus } from "../content/index.ts";

/** All that a condition may look at, already joined: eligibility knows no progress, no page and no clock of its own. */
export interface Facts {
  readonly now: Timestamp;
  readonly traits: Properties;
  readonly account: Properties;
  readonly segments: readonly string[];
  readonly path: string;
  readonly device: Device;
  readonly locale: Locale;
  readonly stepStatus: (step: StepKey) => StepStatus;
  readonly isJourneyComplete: (journey: JourneyKey) => boolean;
  /** Moments of the events one counter holds, newest first; the key comes from `counterKey`. */
  readonly counted: (counter: string) => readonly Timestamp[];
}
