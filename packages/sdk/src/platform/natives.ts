// Built-ins as they were when this file was evaluated. Hosts, and the libraries of hosts, wrap and replace them later;
// a wrapped fetch may throw at once, never settle, or run the host's change detection on every request of ours.

const scope = globalThis as typeof globalThis & Readonly<Record<string, unknown>>;

/** Zone.js keeps what it wrapped under this name; ours should not wake Angular. */
const original = <Name extends "fetch" | "setTimeout" | "clearTimeout" | "MutationObserver">(
  name: Name,
): (typeof globalThis)[Name] => {
  const unwrapped = scope[`__zone_symbol__${name}`];
  // The symbol is Zone.js's own promise that this is the native function of that name.
  return (unwrapped ?? scope[name]) as (typeof globalThis)[Name];
};

/** The captured built-ins; `fetch` and `MutationObserver` are absent outside a browser, where nothing calls them. */
export const natives = {
  fetch: original("fetch"),
  setTimeout: original("setTimeout"),
  clearTimeout: original("clearTimeout"),
  MutationObserver: original("MutationObserver"),
  now: Date.now,
} as const;
