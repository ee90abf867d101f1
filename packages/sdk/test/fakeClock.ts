import { type Duration, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock } from "../src/ports/index.ts";

/** A clock a test moves by hand. */
export interface FakeClock extends Clock {
  /** Lets time pass, firing what falls due in its order, and lets promises settle after each. */
  advance(by: Duration): Promise<void>;
  /** How many timers are set. */
  timers(): number;
}

/** Lets every promise that can settle now do so. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** Makes one that starts on a fixed day. */
export const fakeClock = (): FakeClock => {
  let now: Timestamp = timestamp(Date.UTC(2026, 10, 21, 9));
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  return {
    now: () => now,
    after: (delay, callback) => {
      const timer = { at: now + delay, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    timers: () => timers.size,
    advance: async (by) => {
      const end = now + by;
      await settle();
      for (;;) {
        const next = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers.delete(next);
        now = timestamp(Math.max(now, next.at));
        next.callback();
        await settle();
      }
      now = timestamp(end);
    },
  };
};
