import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo, useState } from "preact/hooks";
import { hrefOf, type Place, placeOf } from "./place.ts";

/** Where the reader is and how to lead them elsewhere. */
export interface Location {
  readonly place: Place;
  go(href: string, how?: "push" | "replace"): void;
  /** Changes filters: the page stays, the address tells, Back undoes it. Words being typed `replace`: one step, not ten. */
  setQuery(change: Readonly<Record<string, string | null>>, how?: "push" | "replace"): void;
  /** Asks before the reader leaves work that is not saved; returns what lifts it. */
  guard(question: () => string | null): () => void;
}

const LocationContext = createContext<Location | null>(null);

/** The reader's place. */
export const useLocation = (): Location => {
  const location = useContext(LocationContext);
  if (location === null) throw new Error("useLocation needs a LocationProvider above it.");
  return location;
};

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

const ownLink = (event: MouseEvent): HTMLAnchorElement | null => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.hasAttribute("download")) return null;
  const url = new URL(link.href, document.baseURI);
  // A fragment of the same page is the browser's own business, and so are the server's other trees.
  if (url.origin !== window.location.origin || /^\/(api|sdk|v1|demo)\//.test(url.pathname)) return null;
  return url.pathname === window.location.pathname && url.search === window.location.search && url.hash !== ""
    ? null
    : link;
};

/** Keeps the place in step with the History API; ordinary links inside it need no component of their own. */
export const LocationProvider = ({ children }: { readonly children: ComponentChildren }) => {
  const [place, setPlace] = useState<Place>(() => placeOf(new URL(window.location.href)));
  const guards = useMemo(() => new Set<() => string | null>(), []);

  const mayLeave = useCallback((): boolean => {
    for (const question of guards) {
      const words = question();
      if (words !== null && !window.confirm(words)) return false;
    }
    return true;
  }, [guards]);

  const go = useCallback(
    (href: string, how: "push" | "replace" = "push") => {
      const url = new URL(href, window.location.href);
      const movesOn = url.pathname !== window.location.pathname;
      if (movesOn && !mayLeave()) return;
      if (how === "replace") window.history.replaceState(null, "", url);
      else window.history.pushState(null, "", url);
      setPlace(placeOf(url));
      if (movesOn) window.scrollTo(0, 0);
    },
    [mayLeave],
  );

  useEffect(() => {
    const onPop = () => setPlace(placeOf(new URL(window.location.href)));
    const onClick = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      const link = ownLink(event);
      if (link === null) return;
      event.preventDefault();
      go(link.href);
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if ([...guards].some((question) => question() !== null)) event.preventDefault();
    };
    window.addEventListener("popstate", onPop);
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("popstate", onPop);
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick);
    };
  }, [go, guards]);

  const location = useMemo<Location>(
    () => ({
      place,
      go,
      setQuery: (change, how = "push") => go(hrefOf(place.path, { ...place.query, ...change }), how),
      guard: (question) => {
        guards.add(question);
        return () => guards.delete(question);
      },
    }),
    [place, go, guards],
  );
  return <LocationContext.Provider value={location}>{children}</LocationContext.Provider>;
};
