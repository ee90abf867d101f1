import { timestamp } from "@handrail/core/base";
import type { Clock, Guard } from "../ports/index.ts";
import { natives } from "./natives.ts";

/** A wall clock this far ahead of the monotonic one means that the machine slept, or that somebody set it forward. */
const SLEPT_MILLISECONDS = 60_000;

/** The longest delay browsers honour; a longer one would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** The browser's time: wall clock at load plus monotonic time since, so that a clock set back cannot reverse our events. */
export const browserClock = (guard: Guard): Clock => {
  let wall = natives.now();
  let monotonic = performance.now();
  return {
    now: () => {
      const steady = wall + performance.now() - monotonic;
      const said = natives.now();
      if (said - steady <= SLEPT_MILLISECONDS) return timestamp(Math.round(steady));
      wall = said;
      monotonic = performance.now();
      return timestamp(said);
    },
    after: (delay, callback) => {
      const timer = natives.setTimeout.call(globalThis, guard(callback), Math.min(delay, LONGEST_TIMEOUT));
      return () => natives.clearTimeout.call(globalThis, timer);
    },
  };
};
