import type { Duration } from "@handrail/core/base";
import type {
  Anchor,
  GuideKey,
  JourneyKey,
  LocalizedText,
  StepKey,
  StepStatus,
  UrlPattern,
} from "@handrail/core/content";
import type { CloseReason, FailReason } from "@handrail/core/events";
import type { Display } from "@handrail/core/session";
import type { ImporterDefinition } from "../api/types.ts";

/** The shadow-root surface a feature draws into: one per page, shared by all features. */
export interface Surface {
  readonly root: ShadowRoot;
  /**
   * A fresh element inside the root; `release` takes it away and everything in it. The `dock` is the corner of the
   * screen where launchers stand side by side; everything else is drawn on the `page`.
   * @default "page"
   */
  layer(place?: "page" | "dock"): { readonly element: HTMLElement; release(): void };
  /** Says a text to screen readers. */
  announce(text: string): void;
  /** Adopts a style sheet once per root, however often it is asked for. */
  adopt(css: string): void;
}

/** What a feature asks for. It renders state and reports intents; it never decides whether to appear. */
export type Intent =
  | { readonly kind: "shown" }
  | { readonly kind: "advanced"; readonly index: number }
  | { readonly kind: "closed"; readonly reason: CloseReason }
  | { readonly kind: "failed"; readonly reason: FailReason }
  | { readonly kind: "show"; readonly guide: GuideKey }
  | { readonly kind: "openHelp"; readonly entry: string | null }
  /** Leads the host page to a same-origin path, as a click on a link would. */
  | { readonly kind: "navigate"; readonly href: string }
  | { readonly kind: "answered"; readonly trait: string; readonly value: string }
  | {
      readonly kind: "helpSought";
      readonly what: "opened" | "searched" | "read";
      readonly entry: string | null;
      readonly results: number | null;
    }
  | { readonly kind: "stepSkipped"; readonly step: StepKey }
  | {
      readonly kind: "importFinished";
      readonly importer: string;
      readonly rows: number;
      readonly accepted: number;
      readonly rejected: number;
      readonly cancelled: boolean;
      readonly step: StepKey | null;
    };

/** One step as a checklist draws it. */
export interface StepView {
  readonly key: StepKey;
  readonly title: string;
  readonly description: string | null;
  readonly status: StepStatus;
  readonly required: boolean;
  /** Its prerequisites are done. */
  readonly available: boolean;
  readonly href: string | null;
  /** Median time of those who finished; null while too few have. */
  readonly usualTime: Duration | null;
}

/** One journey as a checklist draws it. */
export interface JourneyView {
  readonly key: JourneyKey;
  readonly title: string;
  readonly outcome: string | null;
  readonly steps: readonly StepView[];
}

/**
 * What features keep in this browser from page to page, values that can be cloned (blobs too), by name. It is forgotten
 * with everything else on `reset` and without consent. No member rejects.
 */
export interface Drawer {
  /** Undefined where nothing was kept, or nothing can be. */
  get(name: string): Promise<unknown>;
  /** Resolves once it is on disk; false where it could not be kept. */
  set(name: string, value: unknown): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/** Everything a feature may know and do beside drawing. */
export interface FeatureContext {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly theme: "light" | "dark" | "auto";
  /** Host overrides of message texts, by message id. */
  readonly messageOverrides: Readonly<Record<string, string>>;
  /** The words of an authored text in this locale. */
  text(text: LocalizedText): string;
  /** Whether the person is on a page that the pattern matches. */
  isAt(pattern: UrlPattern): boolean;
  journey(key: JourneyKey): JourneyView | null;
  /** The step in hand, for help to put first what fits. */
  currentStep(): StepKey | null;
  value(metric: string): { readonly name: string; readonly unit: string; readonly amount: number } | null;
  importer(name: string): ImporterDefinition | null;
  /** Where the importer's worker is; nothing where it is to do without one. */
  readonly importerWorker?: string | null | undefined;
  /** Tells the host's developer what is asked wrongly; nothing unless `debug` is on. */
  readonly report?: ((what: string) => void) | null | undefined;
  /** The table whose pasting called for this guide; null for every other guide. */
  pasted(): string | null;
  /** What features keep in this browser. */
  readonly drawer: Drawer;
  /**
   * Finds the element, waiting for it up to `patience`; null when it never came. Aborting the signal ends the wait.
   * An element found may leave again: `isConnected` tells.
   */
  locate(anchor: Anchor, patience: Duration, signal: AbortSignal): Promise<Element | null>;
  /** Calls back on journey or progress changes, path changes and tracked events; returns what stops it. */
  subscribe(
    listener: (
      change:
        | { readonly kind: "progress" }
        | { readonly kind: "path"; readonly path: string }
        | { readonly kind: "tracked"; readonly event: string },
    ) => void,
  ): () => void;
  dispatch(intent: Intent): void;
}

/** A mounted feature. */
export interface FeatureHandle {
  /** The display changed: another index, or it was asked for again. */
  update(display: Display): void;
  /** Leaves nothing behind; safe to call twice. */
  dispose(): void;
}

/** One guide format: a lazy chunk whose module exports `feature`. */
export interface Feature {
  mount(surface: Surface, display: Display, context: FeatureContext): FeatureHandle;
}
