// The engine turns inputs into steps of the session and commands into calls of ports. It holds the state and the one
// timer; what to show, count or send is the core's decision. It never touches the browser.

import { milliseconds, type Timestamp } from "@handrail/core/base";
import type { AccountId, EventBody, HandrailEvent, PersonId } from "@handrail/core/events";
import {
  beginSession,
  type Command,
  type Notice,
  type SessionInput,
  type SessionState,
  type Snapshot,
  step,
} from "@handrail/core/session";
import type { Clock, FeatureHost, Ids, Sender, Stop, Store, Tabs } from "../ports/index.ts";

/** What the engine joins. */
export interface EngineOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly tabs: Tabs;
  readonly features: FeatureHost;
  readonly sender: Sender;
  /** Who it is: from the last snapshot, or a fresh anonymous id. */
  readonly person: PersonId;
  readonly snapshot: Snapshot | null;
  readonly visible: boolean;
  readonly onNotice: (notice: Notice) => void;
  /** Hears every fact of this tab, after the session has. */
  readonly onObserved: (event: HandrailEvent) => void;
}

/** A running session. */
export interface Engine {
  state(): SessionState;
  dispatch(input: SessionInput): void;
  /** Stamps a fact of this tab and lets the session learn from it; `as` names who it is about where that changes. */
  observe(body: EventBody, as?: { readonly person?: PersonId; readonly account?: AccountId }): void;
  /** The page is going: reports, keeps and sends what is open. */
  leave(): void;
  /** Ends the session in this tab; nothing is written or shown afterwards. */
  stop(): void;
}

/** Begins the session of this page. */
export const createEngine = (options: EngineOptions): Engine => {
  const { clock, ids, store, tabs, features, sender } = options;
  let state = beginSession({
    person: options.person,
    anonymous: options.snapshot?.anonymous ?? true,
    account: options.snapshot?.account ?? null,
    tab: tabs.id,
    now: clock.now(),
    visible: options.visible,
    leader: tabs.leads(),
  });
  let unkept: Snapshot | null = null;
  let isWriting = false;
  let cancelWake: Stop = () => {};
  let seq = 0;
  let isStopped = false;

  const stamp = (body: EventBody, person: PersonId, account: AccountId | null): HandrailEvent => {
    const at = clock.now();
    seq += 1;
    return { ...body, id: ids.event(at), at, person, account, tab: tabs.id, seq };
  };

  /** One write at a time, the last word wins: a person may reload the page the moment after they did something. */
  const persist = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (unkept !== null) {
      const snapshot = unkept;
      unkept = null;
      tabs.post({ kind: "snapshot", snapshot });
      await store.writeSnapshot(snapshot);
    }
    isWriting = false;
  };

  const wakeAt = (at: Timestamp | null): void => {
    cancelWake();
    if (at === null) return;
    cancelWake = clock.after(milliseconds(Math.max(0, at - clock.now())), () => dispatch({ kind: "woken" }));
  };

  const run = (command: Command): void => {
    switch (command.kind) {
      case "show":
        features.show(command.display);
        return;
      case "update":
        features.update(command.display);
        return;
      case "hide":
        features.hide(command.display);
        return;
      case "preload":
        features.preload(command.format);
        return;
      case "persist":
        unkept = command.snapshot;
        return;
      case "send":
        sender.add(stamp(command.body, state.person, state.account));
        return;
      case "forward":
        sender.add(command.event);
        return;
      case "wakeAt":
        wakeAt(command.at);
        return;
      case "notify":
        options.onNotice(command.notice);
        return;
    }
  };

  const dispatch = (input: SessionInput): void => {
    if (isStopped) return;
    const turn = step(state, input, clock.now());
    state = turn.state;
    for (const command of turn.commands) run(command);
    void persist();
  };

  if (options.snapshot !== null) dispatch({ kind: "restored", snapshot: options.snapshot });

  return {
    state: () => state,
    dispatch,
    observe: (body, as) => {
      if (isStopped) return;
      const event = stamp(body, as?.person ?? state.person, as?.account ?? state.account);
      dispatch({ kind: "observed", event });
      options.onObserved(event);
    },
    leave: () => {
      dispatch({ kind: "leaving" });
      sender.leave();
    },
    stop: () => {
      isStopped = true;
      unkept = null;
      cancelWake();
    },
  };
};
