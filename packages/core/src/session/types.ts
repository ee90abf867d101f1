import type { Timestamp } from "../base/index.ts";
import type { Device, Guide, GuideKey, GuideKind, Locale, StepKey } from "../content/index.ts";
import type {
  AccountId,
  CloseReason,
  DisplayId,
  EventBody,
  Evidence,
  FailReason,
  HandrailEvent,
  PersonId,
} from "../events/index.ts";
import type { Progress } from "../progress/index.ts";
import type { Bootstrap, SyncReply } from "../protocol/index.ts";
import type { Episode } from "../stall/index.ts";

/** What survives a reload and is shared by the tabs of one person. */
export interface Snapshot {
  readonly version: 1;
  readonly person: PersonId;
  /** True until `identify`. */
  readonly anonymous: boolean;
  readonly account: AccountId | null;
  readonly progress: Progress;
  readonly episodes: Readonly<Record<StepKey, Episode>>;
  /** A guide that spans pages (a tour) and where it stands. */
  readonly resuming: {
    readonly guide: GuideKey;
    readonly display: DisplayId;
    readonly index: number;
    readonly step: StepKey | null;
  } | null;
  readonly value: Readonly<Record<string, number>>;
  readonly segments: readonly string[];
  readonly sessionStartedAt: Timestamp;
  readonly lastActiveAt: Timestamp;
}

/** Where the help panel opens: at an entry, with a search, or at its start when both are null. */
export interface HelpFocus {
  readonly entry: string | null;
  readonly query: string | null;
}

/** A guide on screen, as its feature gets it. */
export interface Display {
  readonly id: DisplayId;
  readonly guide: Guide;
  /** The step it helps with. */
  readonly step: StepKey | null;
  /** The card a tour goes on with. */
  readonly index: number;
  /** Asked for by the person or host: focus may move into it. */
  readonly requested: boolean;
  /**
   * A launcher (a checklist or help guide with the trigger `session` and the tier `subtle`): it stays in its corner beside
   * whatever else is shown and costs no attention budget. All others are interruptions, one at a time.
   */
  readonly persistent: boolean;
  /** Where help was asked to open; null for every other guide and for a launcher nobody has asked yet. */
  readonly about: HelpFocus | null;
}

/** What happens to a session. */
export type SessionInput =
  | { readonly kind: "bootstrapped"; readonly bootstrap: Bootstrap }
  | { readonly kind: "restored"; readonly snapshot: Snapshot }
  /** A fact of this browser (tracked, identified, page, step...), already stamped by the engine. */
  | { readonly kind: "observed"; readonly event: HandrailEvent }
  /**
   * A trusted key, pointer, wheel or touch of the person in any tab; `typing` while a field is being edited, `paying` while
   * the cursor is in a field about a payment.
   */
  | { readonly kind: "active"; readonly typing: boolean; readonly paying?: boolean | undefined }
  | { readonly kind: "visible"; readonly visible: boolean }
  /**
   * Whether this tab is the one whose session accrues active time and interrupts: the tab the person last used. Inputs
   * and evidence of the other tabs of the person are forwarded to it. A session that is never told leads.
   */
  | { readonly kind: "leadership"; readonly leader: boolean }
  /** Media is playing, or the host marked what is read: time counts without keys and pointers. */
  | { readonly kind: "attending"; readonly attending: boolean }
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  /** A deliberate act of the person in any tab: a click, a tap, a changed field. `control` is a fingerprint of where. */
  | { readonly kind: "acted"; readonly control: number }
  /** The page's surroundings changed. */
  | { readonly kind: "surroundings"; readonly path: string; readonly device: Device; readonly locale: Locale }
  /** Elements that completion rules and scopes look for: which of them are in the page now. */
  | { readonly kind: "elements"; readonly present: readonly string[] }
  /** A table was pasted into what a guide's trigger looks for; what it holds is not said. */
  | { readonly kind: "pasted"; readonly selector: string }
  /** The host or the person asks for a guide, or `help`. */
  | {
      readonly kind: "requested";
      readonly guide: GuideKey;
      readonly by: "host" | "person";
      readonly about?: HelpFocus | undefined;
    }
  | { readonly kind: "hidden"; readonly guide: GuideKey | null }
  | { readonly kind: "shown"; readonly display: DisplayId }
  | { readonly kind: "advanced"; readonly display: DisplayId; readonly index: number }
  | { readonly kind: "closed"; readonly display: DisplayId; readonly reason: CloseReason }
  | { readonly kind: "failed"; readonly display: DisplayId; readonly reason: FailReason }
  | { readonly kind: "synced"; readonly reply: SyncReply }
  /** Another tab of the same person persisted a newer snapshot. */
  | { readonly kind: "peerChanged"; readonly snapshot: Snapshot }
  /** The page is going away: report open episodes now. */
  | { readonly kind: "leaving" }
  | { readonly kind: "woken" };

/** What the session wants done. A closed union: the engine maps each to one port. */
export type Command =
  | { readonly kind: "show"; readonly display: Display }
  | { readonly kind: "update"; readonly display: Display }
  | { readonly kind: "hide"; readonly display: DisplayId }
  /** Keep the snapshot; several in one turn may be folded into the last. */
  | { readonly kind: "persist"; readonly snapshot: Snapshot }
  /**
   * Put a fact into the outbox: the engine adds id, person, tab and number. The session has folded it into its own
   * progress already; it must not come back as `observed`.
   */
  | { readonly kind: "send"; readonly body: EventBody }
  /** Put an already stamped fact into the outbox. */
  | { readonly kind: "forward"; readonly event: HandrailEvent }
  /** This format will probably be needed: fetch its code when idle. */
  | { readonly kind: "preload"; readonly format: GuideKind }
  /** Wake me at this moment of the wall clock, replacing any earlier wish; null cancels it. */
  | { readonly kind: "wakeAt"; readonly at: Timestamp | null }
  /** Tell the host's listeners. */
  | { readonly kind: "notify"; readonly notice: Notice };

/** What `handrail.on` tells the host. */
export type Notice =
  | { readonly type: "ready" }
  | { readonly type: "progress" }
  | { readonly type: "stepCompleted"; readonly step: StepKey }
  | { readonly type: "stall"; readonly step: StepKey; readonly probability: number }
  | { readonly type: "guideShown"; readonly guide: GuideKey }
  | { readonly type: "guideClosed"; readonly guide: GuideKey; readonly reason: CloseReason };
