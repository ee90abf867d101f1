// Did the page answer? Watches the document while the person is busy with it, and tells apart what the page does by
// itself (clocks, tickers, advertisements) from what it does after somebody touched it.

import { between, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";

/** A change of the page, as the detectors care for it. */
export interface PageAnswer {
  readonly at: Timestamp;
  /** Where it happened; null for answers that have no place (navigation, focus, a dialog of the system). */
  readonly node: Element | null;
  /** What changed, for those who look closer. */
  readonly record: MutationRecord | null;
}

/** Watches for answers; only between a touch of the person and some seconds after the last one. */
export interface PageAnswers {
  subscribe(listener: (answer: PageAnswer) => void): Stop;
  stop(): void;
}

/** Without any touch for so long, the observer is taken away: an idle page costs nothing. */
const WATCH_FOR = seconds(8);

/** A change so long after the last key or press was not caused by it. */
const CAUSED_WITHIN = seconds(2);

/** A place that moved by itself is not believed for so long. */
const RESTLESS_FOR = seconds(10);

/** More changes than this at once are one answer: looking at each would cost the host. */
const RECORDS_READ = 60;

/** What else an answer can look like. Focus and blur stand for system dialogs and new windows. */
const ANSWERING = [
  "scroll",
  "change",
  "input",
  "toggle",
  "close",
  "copy",
  "cut",
  "play",
  "pause",
  "submit",
  "fullscreenchange",
];
const ANSWERING_WINDOW = ["blur", "pagehide", "beforeprint", "popstate", "hashchange"];

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** Starts the watch. */
export const watchPageAnswers = (dom: Dom, clock: Clock): PageAnswers => {
  const listeners = new Set<(answer: PageAnswer) => void>();
  const restless = new WeakMap<Element, Timestamp>();
  let lastTouch: Timestamp = timestamp(0);
  let lastSeen: Timestamp = timestamp(0);
  let touched: EventTarget | null = null;
  let observers: Stop[] = [];
  let cancel: Stop | null = null;

  const tell = (node: Element | null, record: MutationRecord | null): void => {
    const answer: PageAnswer = { at: clock.now(), node, record };
    for (const listener of [...listeners]) listener(answer);
  };

  const isRestless = (node: Element, now: Timestamp): boolean => {
    for (let at: Element | null = node, depth = 0; at !== null && depth < 3; at = at.parentElement, depth += 1) {
      const moved = restless.get(at);
      if (moved !== undefined && between(moved, now) < RESTLESS_FOR) return true;
    }
    return false;
  };

  const onRecords = (records: readonly MutationRecord[]): void => {
    const now = clock.now();
    const isCaused = between(lastTouch, now) <= CAUSED_WITHIN;
    for (const record of records.slice(0, RECORDS_READ)) {
      const node = elementOf(record.target);
      // A child of the root element is an extension's, or ours.
      if (node === null || node === document.documentElement) continue;
      if (isRestless(node, now)) {
        restless.set(node, now);
      } else {
        if (!isCaused) restless.set(node, now);
        tell(node, record);
      }
    }
  };

  const rest = (): void => {
    cancel = null;
    const idle = between(lastSeen, clock.now());
    if (idle < WATCH_FOR) {
      cancel = clock.after(milliseconds(WATCH_FOR - idle), rest);
      return;
    }
    for (const stop of observers) stop();
    observers = [];
  };

  const wake = (event: Event): void => {
    lastSeen = clock.now();
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    if (observers.length === 0) observers.push(dom.observe(document, options, onRecords));
    // An observer does not look into shadow roots: the ones around the touch are watched beside it.
    if (event.type === "pointerdown" && observers.length < 8) {
      for (const node of event.composedPath()) {
        if (node instanceof ShadowRoot) observers.push(dom.observe(node, options, onRecords));
      }
    }
    cancel ??= clock.after(WATCH_FOR, rest);
  };

  const stops = [
    dom.listen(document, ["pointerdown", "keydown"], (event) => {
      if (!event.isTrusted) return;
      lastTouch = clock.now();
      touched = event.composedPath()[0] ?? null;
      wake(event);
    }),
    // Seeing the pointer come gives the watch a moment to learn what moves by itself.
    dom.listen(document, ["pointermove"], (event) => {
      if (event.isTrusted && between(lastSeen, clock.now()) > milliseconds(500)) wake(event);
    }),
    dom.listen(document, ANSWERING, () => tell(null, null)),
    dom.listen(window, ANSWERING_WINDOW, () => tell(null, null)),
    dom.listen(document, ["visibilitychange"], () => tell(null, null)),
    // Pressing a button focuses the button: only focus that goes elsewhere is an answer.
    dom.listen(document, ["focusin"], (event) => {
      const target = event.composedPath()[0];
      if (target instanceof Element && !(touched instanceof Node && target.contains(touched))) tell(null, null);
    }),
    dom.listen(document, ["load"], (event) => {
      if (event.target instanceof HTMLIFrameElement) tell(null, null);
    }),
    // A click made by a script is the page at work: downloads, file choosers and pop-ups begin so.
    dom.listen(document, ["click"], (event) => {
      if (!event.isTrusted) tell(null, null);
    }),
  ];

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      for (const stop of [...stops, ...observers]) stop();
      observers = [];
      touched = null;
      cancel?.();
      listeners.clear();
    },
  };
};
