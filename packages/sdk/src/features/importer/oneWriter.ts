/** Whether this tab may send the rows of an import. */
export type Writing =
  /** No other tab does, until `release`. */
  | { readonly kind: "alone"; readonly release: () => void }
  /**
   * There are no locks here (no secure context, an old browser, a sandboxed frame), so another tab may be sending too:
   * chunks of both then have the same keys, and a receiver that keeps its side takes each row once.
   */
  | { readonly kind: "unknown"; readonly release: () => void }
  /** Another tab is at it. */
  | { readonly kind: "taken" };

/** The part of `navigator.locks` used here, so that a test can stand in for it. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: boolean },
    granted: (lock: unknown) => Promise<void> | undefined,
  ): Promise<unknown>;
}

const browserLocks = (): Locks | undefined => globalThis.navigator?.locks;

/**
 * Takes the lock of an import for this tab, if no other has it. The browser frees it when the tab goes, however it goes.
 * While it is held the page stays out of the back-forward cache, so it is released as soon as sending ends.
 */
export const oneWriter = (session: string, locks: Locks | undefined = browserLocks()): Promise<Writing> =>
  new Promise((resolve) => {
    const unknown = (): void => resolve({ kind: "unknown", release: () => undefined });
    if (locks === undefined) return unknown();
    // An opaque origin refuses, by a rejection.
    locks
      .request(`handrail-import:${session}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve({ kind: "taken" });
          return undefined;
        }
        return new Promise<void>((free) => {
          resolve({ kind: "alone", release: () => free() });
        });
      })
      .catch(unknown);
  });
