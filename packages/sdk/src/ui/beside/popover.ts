import {
  arrow,
  computePosition,
  type ElementRects,
  flip,
  offset,
  type Platform,
  type Placement as Side,
  shift,
} from "@floating-ui/core";
import type { Placement } from "@handrail/core/content";
import { takesRoom } from "../findTarget.ts";
import { follow } from "../follow.ts";
import { isPhone, placeSheet } from "../sheet.ts";

/** Room between the card's edge and the target: the arrow's own depth, so that its tip touches. */
const GAP = 8;
/** The least room kept to the edges of the screen. */
const MARGIN = 12;
/** The least room between the arrow and a corner of the card. */
const CORNER = 14;

/** What to stand where. */
export interface Standing {
  readonly card: HTMLElement;
  /** A square turned by 45 degrees, inside the card. */
  readonly tip: HTMLElement;
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
  const { card, tip, target } = standing;
  const view = card.ownerDocument.defaultView ?? window;
  let isOver = false;
  const place = async (): Promise<void> => {
    if (isOver) return;
    const box = target.getBoundingClientRect();
    if (!takesRoom(target)) {
      isOver = true;
      standing.onGone();
      return;
    }
    if (isPhone(view)) placeSheet(card, tip, box, view);
    else await placeBeside(standing, view);
    if (isOver) return;
    standing.onPlaced(box.bottom > 0 && box.right > 0 && box.top < view.innerHeight && box.left < view.innerWidth);
  };
  const unfollow = follow(target, card, () => void place());
  return () => {
    isOver = true;
    unfollow();
  };
};

const placeBeside = async ({ card, tip, target, placement, direction }: Standing, view: Window): Promise<void> => {
  const found = await computePosition(target, card, {
    platform: screenOf(view),
    strategy: "fixed",
    placement: sideOf(placement, direction),
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackAxisSideDirection: "start" }),
      shift({ padding: MARGIN, crossAxis: true }),
      arrow({ element: tip, padding: CORNER }),
    ],
  });
  const side = found.placement;
  card.dataset["side"] = side;
  tip.dataset["side"] = side;
  Object.assign(card.style, { left: `${found.x}px`, top: `${found.y}px`, bottom: "", maxHeight: "" });
  const { x, y } = found.middlewareData.arrow ?? {};
  const at = (value: number | undefined): string => (value === undefined ? "" : `${value}px`);
  Object.assign(tip.style, { display: "", left: at(x), top: at(y) });
};

/** Everything is measured against the screen: the card is in the top layer, where nothing clips or moves it. */
const screenOf = (view: Window): Platform => ({
  getElementRects: ({ reference, floating }): ElementRects => {
    const { left, top, width, height } = reference.getBoundingClientRect();
    return { reference: { x: left, y: top, width, height }, floating: { x: 0, y: 0, ...sizeOf(floating) } };
  },
  getClippingRect: () => ({ x: 0, y: 0, width: view.document.documentElement.clientWidth, height: view.innerHeight }),
  getDimensions: sizeOf,
});

/** Laid-out size: an arriving card is moved by its animation, which `getBoundingClientRect` would take in. */
const sizeOf = (element: HTMLElement) => ({ width: element.offsetWidth, height: element.offsetHeight });

const sideOf = (placement: Placement, direction: "ltr" | "rtl"): Side => {
  const start = direction === "rtl" ? "right" : "left";
  if (placement === "block-start") return "top";
  if (placement === "inline-start") return start;
  return placement === "inline-end" ? (start === "left" ? "right" : "left") : "bottom";
};
