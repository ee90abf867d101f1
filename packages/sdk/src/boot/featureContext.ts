import { matchesUrl, textIn } from "@handrail/core/content";
import { type SessionState, stepInHand } from "@handrail/core/session";
import type { ImporterDefinition } from "../api/types.ts";
import type { Engine } from "../engine/engine.ts";
import { journeyView, valueView } from "../engine/views.ts";
import type { FeatureContext, Intent } from "../features/feature.ts";
import type { Locator } from "../locate/locator.ts";
import type { Clock, Drawer } from "../ports/index.ts";
import type { Settings } from "./settings.ts";
import { directionOf } from "./settings.ts";

/** What a mounted guide hears. */
export type FeatureChange = Parameters<Parameters<FeatureContext["subscribe"]>[0]>[0];

/** What a context is made from. */
export interface FeatureContextOptions {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly locator: Locator;
  readonly drawer: Drawer;
  readonly listeners: Set<(change: FeatureChange) => void>;
  readonly importer: (name: string) => ImporterDefinition | null;
  readonly report: (what: string) => void;
  readonly pasted: () => string | null;
  readonly dispatch: (intent: Intent) => void;
}

/** Makes what one mounted guide may know and do; what it subscribes ends with `signal`, whatever it forgets. */
export const createFeatureContext = (options: FeatureContextOptions, signal: AbortSignal): FeatureContext => {
  const { settings, engine, clock, locator, drawer, listeners } = options;
  const state = (): SessionState => engine.state();
  const { locale } = state();
  return {
    locale,
    direction: settings.direction ?? directionOf(locale),
    theme: settings.theme,
    messageOverrides: settings.messages,
    text: (text) => textIn(text, locale),
    isAt: (pattern) => matchesUrl(pattern, state().path ?? "/"),
    journey: (key) => journeyView(state(), key),
    currentStep: () => stepInHand(state(), clock.now()),
    value: (metric) => valueView(state(), metric),
    importer: options.importer,
    importerWorker: settings.importerWorker,
    report: settings.debug ? options.report : null,
    drawer: {
      ...drawer,
      // A guide that is taken away may be taken away because the person is forgotten.
      set: async (name, value) => !signal.aborted && drawer.set(name, value),
    },
    pasted: options.pasted,
    locate: ({ selector, text }, patience, until) =>
      locator.locate(
        { selector, text: text === null ? null : textIn(text, locale) },
        patience,
        AbortSignal.any([until, signal]),
      ),
    subscribe: (listener) => {
      const stop = (): void => {
        listeners.delete(listener);
      };
      listeners.add(listener);
      signal.addEventListener("abort", stop, { once: true });
      return stop;
    },
    dispatch: options.dispatch,
  };
};
