import { arrow, autoUpdate, computePosition, flip, offset, type Placement as Side, shift } from "@floating-ui/dom";
import type { Placement } from "@handrail/core/content";
import { isPhone, placeSheet } from "./sheet.ts";

/** Room between the card's edge and the target: the arrow's own depth, so that its tip touches. */
const GAP = 8;
/** The least room kept to the edges of the screen. */
const MARGIN = 12;

/** What to stand where. */
export interface Standing {
  readonly card: HTMLElement;
  /** A square turned by 45 degrees, inside the card's parent. */
  readonly arrow: HTMLElement;
  readonly target: Element;
  readonly placement: Placement;
  readonly direction: "ltr" | "rtl";
  /** The target left the page, or has no size any more: find it again or close. */
  readonly onGone: () => void;
  /** Called after each placing, with whether the target is in view. */
  readonly onPlaced: (inView: boolean) => void;
}

/**
 * Keeps a card beside its target while the page scrolls, resizes and changes; on a phone it is a sheet at the edge of the
 * screen that the target does not lie under. Rectangles are read from the browser, never added up along parents.
 */
export const keepBeside = (standing: Standing): (() => void) => {
  const { card, target } = standing;
  const view = card.ownerDocument.defaultView ?? window;
  let isOver = false;

  const update = async (): Promise<void> => {
    if (isOver) return;
    const box = target.getBoundingClientRect();
    if (!target.isConnected || (box.width === 0 && box.height === 0)) {
      stop();
      standing.onGone();
      return;
    }
    if (isPhone(view)) placeSheet(card, standing.arrow, box, view);
    else await placeBeside(standing);
    if (isOver) return;
    standing.onPlaced(box.bottom > 0 && box.right > 0 && box.top < view.innerHeight && box.left < view.innerWidth);
  };
  const run = (): void => void update();
  const stopUpdates = autoUpdate(target, card, run);
  view.visualViewport?.addEventListener("resize", run);
  view.visualViewport?.addEventListener("scroll", run);
  const stop = (): void => {
    isOver = true;
    stopUpdates();
    view.visualViewport?.removeEventListener("resize", run);
    view.visualViewport?.removeEventListener("scroll", run);
  };
  return stop;
};

const placeBeside = async ({ card, arrow: tip, target, placement, direction }: Standing): Promise<void> => {
  const found = await computePosition(target, card, {
    strategy: "fixed",
    placement: sideOf(placement, direction),
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackAxisSideDirection: "start" }),
      shift({ padding: MARGIN, crossAxis: true }),
      arrow({ element: tip, padding: 14 }),
    ],
  });
  const side = found.placement.split("-")[0] ?? "bottom";
  card.dataset["side"] = side;
  Object.assign(card.style, { left: `${found.x}px`, top: `${found.y}px`, bottom: "" });
  const { x, y } = found.middlewareData.arrow ?? {};
  const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" }[side] ?? "top";
  Object.assign(tip.style, { display: "", left: "", right: "", top: "", bottom: "" });
  Object.assign(tip.style, {
    [opposite]: "-6px",
    ...(x === undefined ? {} : { left: `${x}px` }),
    ...(y === undefined ? {} : { top: `${y}px` }),
  });
  tip.dataset["side"] = side;
};

const sideOf = (placement: Placement, direction: "ltr" | "rtl"): Side => {
  switch (placement) {
    case "block-start":
      return "top";
    case "inline-start":
      return direction === "rtl" ? "right" : "left";
    case "inline-end":
      return direction === "rtl" ? "left" : "right";
    default:
      return "bottom";
  }
};
