import type { Timestamp } from "@handrail/core/base";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const clockSeconds = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** A day in the reader's zone: "3 Mar". */
export const formatDay = (at: Timestamp): string => day.format(at);

/** A day in the reader's zone for a sentence: "3 March 2026". */
export const formatDate = (at: Timestamp): string => date.format(at);

/** The time of day in the reader's zone: "14:05". */
export const formatClock = (at: Timestamp): string => clock.format(at);

/** The time of day with seconds, for lists that move: "14:05:31". */
export const formatClockSeconds = (at: Timestamp): string => clockSeconds.format(at);

/** A moment with its day and the reader's zone by name: "3 Mar 2026, 14:05 CET". */
export const formatMoment = (at: Timestamp): string => moment.format(at);

/** The reader's time zone by name, to stand beside a column of times. */
export const zoneName = (): string =>
  new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" }).formatToParts(0).find((p) => p.type === "timeZoneName")
    ?.value ?? "";

const STEPS = [
  { below: 60, divide: 1, unit: "s" },
  { below: 3600, divide: 60, unit: "min" },
  { below: 86_400, divide: 3600, unit: "h" },
] as const;

/** How long ago, in one unit: "3 min ago", "5 days ago". A moment ahead of the reader's clock is "now". */
export const formatAgo = (at: Timestamp, now: Timestamp): string => {
  const passed = (now - at) / 1000;
  if (passed < 1) return "now";
  for (const step of STEPS) {
    if (passed < step.below) return `${Math.floor(passed / step.divide)}\u00a0${step.unit} ago`;
  }
  const days = Math.floor(passed / 86_400);
  return days === 1 ? "1\u00a0day ago" : `${days}\u00a0days ago`;
};
