import type { Duration, Timestamp } from "@handrail/core/base";

/** Undoes a subscription, a timer or a watch; safe to call twice. */
export type Stop = () => void;

/** Time. Never runs backwards within a page, and neither member throws. */
export interface Clock {
  /** The moment by the sender's clock. */
  now(): Timestamp;
  /** Calls back once, after `delay` or later (a hidden page may be throttled), unless stopped. */
  after(delay: Duration, callback: () => void): Stop;
}
