import { assertNever } from "@handrail/core/base";
import type { Notice } from "@handrail/core/session";
import type { Diagnostics } from "../boot/diagnostics.ts";
import { createGuard } from "../boot/guard.ts";
import type { HandrailEvents, ProgressView } from "./types.ts";

type Name = keyof HandrailEvents;
type Listener = (event: never) => void;

/** The host's listeners. */
export interface Listeners {
  /** Whether this is something one can listen to. */
  knows(name: unknown): name is Name;
  add<Chosen extends Name>(name: Chosen, listener: (event: HandrailEvents[Chosen]) => void): () => void;
  tell(notice: Notice): void;
  clear(): void;
}

/** What a notice tells the host. */
const eventOf = (notice: Notice, progress: () => ProgressView): HandrailEvents[Name] => {
  switch (notice.type) {
    case "ready":
      return {};
    case "progress":
      return progress();
    case "stepCompleted":
      return { step: notice.step };
    case "stall":
      return { step: notice.step, probability: notice.probability };
    case "guideShown":
      return { guide: notice.guide };
    case "guideClosed":
      return { guide: notice.guide, reason: notice.reason };
    default:
      return assertNever(notice);
  }
};

const NAMES: readonly Name[] = ["ready", "progress", "stepCompleted", "stall", "guideShown", "guideClosed"];

/** Keeps the host's listeners; one that throws harms neither us nor the others. */
export const createListeners = (diagnostics: Diagnostics, progress: () => ProgressView): Listeners => {
  const listeners = new Map<Name, Set<(event: unknown) => void>>();
  let isReady = false;

  return {
    knows: (name): name is Name => NAMES.some((known) => known === name),
    add: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known);
      // The listener takes the event of its own name, and is told of no other.
      const call = createGuard(diagnostics, `your listener for "${name}"`)(listener as Listener) as (
        event: unknown,
      ) => void;
      known.add(call);
      // Whoever asks late has not missed it.
      if (name === "ready" && isReady) queueMicrotask(() => call({}));
      return () => {
        known.delete(call);
      };
    },
    tell: (notice) => {
      if (notice.type === "ready") isReady = true;
      const chosen = listeners.get(notice.type);
      if (chosen === undefined || chosen.size === 0) return;
      const event = eventOf(notice, progress);
      for (const listener of [...chosen]) listener(event);
    },
    clear: () => listeners.clear(),
  };
};
