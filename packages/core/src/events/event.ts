import type { Duration, Properties, Timestamp } from "../base/index.ts";
import type { GuideKey, GuideKind, StepKey } from "../content/index.ts";
import type { EpisodeReport } from "./episodeReport.ts";

/** A UUIDv7 made by whoever observed the fact; the server stores each id once per environment. */
export type EventId = string;

/** A person's id: the host's own after `identify`, else `anon-` and a random UUID. */
export type PersonId = string;

/** The customer company's id, from the host. */
export type AccountId = string;

/** One showing, or withheld showing, of one guide: made when the guide is decided. */
export type DisplayId = string;

/** What every event carries. */
export interface EventEnvelope {
  readonly id: EventId;
  /** When it happened by the sender's clock; the server corrects a clock that is far off. */
  readonly at: Timestamp;
  readonly person: PersonId;
  readonly account: AccountId | null;
  /** The tab (or other sender) that observed it, and its running number there: gaps and order can be proved. */
  readonly tab: string;
  readonly seq: number;
}

/** Why a person's guide went away. */
export type CloseReason = "completed" | "dismissed" | "action" | "navigated" | "replaced" | "ended" | "stepDone";

/** Why a guide that was decided could not be drawn. */
export type FailReason = "targetMissing" | "loadFailed" | "rendererFailed" | "importerMissing" | "notVisible";

/** In which arm of its holdout a person stands for a guide. */
export type Arm = "treatment" | "holdout";

/** What completed a step. */
export type CompletionSource = "event" | "trait" | "url" | "element" | "host" | "import";

/** The fact itself. */
export type EventBody =
  /** The host said that something happened. */
  | { readonly type: "tracked"; readonly name: string; readonly properties: Properties }
  /** The person is known, or their traits changed. `anonymousId` names who they were before. */
  | { readonly type: "identified"; readonly traits: Properties; readonly anonymousId: PersonId | null }
  /** The account is known, or its traits changed; `plan`, `price` (monthly) and `seats` are the ones Handrail reads. */
  | { readonly type: "accountIdentified"; readonly traits: Properties }
  /** A page was opened. The path alone: no query, no fragment, no title. */
  | { readonly type: "pageViewed"; readonly path: string }
  | { readonly type: "stepStarted"; readonly step: StepKey }
  | { readonly type: "stepCompleted"; readonly step: StepKey; readonly source: CompletionSource }
  | { readonly type: "stepSkipped"; readonly step: StepKey }
  | { readonly type: "stepWaiting"; readonly step: StepKey }
  /** The state of one attempt at one step so far; the highest `revision` of an episode counts. */
  | { readonly type: "episodeUpdated"; readonly episode: EpisodeReport }
  /** The detector said that the person is stuck. */
  | {
      readonly type: "stallDetected";
      readonly step: StepKey;
      readonly episode: string;
      readonly probability: number;
      readonly active: Duration;
      readonly reasons: readonly string[];
    }
  /** A guide's rule said "show", in either arm; `holdout` draws nothing. The counterfactual log. */
  | {
      readonly type: "guideTriggered";
      readonly guide: GuideKey;
      readonly kind: GuideKind;
      readonly display: DisplayId;
      readonly arm: Arm;
      readonly step: StepKey | null;
      readonly probability: number | null;
    }
  /** Painted and in view. */
  | {
      readonly type: "guideShown";
      readonly guide: GuideKey;
      readonly display: DisplayId;
      readonly step: StepKey | null;
    }
  /** A card of a tour came into view; of an importer that was offered, index 1 says that its window was opened. */
  | { readonly type: "guideAdvanced"; readonly guide: GuideKey; readonly display: DisplayId; readonly index: number }
  | {
      readonly type: "guideClosed";
      readonly guide: GuideKey;
      readonly display: DisplayId;
      readonly reason: CloseReason;
    }
  | { readonly type: "guideFailed"; readonly guide: GuideKey; readonly display: DisplayId; readonly reason: FailReason }
  /** The person looked for help: opened the panel, searched it (the length of the query, never the query), read an entry. */
  | {
      readonly type: "helpSought";
      readonly what: "opened" | "searched" | "read";
      readonly entry: string | null;
      readonly results: number | null;
    }
  /** An import ended; the counts add up to `rows`. */
  | {
      readonly type: "importFinished";
      readonly importer: string;
      readonly rows: number;
      readonly accepted: number;
      readonly rejected: number;
      readonly cancelled: boolean;
    };

/** The names of all facts. */
export type EventType = EventBody["type"];

/** An immutable fact. */
export type HandrailEvent = EventEnvelope & EventBody;

/** The events of one type. */
export type EventOf<Type extends EventType> = Extract<HandrailEvent, { readonly type: Type }>;
