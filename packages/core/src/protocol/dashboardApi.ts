/**
 * What `/api/*` speaks: the dashboard reads and writes these shapes, the server answers them. Times are milliseconds:
 * `Timestamp` a moment of the server's clock, `Duration` a length. Every number a reader sees comes with its size.
 */

import type { Duration, Timestamp } from "../base/index.ts";
import type { ContentProblem, Guide, GuideKey, Journey, Segment, ValueMetric } from "../content/index.ts";
import type { StallPolicy } from "../stall/index.ts";

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
  /** When people who are stuck may be interrupted. */
  readonly stall: Pick<StallPolicy, "falseInterruptions" | "beforePromise">;
  /** The address browsers reach this server under, for the install snippet. */
  readonly serverUrl: string;
}
// PUT /api/settings?env takes { globalHoldout, attention, stall }; POST /api/keys?env { origins } answers the settings;
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
