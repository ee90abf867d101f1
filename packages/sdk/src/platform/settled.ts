import type { Dom, Stop } from "../ports/index.ts";
import { natives } from "./natives.ts";

/** An animation that never ends must not keep guides away for ever. */
const LONGEST_WAIT_MILLISECONDS = 1500;

/** Does something when the browser has nothing better to do. */
export const whenIdle = (work: () => void): void => {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: LONGEST_WAIT_MILLISECONDS });
  else natives.setTimeout.call(globalThis, work, 1);
};

/** Resolves once the page has loaded and is idle; what is added to the document before may break a framework's hydration. */
export const pageSettled = (dom: Dom): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === "complete") {
      whenIdle(resolve);
      return;
    }
    const stop: Stop = dom.listen(window, ["load"], () => {
      stop();
      whenIdle(resolve);
    });
  });
