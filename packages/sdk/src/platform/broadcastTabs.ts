// Who leads: the tab the person last used. A claim is a stamped message, and a tab that hears a later claim than its own
// yields. There is no lock to hold: a Web Lock held for life costs the host its back-forward cache, and a frozen holder
// starves the others. A leader that dies is followed by the next tab that is touched.

import type { Timestamp } from "@handrail/core/base";
import type { Clock, Guard, PeerMessage, Stop, Tabs } from "../ports/index.ts";

/** When a tab began to lead; the pair orders claims totally. */
interface Claim {
  readonly at: Timestamp;
  readonly tab: string;
}

type Wire = { readonly from: string; readonly claim: Claim } | { readonly from: string; readonly message: PeerMessage };

/** The part of BroadcastChannel used here, so that a test can stand in for it. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

const isLater = (one: Claim, other: Claim): boolean =>
  one.at > other.at || (one.at === other.at && one.tab > other.tab);

const isWire = (data: unknown): data is Wire =>
  typeof data === "object" && data !== null && "from" in data && ("claim" in data || "message" in data);

/** Opens the channel of one write key; null where the browser has none, and then every tab is alone and leads. */
export const openChannel = (key: string): Channel | null => {
  try {
    return new BroadcastChannel(`handrail/${key}`);
  } catch {
    // No BroadcastChannel, or an opaque origin: two tabs then both lead, which is harmless.
    return null;
  }
};

/** Joins the tabs on `channel` under the name `id`. */
export const broadcastTabs = (id: string, channel: Channel | null, clock: Clock, guard: Guard): Tabs => {
  const leadListeners = new Set<(leads: boolean) => void>();
  const messageListeners = new Set<(message: PeerMessage) => void>();
  let mine: Claim | null = null;

  const say = (wire: Wire): void => {
    try {
      channel?.postMessage(wire);
    } catch {
      // Closed, or something in the snapshot could not be cloned: the others learn it from the store on their next load.
    }
  };

  const tell = (leads: boolean): void => {
    for (const listener of [...leadListeners]) listener(leads);
  };

  const yieldLead = (): void => {
    if (mine === null) return;
    mine = null;
    tell(false);
  };

  if (channel !== null) {
    channel.onmessage = guard(({ data }: MessageEvent) => {
      if (!isWire(data)) return;
      if ("message" in data) {
        for (const listener of [...messageListeners]) listener(data.message);
        return;
      }
      if (mine !== null && isLater(data.claim, mine)) yieldLead();
    });
  }

  const subscribe = <T>(listeners: Set<T>, listener: T): Stop => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    id,
    leads: () => mine !== null,
    claim: () => {
      if (mine !== null) return;
      mine = { at: clock.now(), tab: id };
      say({ from: id, claim: mine });
      tell(true);
    },
    onLead: (listener) => subscribe(leadListeners, listener),
    post: (message) => say({ from: id, message }),
    onMessage: (listener) => subscribe(messageListeners, listener),
    close: () => {
      if (channel !== null) {
        channel.onmessage = null;
        channel.close();
      }
      mine = null;
      leadListeners.clear();
      messageListeners.clear();
    },
  };
};
