import type { DateOrder } from "../../edits/edit.ts";

/** A day as one number that grows with time, `year * 512 + month * 32 + day`, or why there is none. */
export type Day = number;

/** No date. */
export const NO_DAY = -1;
/** A date that reads both ways. */
export const TWO_DAYS = -2;

/** The parts of a date in digits, as they stand. */
export interface WrittenDate {
  readonly one: number;
  readonly two: number;
  readonly three: number;
  /** Which of them has four digits and so is the year; null where all have two. */
  readonly year: "first" | "last" | null;
  /** Written with points, which nobody does with the month first. */
  readonly isDotted: boolean;
  /** What follows the date. */
  readonly rest: string;
}

const DATE = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{4}|\d\d?)(?!\d)|^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;

/**
 * The parts of a date at the beginning of a text: three numbers parted by the same sign, or eight digits in a century a
 * list may be about. Null where there is none.
 */
export const writtenDate = (text: string): WrittenDate | null => {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [whole, one = match[5] ?? "", sign, two = match[6], three = match[7] ?? ""] = match;
  const year = one.length === 4 ? "first" : three.length === 4 ? "last" : null;
  if (one.length === 3 || (year === "first" ? three.length === 4 : three.length === 1)) return null;
  const rest = text.slice(whole.length);
  return { one: Number(one), two: Number(two), three: Number(three), year, isDotted: sign === ".", rest };
};

/** The day of a date read in an order; null decides for each by itself, where it can. */
export const dayOf = ({ one, two, three, year, isDotted }: WrittenDate, order: DateOrder | null): Day => {
  if (year === "first") return toDay(one, two, three);
  if (year === null && (order === "ymd" || (order === null && one > 31))) return toDay(fullYear(one), two, three);
  const full = year === null ? fullYear(three) : three;
  if (order === "mdy") return toDay(full, one, two);
  const dayFirst = toDay(full, two, one);
  if (order === "dmy" || isDotted) return dayFirst;
  const monthFirst = toDay(full, one, two);
  return dayFirst < 0 || monthFirst < 0 || dayFirst === monthFirst ? Math.max(dayFirst, monthFirst) : TWO_DAYS;
};

/** Years of two digits are those from 1950 to 2049, as in today's Excel and Windows. */
export const fullYear = (year: number): number => (year < 50 ? 2000 + year : year < 100 ? 1900 + year : year);

const toDay = (written: number, month: number, day: number): Day => {
  // Thai years count from the Buddha: 2568 is 2025. Those of Persia and Islam, 1300 to 1499, are days we cannot know.
  const year = written >= 2400 && written < 2700 ? written - 543 : written;
  if (year < 1 || (year >= 1300 && year < 1500) || month < 1 || month > 12 || day < 1) return NO_DAY;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  return day <= days ? year * 512 + month * 32 + day : NO_DAY;
};

/** A day as ISO text. */
export const dayText = (day: Day): string =>
  `${String(day >> 9).padStart(4, "0")}-${padded((day >> 5) & 15)}-${padded(day & 31)}`;

const padded = (part: number): string => String(part).padStart(2, "0");
