import type { AttentionBudget } from "../arbitration/index.ts";
import type { Duration, Timestamp } from "../base/index.ts";
import type { Content, StepKey } from "../content/index.ts";
import type { EventId, HandrailEvent, PersonId } from "../events/index.ts";
import type { Progress } from "../progress/index.ts";
import type { StallPolicy, StepModel } from "../stall/index.ts";

/** The version both sides speak, and the oldest one the server still reads. */
export const PROTOCOL_VERSION = 1;
export const OLDEST_PROTOCOL_VERSION = 1;

/** The sizes past which the server refuses; the SDK cuts its batches to them. */
export const LIMITS = {
  bodyBytes: 256 * 1024,
  eventBytes: 32 * 1024,
  eventsPerBatch: 500,
  propertiesPerEvent: 100,
  propertyNameLength: 128,
  stringLength: 1024,
  /** Ids of people, accounts, tabs, displays, episodes; names and keys of anything. */
  nameLength: 256,
} as const;

/** What every browser of an environment gets: cacheable, the same for everyone, nobody in it. */
export interface Bootstrap {
  readonly version: typeof PROTOCOL_VERSION;
  /** Changes whenever anything below does; also the ETag. */
  readonly revision: string;
  readonly content: Content;
  readonly models: Readonly<Record<StepKey, StepModel>>;
  /** Median active time of those who finished, for "about 4 minutes"; steps with too few finishers are absent. */
  readonly stepTimes: Readonly<Record<StepKey, Duration>>;
  readonly settings: BootstrapSettings;
}

/** What governs decisions in the browser. */
export interface BootstrapSettings {
  readonly attention: AttentionBudget;
  readonly stall: StallPolicy;
  /** Salt of every holdout of the environment; not a secret. */
  readonly holdoutSalt: string;
  /** Share of people who are shown no guide at all. */
  readonly globalHoldout: number;
}

/** One batch of the outbox. */
export interface SyncRequest {
  readonly version: number;
  /** The write key; in the body, so that a leave-time send needs no header and no preflight. */
  readonly key: string;
  readonly batch: string;
  /** The sender's clock at sending: the server corrects events when it is more than five minutes off. */
  readonly sentAt: Timestamp;
  readonly person: PersonId;
  readonly events: readonly HandrailEvent[];
}

/** Why one event was refused for good; the sender drops it and counts it. */
export type Rejection = "malformed" | "tooLarge" | "tooOld" | "wrongPerson";

/** The answer after the commit is on disk. Every id of the request stands in exactly one of the three lists. */
export interface SyncReply {
  readonly version: typeof PROTOCOL_VERSION;
  readonly batch: string;
  readonly accepted: readonly EventId[];
  readonly duplicate: readonly EventId[];
  readonly rejected: readonly { readonly id: EventId; readonly reason: Rejection }[];
  /** The person's progress as the server knows it; merge, never replace. */
  readonly progress: Progress;
  readonly segments: readonly string[];
  /** The person's (or their account's) amounts in the current window, for recaps. */
  readonly value: Readonly<Record<string, number>>;
  /** The bootstrap revision now published: fetch again when it differs. */
  readonly revision: string;
}

/** Why the whole request was refused, and the HTTP status it travels under. */
export type RefusalCode =
  | "badRequest" // 400
  | "unauthorised" // 401: unknown or revoked key
  | "forbiddenOrigin" // 403
  | "notFound" // 404
  | "tooLarge" // 413
  | "clientTooOld" // 426
  | "tooMany" // 429
  | "unavailable"; // 503

/** A refusal names what, which value and what to do; `retryAfter` stands with `tooMany` and `unavailable`. */
export interface Refusal {
  readonly error: RefusalCode;
  readonly message: string;
  readonly retryAfter: Duration | null;
}
