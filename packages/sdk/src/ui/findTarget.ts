import { type Duration, milliseconds } from "@handrail/core/base";
import type { Anchor } from "@handrail/core/content";
import type { FeatureContext } from "../features/feature.ts";

/** How often an element that is there but not drawn is looked at again (ms). */
const AGAIN = 150;

/**
 * Finds the element of an anchor once it is there and takes up room on the screen: one in a closed menu or a hidden tab is
 * nothing to point at. Null when that has not come about within `patience`, or the signal ended the wait.
 */
export const findTarget = async (
  context: Pick<FeatureContext, "locate">,
  anchor: Anchor,
  patience: Duration,
  signal: AbortSignal,
): Promise<Element | null> => {
  const end = performance.now() + patience;
  while (!signal.aborted) {
    const left = Math.max(0, end - performance.now());
    const found = await context.locate(anchor, milliseconds(left), signal);
    if (found === null || signal.aborted) return null;
    if (takesRoom(found)) return found;
    if (left === 0) return null;
    await pause(Math.min(AGAIN, left), signal);
  }
  return null;
};

/** Whether an element is drawn with a size of its own. */
export const takesRoom = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return element.isConnected && (width > 0 || height > 0);
};

const pause = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, time);
    signal.addEventListener("abort", end);
  });
