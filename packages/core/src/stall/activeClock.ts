/**
 * How long a person has really been at it (ST1 to ST5). Wall time says nothing: people make coffee. Every trusted input
 * opens a window of `IDLE_CUT_OFF`; the time inside the union of these windows counts, while a page is visible. Inputs of
 * all tabs arrive at one clock, so time in two tabs counts once. The clock reads no time itself; it is told.
 */
import type { Duration, Timestamp } from "../base/index.ts";
import { after, assertNever, between, milliseconds, seconds } from "../base/index.ts";

/** Half a minute without a key or pointer and the person counts as gone: longer than reading a paragraph, shorter than a call. */
export const IDLE_CUT_OFF = seconds(30);

/** A gap between two looks longer than this is a machine that slept (or a clock that was set): nothing in it counts. */
const SLEEP_AFTER = milliseconds(2 * IDLE_CUT_OFF);

/** The clock's state: plain data. */
export interface ActiveClock {
  /** All active time so far. */
  readonly active: Duration;
  readonly visible: boolean;
  /** Media is playing or the host marked a reading area: time counts without input. */
  readonly attending: boolean;
  readonly lastInputAt: Timestamp | null;
  readonly lastLookAt: Timestamp;
}

/** What a clock is told. `input` is a trusted key, pointer, wheel or touch in any tab. */
export type ClockSignal =
  | { readonly kind: "input" }
  | { readonly kind: "visible"; readonly visible: boolean }
  | { readonly kind: "attending"; readonly attending: boolean }
  | { readonly kind: "look" };

/** A clock that has counted nothing yet. */
export const beginClock = (now: Timestamp, visible: boolean): ActiveClock => ({
  active: milliseconds(0),
  visible,
  attending: false,
  lastInputAt: null,
  lastLookAt: now,
});

/** When the credit of the last input runs out; null while nothing is being credited, or nothing will end it. */
export const creditEndsAt = (clock: ActiveClock, now: Timestamp): Timestamp | null => {
  if (!clock.visible || clock.attending || clock.lastInputAt === null) return null;
  const end = after(clock.lastInputAt, IDLE_CUT_OFF);
  return end > now ? end : null;
};

/** The part of the time since the last look that counts. */
const creditSince = (clock: ActiveClock, now: Timestamp): Duration => {
  const gap = between(clock.lastLookAt, now);
  if (!clock.visible || gap <= 0 || gap > SLEEP_AFTER) return milliseconds(0);
  if (clock.attending) return gap;
  if (clock.lastInputAt === null) return milliseconds(0);
  const end = Math.min(now, after(clock.lastInputAt, IDLE_CUT_OFF));
  return milliseconds(Math.max(0, end - clock.lastLookAt));
};

/**
 * The clock after a signal. Time that counted since the last look is credited first, so calling it more often changes
 * nothing but how soon the credit shows. Showing the page is an act of the person and counts as an input.
 */
export const tell = (clock: ActiveClock, signal: ClockSignal, now: Timestamp): ActiveClock => {
  const credited: ActiveClock = {
    ...clock,
    active: milliseconds(clock.active + creditSince(clock, now)),
    // A clock set back must not credit the same hour twice, but it must go on from where it now stands.
    lastLookAt: now,
  };
  switch (signal.kind) {
    case "look":
      return credited;
    case "input":
      return { ...credited, lastInputAt: now };
    case "attending":
      return { ...credited, attending: signal.attending };
    case "visible":
      return { ...credited, visible: signal.visible, lastInputAt: signal.visible ? now : null };
    default:
      return assertNever(signal);
  }
};
