import type { Properties } from "@handrail/core/base";
import { type Duration, hours, minutes, seconds } from "@handrail/core/base";
import type { StepKey } from "@handrail/core/content";

/** How hard one step is, in truth: the detector and the reports are never told. */
export interface StepProfile {
  /** Median active time of somebody who is not stuck, and the spread of its logarithm. */
  readonly typical: Duration;
  readonly spread: number;
  /** Log-odds that a person of middling ability gets stuck. */
  readonly difficulty: number;
  /** Share of stuck people who find the way by themselves, if they stay. */
  readonly recovers: number;
  /** How long a stuck person of usual patience stays. */
  readonly patience: Duration;
  /** Share of people who try it where it is optional. */
  readonly appeal: number;
  /** How long the outside takes where the step waits for it. */
  readonly outside: Duration;
  /** What is tracked on the way, before the step is done: `times` events, counted in the property `counting`. */
  readonly along: {
    readonly event: string;
    readonly times: number;
    readonly counting: string;
    readonly properties: Properties;
  } | null;
}

/** How hard a product is to get into. */
export interface SimulationProfile {
  readonly steps: Readonly<Record<StepKey, StepProfile>>;
  /** For steps not named. */
  readonly usual: StepProfile;
}

const USUAL: StepProfile = {
  typical: seconds(30),
  spread: 0.5,
  difficulty: -2.2,
  recovers: 0.35,
  patience: seconds(60),
  appeal: 0.35,
  outside: minutes(10),
  along: null,
};

/** The steps of the demo, by how its pages really are: one of them is tedious, one is technical, the others are plain. */
export const DEMO_PROFILE: SimulationProfile = {
  usual: USUAL,
  steps: {
    "sign-up": { ...USUAL, typical: seconds(22), spread: 0.4, difficulty: -4, recovers: 0.6 },
    "import-contacts": {
      ...USUAL,
      typical: seconds(44),
      spread: 0.45,
      difficulty: 0.3,
      recovers: 0.1,
      patience: seconds(64),
      along: {
        event: "contact_added",
        times: 4,
        counting: "total",
        properties: { count: 1, source: "form" },
      },
    },
    "invite-teammate": { ...USUAL, typical: seconds(14), difficulty: -4, outside: hours(9), appeal: 0.4 },
    "connect-domain": {
      ...USUAL,
      typical: seconds(34),
      spread: 0.45,
      difficulty: -1.4,
      recovers: 0.4,
      patience: seconds(75),
      outside: minutes(4),
    },
    "first-campaign": { ...USUAL, typical: seconds(42), spread: 0.42, difficulty: -1.7, recovers: 0.4 },
    "see-results": { ...USUAL, typical: seconds(16), difficulty: -4.5 },
  },
};

/** How hard one step is. */
export const profileOf = (profile: SimulationProfile, step: StepKey): StepProfile =>
  profile.steps[step] ?? profile.usual;
