// The life of Handrail in a page: waiting for consent, live, forgotten, gone.

import type { PersonId } from "@handrail/core/events";
import type { Notice } from "@handrail/core/session";
import type { ImporterDefinition } from "../api/types.ts";
import { eraseKept } from "../platform/index.ts";
import type { Brain } from "./brain.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { type Live, startLive } from "./live.ts";
import type { Settings } from "./settings.ts";

/** What an app is made from. */
export interface AppOptions {
  readonly settings: Settings;
  readonly diagnostics: Diagnostics;
  readonly importer: (name: string) => ImporterDefinition | null;
  readonly onNotice: (notice: Notice) => void;
}

/** One Handrail of one page, from `init` to `destroy`. */
export interface App {
  /** Does something with the session; before consent it is not done at all, and false says so. */
  use(work: (brain: Brain) => void): boolean;
  live(): Live | null;
  /** Done now, and again whenever a new session starts: who the person is, which account. */
  consent(granted: boolean): void;
  reset(): void;
  destroy(): void;
}

/** Starts the app; live at once unless consent is required. `onConsent` runs when consent has started it. */
export const createApp = (options: AppOptions, onConsent: () => void): App => {
  let live: Live | null = null;
  let leaving: Promise<unknown> = Promise.resolve();

  const start = (fresh: PersonId | null): void => {
    live = startLive({
      ...options,
      fresh,
      after: leaving,
      onForgotten: (next) => {
        live?.stop();
        live = null;
        if (next !== null) start(next);
      },
    });
  };

  /** Ends the present session and forgets it; the next one waits until the store is clean. */
  const forget = (next: PersonId | null): void => {
    const old = live;
    live = null;
    if (old === null) return;
    // At log-out what was done last is still sent; without consent not even what is unsent may leave.
    if (next !== null) old.brain()?.leave();
    old.silence();
    leaving = (async () => {
      if (next !== null) await old.lastWords();
      await old.forget(next);
      old.stop();
    })().catch((error) => options.diagnostics.fault("forgetting", error));
  };

  const { settings } = options;
  if (!settings.consentRequired) start(null);

  return {
    use: (work) => {
      live?.use(work);
      return live !== null;
    },
    live: () => live,
    consent: (granted) => {
      if (granted && live === null) {
        start(null);
        onConsent();
      } else if (!granted) {
        if (live === null) leaving = eraseKept(settings.key);
        forget(null);
      }
    },
    reset: () => {
      if (live === null) return;
      const next = live.newVisitor();
      forget(next);
      start(next);
    },
    destroy: () => {
      live?.brain()?.leave();
      live?.stop();
      live = null;
    },
  };
};
