import { DEFAULT_BUDGET } from "../arbitration/index.ts";
import { after, between, type Duration, seconds, type Timestamp, timestamp } from "../base/index.ts";
import { type Content, EMPTY_CONTENT } from "../content/index.ts";
import type { EventBody, EventType, EvidenceKind, HandrailEvent } from "../events/index.ts";
import { type Bootstrap, PROTOCOL_VERSION } from "../protocol/index.ts";
import { DEFAULT_POLICY, type StallPolicy } from "../stall/index.ts";
import { beginSession, type SessionOptions, type SessionState, snapshotOf } from "./state.ts";
import { step } from "./step.ts";
import type { Command, SessionInput, Snapshot } from "./types.ts";

/** A session for tests, with a clock of its own: it plays the engine, so that an hour takes a millisecond. */

/** Monday morning. */
export const START: Timestamp = timestamp(1_785_000_000_000);

/** What a team chooses that wants help before anything can be promised; without it nobody is stuck enough in a scenario. */
export const CAUTIOUS: StallPolicy = { ...DEFAULT_POLICY, beforePromise: "cautious" };

/** What a browser gets of this content. */
export const aBootstrap = (content: Partial<Content>, settings: Partial<Bootstrap["settings"]> = {}): Bootstrap => ({
  version: PROTOCOL_VERSION,
  revision: "r1",
  content: { ...EMPTY_CONTENT, ...content },
  models: {},
  stepTimes: {},
  settings: { attention: DEFAULT_BUDGET, stall: CAUTIOUS, holdoutSalt: "salt", globalHoldout: 0, ...settings },
});

/** A command with the moment it was given. */
export type Logged = Command & { readonly at: Timestamp };

/** What a test does with a session. */
export interface Scenario {
  now(): Timestamp;
  state(): SessionState;
  snapshot(): Snapshot;
  /** Lets time pass, waking the session whenever it asked for it. */
  wait(duration: Duration): void;
  give(input: SessionInput): readonly Command[];
  /** A fact of this browser, stamped as the engine stamps it. */
  observe(body: EventBody, as?: Partial<HandrailEvent>): readonly Command[];
  evidence(...kinds: readonly EvidenceKind[]): void;
  /** Goes on with keys and pointers every `every` for so long. */
  work(duration: Duration, every?: Duration, typing?: boolean): void;
  goTo(path: string): void;
  /** Every command so far, oldest first. */
  log(): readonly Logged[];
  commands<Kind extends Command["kind"]>(kind: Kind): readonly (Extract<Command, { kind: Kind }> & { at: Timestamp })[];
  /** The facts the session sent of its own making, of one type. */
  sent<Type extends EventType>(type: Type): readonly Extract<EventBody, { type: Type }>[];
  /** The guides on screen. */
  showing(): readonly string[];
}

/** Makes every part of a value refuse to change. */
const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};

/** Begins a scenario: bootstrapped, on a page, unless the test wants to do that itself. */
export const createScenario = (
  options: {
    readonly content?: Partial<Content>;
    readonly bootstrap?: Bootstrap;
    readonly path?: string;
    readonly session?: Partial<SessionOptions>;
    readonly snapshot?: Snapshot;
    readonly bare?: boolean;
    readonly at?: Timestamp;
  } = {},
): Scenario => {
  let now = options.at ?? START;
  let state = frozen(beginSession({ person: "ada", tab: "tab-1", now, ...options.session }));
  let seq = 0;
  const log: Logged[] = [];

  const give = (input: SessionInput): readonly Command[] => {
    const next = step(state, frozen(input), now);
    state = frozen(next.state);
    log.push(...next.commands.map((command) => ({ ...command, at: now })));
    return next.commands;
  };
  const observe = (body: EventBody, as: Partial<HandrailEvent> = {}): readonly Command[] => {
    seq += 1;
    const envelope = {
      id: `event-${now}-${seq}`,
      at: now,
      person: state.person,
      account: state.account,
      tab: "tab-1",
      seq,
    };
    return give({ kind: "observed", event: { ...envelope, ...as, ...body } as HandrailEvent });
  };
  const wait = (duration: Duration): void => {
    const end = after(now, duration);
    while (state.wakeAt !== null && state.wakeAt <= end) {
      now = timestamp(Math.max(state.wakeAt, now));
      give({ kind: "woken" });
    }
    now = end;
  };
  const scenario: Scenario = {
    now: () => now,
    state: () => state,
    snapshot: () => snapshotOf(state),
    wait,
    give,
    observe,
    evidence: (...kinds) => {
      for (const kind of kinds) give({ kind: "evidence", evidence: { kind, at: now, latency: null } });
    },
    work: (duration, every = seconds(5), typing = false) => {
      const end = after(now, duration);
      while (between(now, end) > 0) {
        give({ kind: "active", typing });
        wait(seconds(Math.min(every, between(now, end)) / 1000));
      }
    },
    goTo: (path) => {
      give({ kind: "surroundings", path, device: "desktop", locale: "en" });
      observe({ type: "pageViewed", path });
    },
    log: () => log,
    commands: (kind) => log.filter((command): command is never => command.kind === kind),
    sent: (type) =>
      log.flatMap((command) => (command.kind === "send" && command.body.type === type ? [command.body as never] : [])),
    showing: () => state.showing.map(({ guide }) => guide.key),
  };
  if (options.snapshot !== undefined) give({ kind: "restored", snapshot: options.snapshot });
  if (options.bare !== true) {
    give({ kind: "bootstrapped", bootstrap: options.bootstrap ?? aBootstrap(options.content ?? {}) });
    scenario.goTo(options.path ?? "/");
  }
  return scenario;
};
