// The part of a live Handrail that thinks: the session, what feeds it from the page, and what draws for it. It is a
// chunk of its own, fetched while the entry reads the store and fetches the content, without which it could do nothing.

import type { Scalar } from "@handrail/core/base";
import type { HandrailEvent, PersonId } from "@handrail/core/events";
import { accountTraitsOf, traitsOf } from "@handrail/core/progress";
import { type Display, type Notice, parseSnapshot } from "@handrail/core/session";
import type { ImporterDefinition, ProgressView } from "../api/types.ts";
import { createEngine, type Engine } from "../engine/engine.ts";
import { pasteSelectorsIn, progressView, selectorsIn } from "../engine/views.ts";
import { collectActs } from "../evidence/acts.ts";
import { watchAttending } from "../evidence/attending.ts";
import { collectEvidence } from "../evidence/collectEvidence.ts";
import { watchPastedTables } from "../evidence/pastedTables.ts";
import { loadFeature } from "../features/catalogue.ts";
import { createLocator } from "../locate/locator.ts";
import { browserPage, pageSettled, whenIdle } from "../platform/index.ts";
import type { Clock, Dom, Guard, Ids, PeerMessage, Sender, Stop, Store, Tabs } from "../ports/index.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { createFeatureContext, type FeatureChange } from "./featureContext.ts";
import { createFeatureStage } from "./featureStage.ts";
import { dispatchIntent } from "./intents.ts";
import { directionOf, type Settings } from "./settings.ts";

/** What a brain is given: ports that live longer than it takes to load. */
export interface BrainOptions {
  readonly settings: Settings;
  readonly diagnostics: Diagnostics;
  readonly guard: Guard;
  readonly dom: Dom;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly tabs: Tabs;
  readonly sender: Sender;
  /** Used where nothing is kept of an earlier page. */
  readonly visitor: PersonId;
  /** What the store held, unparsed. */
  readonly kept: unknown;
  readonly importer: (name: string) => ImporterDefinition | null;
  readonly onNotice: (notice: Notice) => void;
  /** The other tabs speak of something that is not the session's. */
  readonly onPeer: (message: PeerMessage) => void;
}

/** A thinking Handrail. */
export interface Brain extends Pick<Engine, "dispatch" | "observe" | "leave"> {
  identify(person: PersonId, traits: Readonly<Record<string, Scalar>>): void;
  account(account: string, traits: Readonly<Record<string, Scalar>>): void;
  /** The host is at a path, or says so; null for the one in the address bar. */
  moveTo(path: string | null): void;
  progress(): ProgressView;
  /** Leaves no node, listener, timer or observer. */
  stop(): void;
}

const holdsAll = (known: Readonly<Record<string, Scalar>>, wanted: Readonly<Record<string, Scalar>>): boolean =>
  Object.entries(wanted).every(([name, value]) => known[name] === value);

/** Begins to think. */
export const createBrain = (options: BrainOptions): Brain => {
  const { settings, diagnostics, guard, dom, clock, ids, store, tabs, sender } = options;
  const page = browserPage(dom, clock, guard, settings.locale);
  const locator = createLocator(dom, clock, page);
  const changes = new Set<(change: FeatureChange) => void>();
  const snapshot = parseSnapshot(options.kept);
  let stopWatch: Stop = () => {};
  let watched = "";
  let stopPastes: Stop = () => {};
  /** The table pasted last where a guide asks for one. It stays in this page, and goes with it. */
  let pasted: string | null = null;

  const tell = (change: FeatureChange): void => {
    for (const listener of [...changes]) guard(listener)(change);
  };

  const features = createFeatureStage({
    clock,
    diagnostics,
    loadFeature,
    openSurface: async () => {
      const { createSurface } = await import("../ui/index.ts");
      const { locale } = page.surroundings();
      return createSurface({ locale, direction: settings.direction ?? directionOf(locale), theme: settings.theme });
    },
    settled: () => pageSettled(dom),
    idle: (work) => whenIdle(guard(work)),
    contextOf: (display: Display, signal: AbortSignal) =>
      createFeatureContext(
        {
          settings,
          engine,
          clock,
          locator,
          drawer: store.drawer,
          listeners: changes,
          importer: options.importer,
          report: diagnostics.report,
          pasted: () => (display.guide.trigger.kind === "paste" ? pasted : null),
          dispatch: guard((intent) => dispatchIntent(engine, page, display.id, intent)),
        },
        signal,
      ),
    onFailed: (display, reason) => engine.dispatch({ kind: "failed", display, reason }),
  });

  if (page.isVisible()) tabs.claim();

  const engine: Engine = createEngine({
    clock,
    ids,
    store,
    tabs,
    features,
    sender,
    person: snapshot?.person ?? options.visitor,
    snapshot,
    visible: page.isVisible(),
    onNotice: (notice) => {
      if (notice.type === "progress") tell({ kind: "progress" });
      options.onNotice(notice);
    },
    onObserved: (event: HandrailEvent) => {
      if (event.type === "tracked") tell({ kind: "tracked", event: event.name });
    },
  });
  const { dispatch, observe } = engine;

  /** Elements are looked for only where some step asks for them. */
  const watchElements = (): void => {
    const selectors = selectorsIn(engine.state());
    if (selectors.join() === watched) return;
    watched = selectors.join();
    stopWatch();
    stopWatch = page.watch(selectors, (present) => dispatch({ kind: "elements", present }));
  };

  const watchPastes = (): void => {
    stopPastes();
    stopPastes = watchPastedTables(dom, pasteSelectorsIn(engine.state()), ({ selector, text }) => {
      pasted = text;
      dispatch({ kind: "pasted", selector });
    });
  };

  const moveTo = (path: string): void => {
    dispatch({ kind: "surroundings", ...page.surroundings(), path });
    observe({ type: "pageViewed", path });
    tell({ kind: "path", path });
  };

  const onVisible = (visible: boolean): void => {
    if (visible) tabs.claim();
    dispatch({ kind: "visible", visible });
    if (visible) return;
    // On phones this may be the last that is heard of the page.
    sender.leave();
  };

  const stops: readonly Stop[] = [
    page.onPath(moveTo),
    page.onResize(() => dispatch({ kind: "surroundings", ...page.surroundings(), path: engine.state().path ?? "/" })),
    page.onVisible(onVisible),
    page.onLeave(engine.leave),
    page.onReturn(() => onVisible(page.isVisible())),
    page.onActive((typing, paying) => {
      tabs.claim();
      dispatch({ kind: "active", typing, paying });
    }),
    tabs.onLead((leader) => dispatch({ kind: "leadership", leader })),
    tabs.onMessage((message) => {
      if (message.kind === "snapshot") dispatch({ kind: "peerChanged", snapshot: message.snapshot });
      else options.onPeer(message);
    }),
    collectEvidence({ dom, clock, page, onEvidence: (evidence) => dispatch({ kind: "evidence", evidence }) }),
    collectActs(dom, (control) => dispatch({ kind: "acted", control })),
    watchAttending({ dom, clock, page, onAttending: (attending) => dispatch({ kind: "attending", attending }) }),
  ];

  moveTo(page.surroundings().path);

  return {
    dispatch: (input) => {
      dispatch(input);
      if (input.kind !== "bootstrapped") return;
      watchElements();
      watchPastes();
    },
    observe,
    leave: engine.leave,
    identify: (id, traits) => {
      const { person, anonymous, progress } = engine.state();
      // Hosts identify on every page load: what is known already is not worth an event.
      if (person === id && !anonymous && holdsAll(traitsOf(progress), traits)) return;
      const anonymousId = anonymous && person !== id ? person : null;
      observe({ type: "identified", traits, anonymousId }, { person: id });
    },
    account: (id, traits) => {
      const { account, progress } = engine.state();
      if (account === id && holdsAll(accountTraitsOf(progress), traits)) return;
      observe({ type: "accountIdentified", traits }, { account: id });
    },
    moveTo: (path) => moveTo(path ?? page.surroundings().path),
    progress: () => progressView(engine.state(), clock.now()),
    stop: () => {
      engine.stop();
      for (const stop of stops) stop();
      stopWatch();
      stopPastes();
      pasted = null;
      features.dispose();
      locator.stop();
      changes.clear();
    },
  };
};
