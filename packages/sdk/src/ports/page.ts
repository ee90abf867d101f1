import type { Device, Locale } from "@handrail/core/content";
import type { Stop } from "./clock.ts";

/** What a decision may depend on in the page around us. */
export interface Surroundings {
  /** The path alone: no query, no fragment. */
  readonly path: string;
  readonly device: Device;
  readonly locale: Locale;
}

/** The host page. Nothing here throws, changes the page or reads what a person typed. */
export interface Page {
  surroundings(): Surroundings;
  isVisible(): boolean;
  /** The path changed, by a full History or Navigation API route change. */
  onPath(listener: (path: string) => void): Stop;
  /** Size class or language may have changed. */
  onResize(listener: () => void): Stop;
  onVisible(listener: (visible: boolean) => void): Stop;
  /** The page is going away, perhaps for good. */
  onLeave(listener: () => void): Stop;
  /** The page came back from the back-forward cache. */
  onReturn(listener: () => void): Stop;
  /**
   * A trusted key, pointer, wheel or touch; `typing` while an editable element has it, `paying` while the cursor is in a
   * field about a payment. At most a few a second.
   */
  onActive(listener: (typing: boolean, paying: boolean) => void): Stop;
  /** Says which of the selectors match now, and again on each change. Selectors that cannot be parsed match nothing. */
  watch(selectors: readonly string[], listener: (present: readonly string[]) => void): Stop;
  /** Leads to a same-origin path as a click on a link would; anything else is ignored. */
  navigate(href: string): void;
}
