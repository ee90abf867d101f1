/**
 * What `/api/*` speaks: the dashboard reads and writes these shapes, the server answers them. Times are milliseconds:
 * `Timestamp` a moment of the server's clock, `Duration` a length. Every number a reader sees comes with its size.
 */
import type { Duration, Properties, Timestamp } from "../base/index.ts";
import type {
  ContentProblem,
  Guide,
  GuideKey,
  Journey,
  JourneyKey,
  Segment,
  StepKey,
  StepStatus,
  ValueMetric,
} from "../content/index.ts";
import type { EventType, EvidenceKind } from "../events/index.ts";

/** A share with its size and 95 % Wilson interval; `low`/`high` are null when `of` is 0. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Roles: an owner manages the team and keys, an editor authors and publishes, a viewer reads. */
export type Role = "owner" | "editor" | "viewer";

/** GET /api/session */
export interface SessionInfo {
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  /** To be sent back in `x-handrail-csrf` with every request that changes something. */
  readonly csrf: string;
  readonly workspace: string;
  readonly environments: readonly { readonly id: string; readonly name: string }[];
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
  readonly helped: { readonly people: number; readonly done: Share };
  readonly notHelped: { readonly stuck: number; readonly done: Share };
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

/** GET /api/reports/accounts?env&sort&plan: value per account. */
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
  readonly type: EventType | string;
  /** One line in words. */
  readonly summary: string;
}

/** The kinds of authored things, as they stand in `/api/content/:kind/:key`. */
export type AuthoredKind = "journeys" | "guides" | "valueMetrics" | "segments";

/** One authored thing: the draft being edited and what is live. */
export interface Authored<T> {
  readonly key: string;
  readonly draft: T;
  readonly published: T | null;
  /** `changed`: live, with edits not published yet. */
  readonly status: "draft" | "published" | "changed" | "paused";
  /** Send it back when saving; a save on an older one is refused with `conflict`. */
  readonly revision: number;
  readonly updatedAt: Timestamp;
  readonly updatedBy: string;
}

/** GET /api/content?env */
export interface ContentOverview {
  readonly journeys: readonly Authored<Journey>[];
  readonly guides: readonly Authored<Guide>[];
  readonly valueMetrics: readonly Authored<ValueMetric>[];
  readonly segments: readonly Authored<Segment>[];
}

/**
 * PUT /api/content/:kind/:key?env saves a draft; POST .../publish, .../pause, .../resume; DELETE removes.
 * All answer the `Authored` (DELETE: 204) or an `ApiRefusal`.
 */
export interface SaveDraft<T> {
  readonly draft: T;
  /** 0 for a new one. */
  readonly revision: number;
}

export type { ContentProblem } from "../content/index.ts";

/** GET /api/guides/stats?env&days: what became of each guide. */
export interface GuideStats {
  readonly guides: readonly {
    readonly guide: GuideKey;
    readonly triggered: number;
    readonly withheld: number;
    readonly shown: number;
    readonly completed: number;
    readonly dismissed: number;
    readonly failed: number;
  }[];
}

/** GET /api/settings?env */
export interface EnvironmentSettings {
  readonly environment: { readonly id: string; readonly name: string };
  readonly keys: readonly {
    readonly key: string;
    readonly createdAt: Timestamp;
    readonly revokedAt: Timestamp | null;
    readonly origins: readonly string[];
  }[];
  readonly firstEventAt: Timestamp | null;
  readonly eventCount: number;
  readonly globalHoldout: number;
  readonly attention: {
    readonly perSession: number;
    readonly perStep: number;
    readonly atLeastApart: Duration;
    readonly afterDismissal: Duration;
  };
  /** The address browsers reach this server under, for the install snippet. */
  readonly serverUrl: string;
}
// PUT /api/settings?env takes { globalHoldout, attention }; POST /api/keys?env { origins } answers the settings;
// PUT /api/keys/:key?env { origins }; DELETE /api/keys/:key?env revokes. Origins: "*" or "https://app.example.com".

/** GET /api/team; POST /api/team { name, role } answers { link }, a one-time sign-in link; PUT /api/team/:id { role }; DELETE /api/team/:id. */
export interface Team {
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly lastSeenAt: Timestamp | null;
  }[];
}
// POST /api/session { token } answers the SessionInfo: it redeems a one-time link (the dashboard opens at /sign-in#token=...); DELETE /api/session signs out.
// POST /api/session/link answers { link }: a further one-time link for one's own second device.

/** What `/api/*` answers when it does not do as asked. */
export interface ApiRefusal {
  readonly error:
    | "badRequest"
    | "signedOut"
    | "forbidden"
    | "notFound"
    | "conflict"
    | "invalidContent"
    | "tooMany"
    | "unavailable";
  readonly message: string;
  readonly problems: readonly ContentProblem[];
}
