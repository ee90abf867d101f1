// A live Handrail: everything that exists only once it may store, send and make ids. The entry's own part is the way of
// facts to the server; the session comes as a chunk of its own, and what the host asks meanwhile waits for it in order.

import { seconds } from "@handrail/core/base";
import type { PersonId } from "@handrail/core/events";
import type { Notice } from "@handrail/core/session";
import type { ImporterDefinition } from "../api/types.ts";
import {
  broadcastTabs,
  browserClock,
  browserDom,
  browserIds,
  fetchLink,
  idbStore,
  openChannel,
} from "../platform/index.ts";
import { backoff } from "../sync/backoff.ts";
import { createSync } from "../sync/sync.ts";
import { createBootstrapFetch } from "./bootstrapFetch.ts";
import type { Brain } from "./brain.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { createGuard } from "./guard.ts";
import type { Settings } from "./settings.ts";

/** How long a log-out waits for the last facts to arrive before they are forgotten with the rest. */
const LAST_WORDS = seconds(3);

/** What a live Handrail is started with. */
export interface LiveOptions {
  readonly settings: Settings;
  readonly diagnostics: Diagnostics;
  /** Start as this new visitor, without looking at what is stored. */
  readonly fresh: PersonId | null;
  /** Resolves when an earlier one has let go of the store. */
  readonly after: Promise<unknown>;
  readonly importer: (name: string) => ImporterDefinition | null;
  readonly onNotice: (notice: Notice) => void;
  /** Another tab forgot the person; `next` is who comes after, null without consent. */
  readonly onForgotten: (next: PersonId | null) => void;
}

/** One running Handrail, from consent to reset. */
export interface Live {
  /** Does something with the session, in order, once it is there. */
  use(work: (brain: Brain) => void): void;
  /** The session, if it is there. */
  brain(): Brain | null;
  newVisitor(): PersonId;
  /** Ends the session: nothing is heard, shown or written any more. What is unsent stays. */
  silence(): void;
  /** Sends what is unsent, and waits a moment for the answer. */
  lastWords(): Promise<void>;
  /** Forgets everything stored and tells the other tabs who comes next. */
  forget(next: PersonId | null): Promise<void>;
  /** Leaves no node, listener, timer, observer or open database. */
  stop(): void;
}

/** Starts one. */
export const startLive = (options: LiveOptions): Live => {
  const { settings, diagnostics } = options;
  const { report, fault } = diagnostics;
  const guard = createGuard(diagnostics, "a callback");
  const dom = browserDom(guard);
  const clock = browserClock(guard);
  const ids = browserIds();
  const store = idbStore(settings.key);
  const tabs = broadcastTabs(ids.random(), openChannel(settings.key), clock, guard);
  const link = fetchLink(settings.server, settings.key, dom);
  const { random } = Math;
  const newVisitor = (): PersonId => `anon-${ids.random()}`;

  const waiting: ((brain: Brain) => void)[] = [];
  let brain: Brain | null = null;
  let isOver = false;

  const use = (work: (brain: Brain) => void): void => {
    if (brain === null) waiting.push(work);
    else guard(work)(brain);
  };

  const sync = createSync({
    key: settings.key,
    store,
    link,
    clock,
    ids,
    random,
    leads: tabs.leads,
    report,
    onReply: guard((reply) => {
      brain?.dispatch({ kind: "synced", reply });
      bootstrap.expect(reply.revision);
    }),
    onStop: (why) => report(`the server refuses this page (${why}); events are kept and nothing more is sent`),
  });

  const bootstrap = createBootstrapFetch({
    link,
    clock,
    random,
    report,
    onBootstrap: (found) => use((one) => one.dispatch({ kind: "bootstrapped", bootstrap: found })),
  });

  /** The session's code; without it nothing can be understood, so it is asked for until it comes. */
  const loadBrain = async (failures = 0): Promise<typeof import("./brain.ts") | null> => {
    try {
      return await import("./brain.ts");
    } catch (error) {
      fault("loading the session", error);
      await new Promise<void>((resolve) => {
        clock.after(backoff(failures, random()), resolve);
      });
      return isOver ? null : loadBrain(failures + 1);
    }
  };

  const begin = async (): Promise<void> => {
    const loading = loadBrain();
    await options.after;
    const kept = options.fresh === null ? await store.readSnapshot() : null;
    const code = await loading;
    if (isOver || code === null) return;
    brain = code.createBrain({
      ...options,
      guard,
      dom,
      clock,
      ids,
      store,
      tabs,
      sender: {
        add: (event) => {
          sync.add(event);
          if (!tabs.leads()) tabs.post({ kind: "outbox" });
        },
        leave: sync.leave,
      },
      visitor: options.fresh ?? newVisitor(),
      kept,
      onPeer: (message) => {
        if (message.kind === "forgotten") options.onForgotten(message.next);
        else sync.plan();
      },
    });
    sync.plan();
    for (const work of waiting.splice(0)) use(work);
  };

  const silence = (): void => {
    isOver = true;
    brain?.stop();
    bootstrap.stop();
    waiting.length = 0;
  };

  bootstrap.start();
  begin().catch((error) => fault("starting", error));

  return {
    use,
    brain: () => brain,
    newVisitor,
    silence,
    lastWords: () =>
      new Promise((resolve) => {
        const cancel = clock.after(LAST_WORDS, resolve);
        void sync.flush().then(() => {
          cancel();
          resolve();
        });
      }),
    forget: async (next) => {
      tabs.post({ kind: "forgotten", next });
      await sync.erase();
    },
    stop: () => {
      silence();
      sync.stop();
      link.close();
      tabs.close();
      store.close();
    },
  };
};
