/** The tag of the one element Handrail adds to the page. */
export const HOST_TAG = "handrail-surface";

/**
 * Keeps `host` where it can be seen and used. It lives beside `<body>`, out of reach of frameworks that own the body, and
 * in the top layer. While the page shows a modal `<dialog>`, everything outside that dialog is inert, top layer or not:
 * the host then moves into the dialog, and back when the dialog is gone. Returns what stops it.
 */
export const keepOnTop = (host: HTMLElement, root: ShadowRoot, page: Document): (() => void) => {
  const view = page.defaultView;
  let frame = 0;

  const settle = (): void => {
    frame = 0;
    // Turbo and the like bring back a copy of the page on Back: our element without its shadow root.
    for (const ghost of page.querySelectorAll(HOST_TAG))
      if (ghost !== host && ghost.shadowRoot === null) ghost.remove();
    // A modal of our own lies above every other: moving would close it.
    if (host.isConnected && root.querySelector("dialog:modal") !== null) return;
    const parent = [...page.querySelectorAll("dialog:modal")].at(-1) ?? page.documentElement;
    if (host.parentElement !== parent) {
      move(host, parent);
      // A move may keep it open, and then below the dialog it has just come into.
      lower(host);
    }
    if (!isOpenPopover(host)) raise(host);
  };
  const later = (): void => {
    if (frame === 0 && view !== null) frame = view.requestAnimationFrame(settle);
  };
  const onFullscreen = (): void => {
    lower(host);
    later();
  };

  const observer = new MutationObserver((records) => {
    if (!host.isConnected || records.some((record) => record.type === "attributes")) later();
  });
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ["open"] });
  page.addEventListener("fullscreenchange", onFullscreen);
  page.addEventListener("turbo:load", later);
  view?.addEventListener("pageshow", later);
  settle();

  return () => {
    observer.disconnect();
    page.removeEventListener("fullscreenchange", onFullscreen);
    page.removeEventListener("turbo:load", later);
    view?.removeEventListener("pageshow", later);
    if (frame !== 0) view?.cancelAnimationFrame(frame);
  };
};

/** `moveBefore` keeps focus and running animations; where the browser lacks it or refuses, an ordinary move must do. */
const move = (host: HTMLElement, parent: Element): void => {
  const mover: { moveBefore?: (node: Node, child: Node | null) => void } = parent;
  try {
    if (mover.moveBefore !== undefined && host.isConnected) mover.moveBefore(host, null);
    else parent.append(host);
  } catch {
    parent.append(host);
  }
};

const isOpenPopover = (host: HTMLElement): boolean => {
  try {
    return host.matches(":popover-open");
  } catch {
    return true; // A browser without popovers: the sheet's z-index is all there is.
  }
};

const raise = (host: HTMLElement): void => {
  try {
    host.showPopover();
  } catch {
    // No popovers here, or the element is not in a document that is shown: it is drawn where it stands.
  }
};

const lower = (host: HTMLElement): void => {
  try {
    host.hidePopover();
  } catch {
    // As above.
  }
};
