/** What the checks of a host run with. */
export interface Thread {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  readonly breathe: () => Promise<void>;
}
