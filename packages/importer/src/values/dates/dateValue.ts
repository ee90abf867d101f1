import type { DateOrder } from "../../edits/edit.ts";
import { memoise } from "../memoise.ts";
import { type ClockTime, readClock } from "./clockTime.ts";
import { spellDate, spellTime } from "./spellDate.ts";
import { type Day, dayOf, dayText, NO_DAY, writtenDate } from "./writtenDate.ts";

/** A date, and the time behind it: null where none is written. */
interface Moment {
  readonly day: Day;
  readonly time: ClockTime | null;
}

/** Reads dates of one column, with or without a time. */
export interface DateReader {
  /** The day, or why there is none. A time is none unless it is midnight, which is how programs write a day. */
  day(text: string): Day;
  /** The day, whatever the time. */
  moment(text: string): Day;
  /** ISO text, with the offset as it is written and without one where none is; for a text that has a moment. */
  momentText(text: string): string;
}

/** Creates the reader of dates in one order, or of dates nobody has decided about. */
export const createDateReader = (order: DateOrder | null): DateReader => {
  const read = (text: string): Moment => {
    const date = writtenDate(text);
    const time = date === null || date.rest === "" ? null : timeIn(date.rest);
    return date === null || (date.rest !== "" && time === null) ? NOTHING : { day: dayOf(date, order), time };
  };
  const find = memoise((text) => {
    const moment = read(text);
    return moment.day === NO_DAY ? read(spellDate(text) ?? "") : moment;
  });
  return {
    day(text) {
      const { day, time } = find(text);
      return time === null || /^[0:.]+$/.test(time.text) ? day : NO_DAY;
    },
    moment: (text) => find(text).day,
    momentText(text) {
      const { day, time } = find(text);
      return `${dayText(day)}T${time?.text ?? "00:00:00"}${time?.zone ?? ""}`;
    },
  };
};

/** The time of day in a text, `14:30:00`; null where there is none, or where it has a zone. */
export const readTime = (text: string): string | null => {
  const time = readClock(spellTime(text));
  return time === null || time.zone !== "" ? null : time.text;
};

/** What a time behind a date is; behind the `T` of ISO 8601 it may be without colons. */
const timeIn = (rest: string): ClockTime | null =>
  readClock(
    rest
      .replace(/^T(\d\d)(\d\d)(\d\d)?/i, (_, hour, minute, second = "00") => `${hour}:${minute}:${second}`)
      .replace(/^[T\s,]+/i, ""),
  );

const NOTHING: Moment = { day: NO_DAY, time: null };
