import { milliseconds } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";

/** A burst of changes is looked at once, when it has calmed down. */
const CALM = milliseconds(250);

const matches = (selector: string): boolean => {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    // An author's selector that does not parse matches nothing; the dashboard refuses it at save.
    return false;
  }
};

/**
 * Watches which selectors match something in the page, by one observer that only sets a flag: looking for every selector
 * at every added node made the host several times slower in trials.
 */
export const watchElements = (
  selectors: readonly string[],
  dom: Dom,
  clock: Clock,
  listener: (present: readonly string[]) => void,
): Stop => {
  if (selectors.length === 0) return () => {};
  let cancel: Stop | null = null;
  let last = "";
  const look = (): void => {
    cancel = null;
    const present = selectors.filter(matches);
    const seen = present.join("\n");
    if (seen === last) return;
    last = seen;
    listener(present);
  };
  const stop = dom.observe(document, { subtree: true, childList: true, attributes: true }, () => {
    cancel ??= clock.after(CALM, look);
  });
  cancel = clock.after(milliseconds(0), look);
  return () => {
    stop();
    cancel?.();
  };
};
