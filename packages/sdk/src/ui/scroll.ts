import { freeBottom } from "./sheet.ts";

/** Brings a target into view, clear of the card and of a header that sticks to the top. Does nothing if it already is. */
export const bringIntoView = (target: Element, card: HTMLElement): void => {
  const page = target.ownerDocument;
  const view = page.defaultView;
  if (view === null) return;
  const box = target.getBoundingClientRect();
  const limit = freeBottom(card, view);
  const isInside = box.top >= 0 && box.bottom <= limit && box.left >= 0 && box.right <= view.innerWidth;
  if (isInside && !isCovered(target, box, page)) return;
  const isCalm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", inline: "nearest", behavior: isCalm ? "auto" : "smooth" });
};

const isCovered = (target: Element, box: DOMRect, page: Document): boolean => {
  const hit = page.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return hit !== null && !target.contains(hit) && !hit.contains(target) && !hit.contains(shadowHostOf(target));
};

const shadowHostOf = (target: Element): Node | null => {
  const root = target.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};
