import { numberText } from "./numberText.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 31 December 9999: later days are shown as a row of `#`. */
const LAST_DAY = 2_958_465;
/** The days between 1 January 1900 and 1 January 1904, as spreadsheets count them. */
const DAYS_TO_1904 = 1462;
/** A time without a date is a duration below this many days: nobody has a date of the year 1900 and hides it. */
const LONGEST_DURATION = 366;

/**
 * A date or time as ISO text: `2025-04-03`, `2025-04-03T14:30:00`, `14:30:00`, and `37:30:00` for what lasted so long.
 * What the format hides is not told: whoever sees a date means one, whatever time of day some program left in it. Days are those of the 1900 system, with the 29 February 1900
 * that never was, or of the 1904 system. What is no date in either stays a number.
 */
export const serialText = (serial: number, format: string, is1904: boolean): string => {
  const unit = format.includes(".") ? 1 : 1000;
  const total = Math.round((serial * DAY) / unit) * unit;
  const isDuration = format.startsWith("h") && serial >= 0 && serial < LONGEST_DURATION;
  if (isDuration || format.includes("[")) return durationText(total);
  const day = Math.floor(total / DAY) + (is1904 ? DAYS_TO_1904 : 0);
  if (!(serial >= 0 && day <= LAST_DAY)) return numberText(String(serial));
  const time = total % DAY;
  // Up to the day that never was, days count from 31 December 1899, and later ones from the day before.
  const iso = isoText(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY + time);
  const text = day === 60 ? iso.replace("28", "29") : iso;
  if (format === "d" || (format === "?" && time === 0)) return text.slice(0, 10);
  // Day 0 of 1900 is no day: what is left is the time.
  return format.startsWith("h") || day === 0 ? text.slice(11) : text;
};

const durationText = (total: number): string => {
  const size = Math.abs(total);
  const hours = String(Math.floor(size / HOUR)).padStart(2, "0");
  return (total < 0 ? "-" : "") + hours + isoText(size % HOUR).slice(13);
};

const isoText = (time: number): string => new Date(time).toISOString().replace(/(\.0+)?Z$/, "");
