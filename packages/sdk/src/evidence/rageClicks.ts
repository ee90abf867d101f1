import { between, seconds, type Timestamp } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";
import { clickTarget } from "./clickTarget.ts";
import type { Emit } from "./emit.ts";

const CLICKS = 3;
const LONGEST_GAP = seconds(1);
const CLOSE_PIXELS = 30;

/** Clicks on one thing, one soon after another. */
interface Chain {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
  readonly at: Timestamp;
  readonly count: number;
  /** How many of the clicks before this one the page had answered by then. */
  readonly answered: number;
}

/**
 * Reports repeated clicks on one spot of one thing, unless the thing is made for it (steppers, arrows), text was being
 * selected, or each click was answered: then the person is working, not raging.
 */
export const watchRageClicks = (
  dom: Dom,
  clock: Clock,
  wasAnswered: (element: Element) => boolean,
  emit: Emit,
): Stop => {
  let chain: Chain | null = null;

  const onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || !event.isTrusted) return;
    const target = clickTarget(event);
    // A disabled control is heard of on pointer-up, others on click: each press counts once.
    if (target === null || (event.type === "pointerup") !== target.isDisabled) return;
    const isKey = event.type === "click" && event.detail === 0;
    const isSelecting = !target.isActor && document.getSelection()?.type === "Range";
    if (isKey || isSelecting || target.isRepeated || event.button !== 0) {
      chain = null;
      return;
    }
    const { element } = target;
    const at = clock.now();
    const continues =
      chain !== null &&
      chain.element === element &&
      between(chain.at, at) <= LONGEST_GAP &&
      Math.abs(chain.x - event.clientX) + Math.abs(chain.y - event.clientY) <= CLOSE_PIXELS;
    const before = continues && chain !== null ? chain : null;
    chain = {
      element,
      x: event.clientX,
      y: event.clientY,
      at,
      count: (before?.count ?? 0) + 1,
      answered: (before?.answered ?? 0) + (before !== null && wasAnswered(element) ? 1 : 0),
    };
    if (chain.count === CLICKS && chain.answered < CLICKS - 1) emit("rageClick");
  };

  return dom.listen(document, ["click", "pointerup"], onClick);
};
