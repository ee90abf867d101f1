/** Up to this width cards and panels are sheets at the edge of the screen. */
const PHONE_WIDTH = 640;
const GAP = 12;

/** Whether the screen is a phone's. */
export const isPhone = (view: Window): boolean => view.innerWidth <= PHONE_WIDTH;

/**
 * Stands a sheet at the bottom of what is visible, above an on-screen keyboard; at the top where the target would lie
 * under it.
 */
export const placeSheet = (card: HTMLElement, tip: HTMLElement, target: DOMRect, view: Window): void => {
  const { bottom, height } = visibleArea(view);
  const own = card.offsetHeight;
  const covers = target.bottom > bottom - own - GAP && target.top < bottom;
  const coversAtTop = target.top < own + GAP && target.bottom > 0;
  card.dataset["side"] = covers && !coversAtTop ? "top" : "bottom";
  Object.assign(card.style, {
    left: "",
    top: "",
    bottom: card.dataset["side"] === "top" ? "" : `${Math.max(0, view.innerHeight - bottom)}px`,
    maxHeight: `${Math.round(height * 0.6)}px`,
  });
  tip.style.display = "none";
};

/** How much of the screen a sheet leaves free at the bottom edge, measured from the top of the layout viewport. */
export const freeBottom = (card: HTMLElement, view: Window): number =>
  isPhone(view) ? visibleArea(view).bottom - card.offsetHeight - GAP : view.innerHeight;

const visibleArea = (view: Window): { readonly bottom: number; readonly height: number } => {
  const visual = view.visualViewport;
  // Pinched in, the visual viewport says nothing about a keyboard.
  if (visual === null || visual.scale > 1.01) return { bottom: view.innerHeight, height: view.innerHeight };
  return { bottom: visual.offsetTop + visual.height, height: visual.height };
};
