/**
 * A browser without a screen: the real session of the core on a clock that is moved by hand. It stamps facts as the SDK's
 * engine does, keeps the snapshot over visits, and wakes the session when it asked to be woken. What a person makes of
 * what they see is not decided here.
 */
import { after, assertNever, type Duration, type Timestamp, timestamp } from "@handrail/core/base";
import type { AccountId, EventBody, HandrailEvent, PersonId } from "@handrail/core/events";
import type { Bootstrap } from "@handrail/core/protocol";
import {
  beginSession,
  type Command,
  type Display,
  type SessionInput,
  type SessionState,
  type Snapshot,
  step,
} from "@handrail/core/session";
import { seededUuid } from "../random/ids.ts";
import type { Random } from "../random/random.ts";

/** A simulated tab and what it has sent so far. */
export interface SimulatedBrowser {
  readonly now: () => Timestamp;
  readonly state: () => SessionState;
  /** Tells the session something at this moment. */
  readonly tell: (input: SessionInput) => void;
  /** A fact of the host page, stamped and told. */
  readonly observe: (body: EventBody) => void;
  readonly identify: (person: PersonId, traits: Extract<EventBody, { type: "identified" }>["traits"]) => void;
  readonly joinAccount: (
    account: AccountId,
    traits: Extract<EventBody, { type: "accountIdentified" }>["traits"],
  ) => void;
  /** Lets time pass, waking the session on the way. */
  readonly pass: (duration: Duration) => void;
  /**
   * Leaves the page and comes back at a later moment: another page load, the same person. The page stays in the background
   * until it is told that it is visible, so that what happened meanwhile can be told first.
   */
  readonly comeBack: (at: Timestamp) => void;
  /** What is on screen. */
  readonly onScreen: () => readonly Display[];
  readonly events: () => readonly HandrailEvent[];
}

/** What a simulated browser starts from. */
export interface BrowserOptions {
  readonly bootstrap: Bootstrap;
  readonly anonymousId: PersonId;
  readonly startsAt: Timestamp;
  readonly random: Random;
}

/** Opens a page for somebody nobody knows yet. */
export const openBrowser = ({ bootstrap, anonymousId, startsAt, random }: BrowserOptions): SimulatedBrowser => {
  let now = startsAt;
  let tab = seededUuid(now, random);
  let seq = 0;
  let account: AccountId | null = null;
  let wakeAt: Timestamp | null = null;
  let snapshot: Snapshot | null = null;
  let state = beginSession({ person: anonymousId, tab, now });
  const events: HandrailEvent[] = [];

  const stamp = (body: EventBody, person: PersonId): HandrailEvent => {
    seq += 1;
    return { id: seededUuid(now, random), at: now, person, account, tab, seq, ...body };
  };

  const carryOut = (command: Command): void => {
    switch (command.kind) {
      case "send":
        events.push(stamp(command.body, state.person));
        return;
      case "forward":
        events.push(command.event);
        return;
      case "persist":
        snapshot = command.snapshot;
        return;
      case "wakeAt":
        wakeAt = command.at;
        return;
      // What is shown is read off the state; there is no code to fetch and no host that listens.
      case "show":
      case "update":
      case "hide":
      case "preload":
      case "notify":
        return;
      default:
        assertNever(command);
    }
  };

  const tell = (input: SessionInput): void => {
    const stepped = step(state, input, now);
    state = stepped.state;
    for (const command of stepped.commands) carryOut(command);
  };

  const passUntil = (end: Timestamp): void => {
    while (wakeAt !== null && wakeAt <= end) {
      now = wakeAt > now ? wakeAt : now;
      wakeAt = null;
      tell({ kind: "woken" });
    }
    now = end;
  };

  const load = (): void => {
    tell({ kind: "bootstrapped", bootstrap });
    if (snapshot !== null) tell({ kind: "restored", snapshot });
  };

  load();
  return {
    now: () => now,
    state: () => state,
    tell,
    observe: (body) => tell({ kind: "observed", event: stamp(body, state.person) }),
    identify: (person, traits) => {
      const anonymousId = state.anonymous ? state.person : null;
      tell({ kind: "observed", event: stamp({ type: "identified", traits, anonymousId }, person) });
    },
    joinAccount: (id, traits) => {
      account = id;
      tell({ kind: "observed", event: stamp({ type: "accountIdentified", traits }, state.person) });
    },
    pass: (duration) => passUntil(after(now, duration)),
    comeBack: (at) => {
      now = timestamp(Math.max(now, at));
      tab = seededUuid(now, random);
      seq = 0;
      wakeAt = null;
      state = beginSession({ person: state.person, anonymous: state.anonymous, account, tab, now, visible: false });
      load();
    },
    onScreen: () => state.showing,
    events: () => events,
  };
};
