import type { DateOrder } from "../edits/edit.ts";
import { clockEnd, readClock } from "./clockTime.ts";
import { createDateScanner, type DateScanner, type Day, dayOf, dayText, isoDay, NO_DAY } from "./dateScanner.ts";
import { spellDate, spellTime } from "./spellDate.ts";

/** Reads dates of one column, with or without a time. */
export interface DateReader {
  /** The day, or why there is none. Of a text with a time only midnight is taken. */
  day(text: string): Day;
  /** The same, whatever the time; `NO_DAY` too where the time is none. */
  moment(text: string): Day;
  /** ISO text, with the offset as it is written and without one where none is; for a text that has a moment. */
  momentText(text: string): string;
}

/** Creates the reader of dates in one order, or of dates nobody has decided about. */
export const createDateReader = (order: DateOrder | null): DateReader => {
  const scanner = createDateScanner();

  const read = (text: string, isMidnight: boolean): Day => {
    const day = isoDay(text);
    if (day >= 0) {
      if (text.length === 10) return day;
      const end = isMidnight || !isBreak(text.charCodeAt(10)) ? -1 : clockEnd(text, 11);
      if (end === text.length || (end === text.length - 1 && text.charCodeAt(end) === 90)) return day;
    }
    return readParts(text, isMidnight);
  };
  const readParts = (text: string, isMidnight: boolean): Day => {
    if (!scanner.scan(text)) return NO_DAY;
    const day = dayOf(scanner, order);
    if (scanner.end === text.length || day < 0) return day;
    const time = timeAfter(text, scanner);
    return time !== null && (!isMidnight || /^[0:.]+$/.test(time.text)) ? day : NO_DAY;
  };
  const readAny = (text: string, isMidnight: boolean): Day => {
    const day = read(text, isMidnight);
    if (day !== NO_DAY) return day;
    const spelt = spellDate(text);
    return spelt === null ? NO_DAY : read(spelt, isMidnight);
  };

  return {
    day: (text) => readAny(text, true),
    moment: (text) => readAny(text, false),
    momentText(text) {
      const spelt = readParts(text, false) === NO_DAY ? (spellDate(text) ?? "") : text;
      const day = dayText(readParts(spelt, false));
      const time = timeAfter(spelt, scanner);
      return `${day}T${time?.text ?? "00:00:00"}${time?.zone ?? ""}`;
    },
  };
};

/** The time of day in a text, `14:30:00`; null where there is none, or where it has a zone. */
export const readTime = (text: string): string | null => {
  const time = text.length < 60 ? readClock(spellTime(text)) : null;
  return time === null || time.zone !== "" ? null : time.text;
};

const timeAfter = (text: string, { end }: DateScanner): ReturnType<typeof readClock> => {
  const isT = (text.charCodeAt(end) | 32) === 116;
  return readClock(text.slice(end).replace(/^[t\s,]+/i, ""), isT);
};

/** `T`, `t`, blank. */
const isBreak = (code: number): boolean => code === 84 || code === 116 || code === 32;
