import type { Timestamp } from "@handrail/core/base";
import type { ReportWindow } from "@handrail/core/protocol";
import { dayNumber, startOfDay } from "../rollups/day.ts";

/** The last `days` days up to now: whole UTC days, today being the last and not over yet. */
export const windowOf = (now: Timestamp, days: number): ReportWindow => ({
  from: startOfDay(dayNumber(now) - days + 1),
  until: now,
  // Roll-ups are written in the transaction that takes the events in: they are never behind.
  asOf: now,
});
