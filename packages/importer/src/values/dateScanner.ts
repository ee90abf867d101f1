import type { DateOrder } from "../edits/edit.ts";

/** A day as one number that grows with time, `year * 512 + month * 32 + day`, or why there is none. */
export type Day = number;

/** No date. */
export const NO_DAY = -1;
/** A date that reads both ways. */
export const TWO_DAYS = -2;

/** Tells the parts of a date that is written in digits. Holds its last finding, so that scanning allocates nothing. */
export interface DateScanner {
  /** Looks at the beginning of a text. False where there is no date; what follows one is at `end`. */
  scan(text: string): boolean;
  readonly end: number;
  /** The three numbers as they stand. */
  readonly one: number;
  readonly two: number;
  readonly three: number;
  /** The year is first, and four digits long: nothing to decide. */
  readonly isYearFirst: boolean;
  /** The last number has four digits, so it is the year. */
  readonly isYearLast: boolean;
  /** Written with points, which nobody does with the month first. */
  readonly isDotted: boolean;
}

/** Creates a scanner. */
export const createDateScanner = (): DateScanner => {
  const found = { end: 0, one: 0, two: 0, three: 0, isYearFirst: false, isYearLast: false, isDotted: false };
  const scan = (text: string): boolean => {
    let value = 0;
    let length = 0;
    let count = 0;
    let sign = 0;
    let first = 0;
    let at = 0;
    for (; at <= text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        value = value * 10 + code - 48;
        length += 1;
        if (length > 8) return false;
        continue;
      }
      if (length === 0) return false;
      if (count === 0) {
        found.one = value;
        first = length;
        if (length === 8) {
          found.one = Math.floor(value / 10_000);
          found.two = Math.floor(value / 100) % 100;
          found.three = value % 100;
          found.isYearFirst = true;
          found.isYearLast = false;
          found.end = at;
          // Eight digits are a date only in times a list is about.
          return found.one >= 1900 && found.one < 2100;
        }
        sign = code;
        // Slash, hyphen, point, blank.
        if (sign !== 47 && sign !== 45 && sign !== 46 && sign !== 32) return false;
      } else if (count === 1) {
        found.two = value;
        if (code !== sign || length > 2) return false;
      } else break;
      count += 1;
      value = 0;
      length = 0;
    }
    found.three = value;
    found.end = at;
    found.isYearFirst = first === 4;
    found.isYearLast = length === 4;
    found.isDotted = sign === 46;
    return first === 4 ? length < 3 : first < 3 && (length === 2 || length === 4);
  };
  return Object.assign(found, { scan });
};

/** The day at the beginning of a text as `2025-04-03` has it, in short order; `NO_DAY` where it is written otherwise. */
export const isoDay = (text: string): Day => {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NO_DAY;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  // What is no digit makes not-a-number of the whole, and that is no day.
  return toDay(year, pairAt(text, 5), pairAt(text, 8));
};

const pairAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN;
};

/** The day a scanner found, read in an order; null decides for each date by itself, where it can. */
export const dayOf = (date: DateScanner, order: DateOrder | null): Day => {
  const { one, two, three } = date;
  if (date.isYearFirst) return toDay(one, two, three);
  if (order === "ymd" && !date.isYearLast) return toDay(fullYear(one), two, three);
  const year = date.isYearLast ? three : fullYear(three);
  if (order === "mdy") return toDay(year, one, two);
  if (order === "dmy" || date.isDotted) return toDay(year, two, one);
  if (one > 31 && !date.isYearLast) return toDay(fullYear(one), two, three);
  const dayFirst = toDay(year, two, one);
  const monthFirst = toDay(year, one, two);
  if (dayFirst < 0 || monthFirst < 0 || dayFirst === monthFirst) return Math.max(dayFirst, monthFirst);
  return TWO_DAYS;
};

/** Years of two digits are those from 1950 to 2049, as in today's Excel and Windows. */
export const fullYear = (year: number): number => (year < 50 ? 2000 + year : year < 100 ? 1900 + year : year);

const toDay = (written: number, month: number, day: number): Day => {
  // Thai years count from the Buddha: 2568 is 2025. Those of Persia and Islam, 1300 to 1499, are days we cannot know.
  const year = written >= 2400 && written < 2700 ? written - 543 : written;
  if (year < 1 || (year >= 1300 && year < 1500) || month < 1 || month > 12 || day < 1) return NO_DAY;
  // Not-a-number comes through the comparisons above and ends here.
  return day <= daysIn(year, month) && year > 0 ? year * 512 + month * 32 + day : NO_DAY;
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** A day as ISO text. */
export const dayText = (day: Day): string =>
  `${padded(day >> 9, 4)}-${padded((day >> 5) & 15, 2)}-${padded(day & 31, 2)}`;

const padded = (part: number, length: number): string => String(part).padStart(length, "0");
