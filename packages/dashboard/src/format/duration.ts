import type { Duration } from "@handrail/core/base";
import { inSeconds, seconds } from "@handrail/core/base";

/** What stands in a cell that has no value. */
export const NOTHING = "–";

const UNITS = [
  { name: "d", seconds: 86_400 },
  { name: "h", seconds: 3600 },
  { name: "min", seconds: 60 },
  { name: "s", seconds: 1 },
] as const;

/**
 * A length of time in at most two units: "1 min 40 s", "3 h 20 min". From ten of the larger unit on, the smaller one is
 * dropped, for nobody reads the seconds of "14 min 3 s".
 */
export const formatDuration = (duration: Duration | null): string => {
  if (duration === null) return NOTHING;
  const exact = inSeconds(duration);
  if (exact > 0 && exact < 1) return `${Math.max(0.1, Math.round(exact * 10) / 10)}\u00a0s`;
  const largest = UNITS.findIndex((unit) => Math.round(exact) >= unit.seconds);
  const unit = UNITS[largest];
  if (unit === undefined) return "0\u00a0s";
  const smaller = UNITS[largest + 1];
  if (smaller === undefined) return `${Math.round(exact)}\u00a0s`;
  // Rounded to the smallest unit shown first, so that 119.6 s is "2 min" and never "1 min 60 s".
  const grain = exact >= 10 * unit.seconds ? unit : smaller;
  const rounded = Math.round(exact / grain.seconds) * grain.seconds;
  // 3,599 s rounds up to 60 min, which is a whole of the next larger unit.
  if (rounded >= (UNITS[largest - 1]?.seconds ?? Number.POSITIVE_INFINITY)) return formatDuration(seconds(rounded));
  const whole = Math.floor(rounded / unit.seconds);
  const rest = Math.round((rounded - whole * unit.seconds) / smaller.seconds);
  const first = `${whole}\u00a0${unit.name}`;
  return rest === 0 ? first : `${first} ${rest}\u00a0${smaller.name}`;
};
