/**
 * Lets others live while long work goes on. Loops ask `isDue` every few kilobytes or hundred rows and give up their turn
 * when it is; in a worker that is rare, on a page's own thread every few milliseconds.
 */
export interface Pace {
  /** True once the slice of time given is used up. */
  isDue(): boolean;
  /** Ends the slice and begins the next. Rejects with an `AbortError` once the work was called off. */
  turn(): Promise<void>;
}
