// Looks at the page for answers while somebody may be about to press something or waits for what a press brings. In
// between no observer is there: a page that works by itself costs nothing.

import { after, between, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";
import { type AnswerLog, createAnswerLog, RECORDS_READ, WAIT } from "./answerLog.ts";
import { elementsOf } from "./around.ts";
import { actorOf } from "./clickTarget.ts";
import { rootsIn } from "./roots.ts";

/** Watches for answers. */
export interface PageAnswers extends Pick<AnswerLog, "firstTo"> {
  /** Hears each change of the page while it is watched. */
  subscribe(listener: (record: MutationRecord) => void): Stop;
  stop(): void;
}

/** Without a press or a pointer on a control for so long, the observers go. */
const WATCH_FOR = milliseconds(WAIT + 500);

/** Lists of things to press are long; what opens stands beside the thing. */
const SIBLINGS_WATCHED = 20;

/** An observer looks neither into shadow roots nor into frames; finding them costs some milliseconds on a very large page. */
const SEARCH_EVERY = seconds(3);

/** Later than this it was the person who scrolled on. */
const SCROLLED_WITHIN = seconds(1);

/** What an answer can look like besides a change: these the page cannot help telling. */
const ANSWERING = ["toggle", "close", "copy", "cut", "play", "pause", "fullscreenchange", "visibilitychange"];
/** Focus and blur stand for dialogs of the system and new windows. */
const ANSWERING_WINDOW = ["blur", "pagehide", "beforeprint"];
/** What the browser itself does at the person's hand, but a script can only pretend. */
const PRETENDED = ["click", "input", "change"];

/** The part of the Navigation API used here; not every browser has it. */
export const navigationOf = (): EventTarget | null => {
  const found: unknown = Reflect.get(window, "navigation");
  return found instanceof EventTarget ? found : null;
};

/** A navigation to "#" is what a link does that has nothing to do. */
const isNowhere = (event: Event): boolean => {
  const destination: unknown = Reflect.get(event, "destination");
  return destination instanceof Object && String(Reflect.get(destination, "url")).endsWith("#");
};

/** Starts the watch. */
export const watchPageAnswers = (dom: Dom, clock: Clock): PageAnswers => {
  const listeners = new Set<(record: MutationRecord) => void>();
  const log = createAnswerLog(clock);
  let watchedAt: Timestamp = timestamp(0);
  let pressedAt: Timestamp = timestamp(0);
  let searchedAt: Timestamp = timestamp(0);
  let touched: Element | null = null;
  /** What is observed, and what undoes it; each root once, however often it is pressed in. */
  const observed = new Map<Node, Stop>();
  let sizes: { readonly control: Element; readonly stop: Stop } | null = null;
  let styles: Stop = () => {};
  let cancel: Stop | null = null;

  const note = (): void => log.note(null);

  const onRecords = (records: readonly MutationRecord[]): void => {
    log.read(records);
    for (const record of records.slice(0, RECORDS_READ)) for (const listener of listeners) listener(record);
  };

  const observe = (root: Node): void => {
    if (observed.has(root)) return;
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    observed.set(root, dom.observe(root, options, onRecords));
  };

  const stopObserving = (): void => {
    for (const stop of observed.values()) stop();
    observed.clear();
    sizes?.stop();
    sizes = null;
    searchedAt = timestamp(0);
    styles();
  };

  const rest = (): void => {
    cancel = null;
    const due = after(watchedAt, WATCH_FOR);
    const now = clock.now();
    if (now < due) {
      cancel = clock.after(between(now, due), rest);
      return;
    }
    stopObserving();
  };

  const watch = (): void => {
    watchedAt = clock.now();
    cancel ??= clock.after(WATCH_FOR, rest);
    if (observed.size > 0) return;
    observe(document);
    // Menus made of style alone leave no other trace.
    styles = dom.listen(document, ["transitionrun", "animationstart"], ({ target }) => {
      if (target instanceof Element) log.note(target, true);
    });
  };

  /** What is beside the control and around it, as far as its size may tell of something opening. */
  const watchSizes = (control: Element): void => {
    const { parentElement: parent } = control;
    if (parent === null || sizes?.control === control) return;
    const near = [...Array.from(parent.children).slice(0, SIBLINGS_WATCHED), parent];
    // The body grows with whatever is anywhere on the page.
    const watched = near.filter((element) => element !== control && element !== document.body);
    sizes?.stop();
    sizes = { control, stop: dom.observeSizes(watched, (element) => log.note(element)) };
  };

  /** The pointer came to a control, by hovering or by pressing it. */
  const approach = (control: Element | undefined): void => {
    if (control === undefined) return;
    watch();
    watchSizes(control);
    // Mostly done when the pointer comes, so that the press itself waits for nothing.
    if (between(searchedAt, clock.now()) < SEARCH_EVERY) return;
    searchedAt = clock.now();
    for (const root of rootsIn(document)) observe(root);
  };

  const onOver = (event: Event): void => {
    if (!event.isTrusted) return;
    log.hovered();
    approach(actorOf(elementsOf(event)));
  };

  const onPress = (event: Event): void => {
    if (!event.isTrusted) return;
    pressedAt = clock.now();
    const path = elementsOf(event);
    touched = path[0] ?? null;
    log.pressed(touched);
    watch();
    approach(actorOf(path));
  };

  const navigation = navigationOf();
  const stops = [
    dom.listen(document, ["pointerover"], onOver),
    dom.listen(document, ["pointerdown"], onPress),
    // The page complains after these, where it complains.
    dom.listen(document, ["change", "submit", "focusout"], ({ isTrusted }) => {
      if (isTrusted) watch();
    }),
    dom.listen(document, ANSWERING, note),
    // What captures at the window hears of every field that is left, too.
    dom.listen(window, ANSWERING_WINDOW, ({ target }) => {
      if (target === window || target === document) note();
    }),
    dom.listen(document, ["scroll"], ({ target }) => {
      if (between(pressedAt, clock.now()) <= SCROLLED_WITHIN) log.note(target instanceof Element ? target : null);
    }),
    // Pressing a button focuses the button: only focus that goes elsewhere is an answer.
    dom.listen(document, ["focusin"], (event) => {
      const [target] = event.composedPath();
      if (target instanceof Element && !(touched !== null && target.contains(touched))) note();
    }),
    dom.listen(document, ["load"], ({ target }) => {
      if (target instanceof HTMLIFrameElement) log.note(target);
    }),
    // A click made by a script is the page at work: downloads, file choosers and pop-ups begin so.
    dom.listen(document, PRETENDED, ({ isTrusted, target }) => {
      if (!isTrusted && target instanceof Element) note();
    }),
    navigation === null
      ? dom.listen(window, ["popstate", "hashchange", "submit"], note)
      : dom.listen(navigation, ["navigate"], (event) => {
          if (!isNowhere(event)) note();
        }),
  ];

  return {
    firstTo: log.firstTo,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      for (const stop of stops) stop();
      stopObserving();
      touched = null;
      cancel?.();
      listeners.clear();
    },
  };
};
