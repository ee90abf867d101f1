import { milliseconds } from "@handrail/core/base";
import type { Device, Locale } from "@handrail/core/content";
import type { Clock, Dom, Guard, Page, Stop } from "../ports/index.ts";
import { isPaymentField } from "./editable.ts";
import { watchElements } from "./elementWatch.ts";
import { onRoute } from "./routes.ts";

/** Activity is told at most this often: the clock credits whole gaps, so more would only cost. */
const ACTIVE_EVERY = milliseconds(500);

/** `matchMedia` costs no layout, unlike the window's width read after a change. */
const device = (): Device => {
  if (matchMedia("(max-width: 639.98px)").matches) return "phone";
  return matchMedia("(max-width: 1023.98px)").matches ? "tablet" : "desktop";
};

const pageLocale = (): Locale => document.documentElement.lang || navigator.language || "en";

const sameOriginPath = (href: string): string | null => {
  try {
    const url = new URL(href, location.href);
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
};

/** One watch of the routes for all who ask: History is wrapped once or not at all, so that it can be given back whole. */
const sharedPath = (dom: Dom, guard: Guard): Page["onPath"] => {
  const listeners = new Set<(path: string) => void>();
  let last = location.pathname;
  let stopRoutes: Stop | null = null;
  return (listener) => {
    listeners.add(listener);
    stopRoutes ??= onRoute(dom, guard, () => {
      if (location.pathname === last) return;
      last = location.pathname;
      for (const one of [...listeners]) guard(one)(last);
    });
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stopRoutes?.();
      stopRoutes = null;
    };
  };
};

/** The host page behind its port; `locale` overrides the page's own language. */
export const browserPage = (dom: Dom, clock: Clock, guard: Guard, locale: Locale | null): Page => ({
  surroundings: () => ({ path: location.pathname, device: device(), locale: locale ?? pageLocale() }),
  isVisible: () => document.visibilityState === "visible",
  onPath: sharedPath(dom, guard),
  onResize: (listener) => {
    let last = device();
    return dom.listen(window, ["resize", "languagechange"], () => {
      const next = device();
      if (next !== last) listener();
      last = next;
    });
  },
  onVisible: (listener) =>
    dom.listen(document, ["visibilitychange"], () => listener(document.visibilityState === "visible")),
  // `pagehide` comes to the window only; `unload` would cost the host its back-forward cache.
  onLeave: (listener) => dom.listen(window, ["pagehide"], listener),
  onReturn: (listener) =>
    dom.listen(window, ["pageshow"], (event) => {
      if (event instanceof PageTransitionEvent && event.persisted) listener();
    }),
  onActive: (listener) => {
    let last = 0;
    return dom.listen(document, ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"], (event) => {
      const now = clock.now();
      if (!event.isTrusted || now - last < ACTIVE_EVERY) return;
      last = now;
      const target = event.composedPath()[0];
      const typing = event.type === "keydown" && target instanceof Element && dom.isTextField(target);
      listener(typing, isPaymentField(document.activeElement));
    });
  },
  watch: (selectors, listener) => watchElements(selectors, dom, clock, listener),
  navigate: (href) => {
    const url = sameOriginPath(href);
    if (url === null) return;
    // A real click on a real link, so that the host's router takes it as its own.
    const link = document.createElement("a");
    link.href = url;
    document.documentElement.append(link);
    link.click();
    link.remove();
  },
});
