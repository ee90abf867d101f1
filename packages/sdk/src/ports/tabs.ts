import type { PersonId } from "@handrail/core/events";
import type { Snapshot } from "@handrail/core/session";
import type { Stop } from "./clock.ts";

/** What tabs of one origin and key tell each other. */
export type PeerMessage =
  /** A newer snapshot was kept. */
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  /** The person was forgotten: at log-out `next` is the new anonymous visitor, without consent there is none. */
  | { readonly kind: "forgotten"; readonly next: PersonId | null }
  /** There is something new in the outbox. */
  | { readonly kind: "outbox" };

/**
 * The other tabs, and which one leads. Leading decides whose clock accrues and who sends soonest; both stay correct with
 * no leader or with two, because times merge by maximum and the server stores each id once. Never throws.
 */
export interface Tabs {
  /** This tab's name on events. */
  readonly id: string;
  /** Whether this tab leads, as far as it knows. */
  leads(): boolean;
  /** The person is here now: lead. Cheap when this tab leads already. */
  claim(): void;
  /** Calls back when leading begins or ends. */
  onLead(listener: (leads: boolean) => void): Stop;
  /** Tells the other tabs. */
  post(message: PeerMessage): void;
  /** Hears the other tabs, never itself. */
  onMessage(listener: (message: PeerMessage) => void): Stop;
  /** Leaves the others; nothing is heard or said afterwards. */
  close(): void;
}
