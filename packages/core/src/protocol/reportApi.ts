/**
 * The reports `/api/*` answers. Times are milliseconds: `Timestamp` a moment of the server's clock, `Duration` a length.
 * Every number a reader sees comes with its size.
 */
import type { Duration, Properties, Timestamp } from "../base/index.ts";
import type { GuideKey, JourneyKey, StepKey, StepStatus } from "../content/index.ts";
import type { EventType, EvidenceKind } from "../events/index.ts";

/** A share with its size and 95 % Wilson interval; `low`/`high` are null when `of` is 0. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What every report takes as query: `env`, `days` (1 to 365, default 28), and where it says so `journey`, `plan`. */
export interface ReportWindow {
  readonly from: Timestamp;
  readonly until: Timestamp;
  /** When the roll-ups were last written. */
  readonly asOf: Timestamp;
}

/** One row of GET /api/reports/stall-points?env&days&journey&plan, worst first. People are counted once per step. */
export interface StallPoint {
  readonly journey: JourneyKey;
  readonly journeyTitle: string;
  readonly step: StepKey;
  readonly stepTitle: string;
  readonly entered: number;
  readonly done: Share;
  readonly stuck: Share;
  readonly left: Share;
  /** Of those who got stuck, how many left. */
  readonly stuckThenLeft: Share;
  /** Active time of those who finished; null under 1 finisher. */
  readonly medianActive: Duration | null;
  /** Median active time before leaving. */
  readonly medianBeforeLeaving: Duration | null;
  /** Most telling first: how many times as often among the stuck as among the rest. */
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly perStuck: number; readonly perOther: number }[];
  /** Stuck people per day, oldest first, one entry a day of the window. */
  readonly trend: readonly { readonly day: Timestamp; readonly entered: number; readonly stuck: number }[];
  /** Of the stuck: whoever was shown a guide for the step, and whoever was not. Both together are `stuck`. */
  readonly helped: { readonly people: number; readonly done: Share };
  readonly notHelped: { readonly stuck: number; readonly done: Share };
  /** As in {@link StepReport}; null or absent while nothing speaks for it. */
  readonly harder?: HarderReport | null | undefined;
}

export interface StallPointsReport {
  readonly window: ReportWindow;
  readonly points: readonly StallPoint[];
  /** Every plan seen on an account, sorted: what the `plan` filter can be set to. */
  readonly plans: readonly string[];
}

/** GET /api/reports/steps/:step?env&days: one step in depth. */
export interface StepReport {
  readonly window: ReportWindow;
  readonly point: StallPoint;
  /** Histogram of active time by how the attempt ended; bins grow by a factor of 1.1 from half a second. */
  readonly times: readonly {
    readonly from: Duration;
    readonly to: Duration;
    readonly done: number;
    readonly left: number;
    readonly other: number;
  }[];
  readonly quantiles: {
    readonly p25: Duration | null;
    readonly p50: Duration | null;
    readonly p75: Duration | null;
    readonly p90: Duration | null;
  };
  readonly guides: readonly {
    readonly guide: GuideKey;
    readonly name: string;
    readonly triggered: number;
    readonly shown: number;
    readonly withheld: number;
    readonly failed: number;
  }[];
  /** The share of all who begin that is not done by a time, leavers counted as there until they left (Kaplan-Meier). */
  readonly survival: readonly {
    readonly at: Duration;
    readonly share: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly detector: DetectorReport;
  /** The step got harder; null while nothing speaks for it. */
  readonly harder: HarderReport | null;
}

/** What the detector knows of a step and what it may promise. All of it from attempts no guide could help. */
export interface DetectorReport {
  /** When the model was last fitted; null while the ship-time prior stands in. */
  readonly fittedAt: Timestamp | null;
  /** Attempts behind the model. */
  readonly attempts: number;
  /** The model's own word on time, to be drawn over the survival curve: ln(seconds), and the share who never get through. */
  readonly time: { readonly mu: number; readonly sigma: number; readonly failing: number };
  /** The promise in force; `silent` says why nobody is interrupted yet. */
  readonly promise: {
    readonly falseInterruptions: number;
    readonly isKept: boolean;
    /** People who managed alone and taught the model nothing; and how many the promise takes. */
    readonly completers: number;
    readonly needed: number;
    readonly leavers: number;
    /** What happens while it is not kept. */
    readonly beforePromise: "silent" | "cautious";
  };
  /** What it would do at each price, cheapest first; the one in force is among them. */
  readonly trades: readonly {
    readonly falseInterruptions: number;
    readonly isPossible: boolean;
    /** Of those who left, the ones it would have reached while they were there. */
    readonly reached: Share;
    /** Of those reached, the middle one's active time on the step when reached, from getting stuck, and until leaving. */
    readonly after: Duration | null;
    readonly afterOnset: Duration | null;
    readonly beforeLeaving: Duration | null;
  }[];
  /** What speaks loudest, first: how many times as often people show it who are about to leave as those who get through. */
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly times: number;
    readonly perStuckMinute: number;
    readonly perUsualMinute: number;
    readonly seen: number;
  }[];
  /** Of natural attempts whose end is known: what this model would have done, replayed second by second. */
  readonly replayed: {
    readonly completers: number;
    readonly interruptedCompleters: number;
    readonly leavers: number;
    readonly interruptedLeavers: number;
  };
}

/** A step that got harder: since when, by how much, and against which version it is compared. */
export interface HarderReport {
  readonly what: "time" | "leaving";
  readonly since: Timestamp;
  /** 1.4 is 40 % longer, or 40 % more who leave. */
  readonly by: number;
  readonly confidence: number;
  /** The definition version whose attempts it is compared with, and the one that is harder. */
  readonly comparedWith: number;
  readonly version: number;
}

/** GET /api/reports/funnel?env&days&journey */
export interface FunnelReport {
  readonly window: ReportWindow;
  readonly journey: JourneyKey;
  readonly journeyTitle: string;
  readonly entered: number;
  readonly completed: Share;
  readonly steps: readonly FunnelStep[];
}

export interface FunnelStep {
  readonly step: StepKey;
  readonly title: string;
  readonly required: boolean;
  readonly reached: number;
  /** Of those who entered the journey. */
  readonly done: Share;
  /** Of those who reached the step, how many have not got past it. */
  readonly dropped: Share;
  readonly medianActive: Duration | null;
  /** Wall-clock time from opening the step to completing it. */
  readonly medianElapsed: Duration | null;
}

/**
 * GET /api/reports/accounts?env&sort&plan: value per account. `sort` is `value` (the order without a wish: fewest value
 * thresholds reached first, among those the highest price), `price`, `lastSeenAt`, `name`, `activePeople`, `stuckNow` or
 * `onboarding`.
 */
export interface AccountsReport {
  readonly asOf: Timestamp;
  readonly metrics: readonly {
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    readonly threshold: number;
    readonly window: Duration;
    readonly per: "person" | "account";
  }[];
  readonly accounts: readonly AccountRow[];
  /** Every plan seen on an account, sorted: what the `plan` filter can be set to. */
  readonly plans: readonly string[];
}

export interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly plan: string | null;
  /** Monthly. */
  readonly price: number | null;
  readonly seats: number | null;
  readonly activePeople: number;
  readonly lastSeenAt: Timestamp;
  readonly onboarding: Share;
  readonly stuckNow: number;
  readonly metrics: readonly {
    readonly key: string;
    readonly amount: number;
    readonly reached: boolean;
    readonly peopleReached: number;
  }[];
}

/**
 * GET /api/people?env&q&step&status&cursor: newest first, 50 a page. `status` is `stuck` or a step status; with `step` it
 * speaks of that step, without it of any step.
 */
export interface PeopleReport {
  readonly people: readonly PersonRow[];
  readonly next: string | null;
  readonly total: number;
}

export interface PersonRow {
  readonly person: string;
  readonly name: string | null;
  readonly account: string | null;
  /** What the account calls itself by its `name` trait. */
  readonly accountName: string | null;
  readonly firstSeenAt: Timestamp;
  readonly lastSeenAt: Timestamp;
  readonly stepsDone: number;
  readonly stepsRequired: number;
  /** The open step the detector flagged, else null. */
  readonly stuckOn: { readonly step: StepKey; readonly title: string; readonly active: Duration } | null;
  readonly nextStep: { readonly step: StepKey; readonly title: string } | null;
}

/** GET /api/people/:person?env */
export interface PersonReport {
  readonly row: PersonRow;
  readonly traits: Properties;
  readonly steps: readonly {
    readonly step: StepKey;
    readonly title: string;
    readonly journey: JourneyKey;
    readonly status: StepStatus;
    readonly active: Duration | null;
    readonly stuck: boolean;
    readonly completedAt: Timestamp | null;
  }[];
  readonly events: readonly LiveEvent[];
}

/** GET /api/events/recent?env, and each message of the stream GET /api/events/live?env (server-sent events, id = cursor). */
export interface LiveEvent {
  readonly cursor: number;
  readonly id: string;
  readonly at: Timestamp;
  readonly receivedAt: Timestamp;
  readonly person: string;
  readonly account: string | null;
  /** What the account calls itself by its `name` trait. */
  readonly accountName: string | null;
  readonly type: EventType | string;
  /** One line in words, by the titles and names that were published. */
  readonly summary: string;
  /** Of `stallDetected`: the detector's reasons as they travel (`idle:25`), strongest first; of all others none. */
  readonly reasons: readonly string[];
}
