/** A bar of the host higher than this share of the screen is a layout, not a bar. */
const HIGHEST_BAR = 0.3;

/**
 * Moves the page's content aside by the banner's height, and the banner itself clear of a bar the host keeps at the same
 * edge. Returns what puts the page back as it was.
 */
export const makeRoom = (banner: HTMLElement, edge: "top" | "bottom"): (() => void) => {
  const page = banner.ownerDocument.documentElement;
  const property = edge === "top" ? "padding-block-start" : "padding-block-end";
  const inset = edge === "top" ? "inset-block-start" : "inset-block-end";
  const before = page.style.getPropertyValue(property);
  const fit = (): void => {
    page.style.setProperty(property, `${banner.offsetHeight}px`);
    banner.style.setProperty(inset, `${barAt(edge, banner.ownerDocument)}px`);
  };
  fit();
  const watch = new ResizeObserver(fit);
  watch.observe(banner);
  return () => {
    watch.disconnect();
    if (before === "") page.style.removeProperty(property);
    else page.style.setProperty(property, before);
    if (page.getAttribute("style") === "") page.removeAttribute("style");
  };
};

/** How far a bar of the host reaches in from the edge; 0 where there is none. */
const barAt = (edge: "top" | "bottom", page: Document): number => {
  const view = page.defaultView;
  if (view === null) return 0;
  const y = edge === "top" ? 1 : view.innerHeight - 2;
  let element = page.elementFromPoint(view.innerWidth / 2, y);
  while (element !== null && element !== page.body) {
    const { position } = view.getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if ((position === "fixed" || position === "sticky") && box.height < view.innerHeight * HIGHEST_BAR) {
      return edge === "top" ? Math.max(0, box.bottom) : Math.max(0, view.innerHeight - box.top);
    }
    element = element.parentElement;
  }
  return 0;
};
