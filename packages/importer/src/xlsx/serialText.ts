import type { DateFormat } from "./dateFormat.ts";
import { numberText } from "./numberText.ts";

const DAY = 86_400_000;
/** 31 December 9999: later days are shown as a row of `#`. */
const LAST_DAY = 2_958_465;
/** The days between 1 January 1900 and 1 January 1904, as spreadsheets count them. */
const DAYS_TO_1904 = 1462;
/** A time without a date is a duration below this many days: nobody has the date of the year 1900 and hides it. */
const LONGEST_DURATION = 366;

/**
 * A date or time as ISO text: `2025-04-03`, `2025-04-03T14:30:00`, `14:30:00`, and `37:30:00` for what lasted so long.
 * A time of day that the format hides is told all the same. Days are those of the 1900 system, with the 29 February 1900
 * that never was, or of the 1904 system. What is no date in either stays a number.
 */
export const serialText = (serial: number, format: NonNullable<DateFormat>, is1904: boolean): string => {
  const { isElapsed, hasFraction } = format;
  const unit = hasFraction ? 1 : 1000;
  const total = Math.round((serial * DAY) / unit) * unit;
  const isDuration = isElapsed || (!format.hasDate && format.hasTime && serial < LONGEST_DURATION);
  if (isDuration && (isElapsed || serial >= 0)) return durationText(total, hasFraction);
  const day = Math.floor(total / DAY) + (is1904 ? DAYS_TO_1904 : 0);
  if (!(serial >= 0 && day <= LAST_DAY)) return numberText(String(serial));
  const time = total % DAY;
  // Day 0 of 1900 is no day: what is left is the time.
  if (day === 0 && (format.hasTime || time > 0)) return durationText(time, hasFraction);
  return dayText(day) + (format.hasTime || time > 0 ? `T${durationText(time, hasFraction)}` : "");
};

const dayText = (day: number): string => {
  if (day === 60) return "1900-02-29";
  // 1899-12-31 is day 0 up to the day that never was, and one day later is from then on.
  return new Date(Date.UTC(1899, 11, day > 60 ? 30 : 31) + day * DAY).toISOString().slice(0, 10);
};

const durationText = (total: number, hasFraction: boolean): string => {
  const size = Math.abs(total);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const parts = [size / 3_600_000, (size / 60_000) % 60, (size / 1000) % 60].map(two).join(":");
  const fraction =
    hasFraction && size % 1000 > 0
      ? `.${String(size % 1000)
          .padStart(3, "0")
          .replace(/0+$/, "")}`
      : "";
  return (total < 0 ? "-" : "") + parts + fraction;
};
