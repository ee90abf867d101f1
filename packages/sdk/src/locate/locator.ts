import { type Duration, milliseconds } from "@handrail/core/base";
import type { Clock, Dom, Page, Stop } from "../ports/index.ts";
import { findElement } from "./findElement.ts";

/** A burst of changes is looked at once. */
const CALM = milliseconds(120);

/** What to look for: the anchor with its text already in the reader's language. */
export interface Sought {
  readonly selector: string;
  readonly text: string | null;
}

/** Finds elements of the page, waiting for those that are still to come. */
export interface Locator {
  /** Resolves with the element, or null once `patience` is over or the signal aborts. Never rejects. */
  locate(sought: Sought, patience: Duration, signal: AbortSignal): Promise<Element | null>;
  /** Ends every wait, with null. */
  stop(): void;
}

/** One open wait. */
interface Wait {
  readonly look: () => void;
  readonly end: (found: Element | null) => void;
}

/** Makes the locator: one observer for all waits, and none while nobody waits. */
export const createLocator = (dom: Dom, clock: Clock, page: Page): Locator => {
  const waits = new Set<Wait>();
  let stopWatching: Stop | null = null;
  let cancelLook: Stop | null = null;

  const lookAll = (): void => {
    cancelLook = null;
    for (const wait of [...waits]) wait.look();
  };

  const lookSoon = (): void => {
    cancelLook ??= clock.after(CALM, lookAll);
  };

  const watch = (): void => {
    if (stopWatching !== null) return;
    const options = { subtree: true, childList: true, attributes: true };
    const stops = [dom.observe(document, options, lookSoon), page.onPath(lookSoon)];
    stopWatching = () => {
      for (const stop of stops) stop();
    };
  };

  const rest = (): void => {
    if (waits.size > 0) return;
    stopWatching?.();
    stopWatching = null;
    cancelLook?.();
    cancelLook = null;
  };

  return {
    locate: ({ selector, text }, patience, signal) =>
      new Promise((resolve) => {
        const found = signal.aborted ? null : findElement(document, selector, text);
        if (found !== null || signal.aborted) {
          resolve(found);
          return;
        }
        const wait: Wait = {
          look: () => {
            const late = findElement(document, selector, text);
            if (late !== null) wait.end(late);
          },
          end: (element) => {
            waits.delete(wait);
            giveUp();
            signal.removeEventListener("abort", abort);
            rest();
            resolve(element);
          },
        };
        const abort = (): void => wait.end(null);
        // Changes inside shadow roots stay unseen by the observer: one last look when patience ends finds those.
        const giveUp = clock.after(patience, () => wait.end(findElement(document, selector, text)));
        signal.addEventListener("abort", abort);
        waits.add(wait);
        watch();
      }),
    stop: () => {
      for (const wait of [...waits]) wait.end(null);
    },
  };
};
