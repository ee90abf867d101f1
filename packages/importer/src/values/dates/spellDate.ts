import { asciiForm } from "../asciiForm.ts";
import { isAscii, looseForm } from "../plainValue.ts";
import { monthOf } from "./monthNames.ts";
import { fullYear } from "./writtenDate.ts";

/**
 * Writes a date that is not in plain digits as one that is, with its time behind a blank: `Thu, 3rd April 2025, 2:30 pm`
 * as `2025-4-3 2:30 pm`, `2025年4月3日` as `2025-4-3`, `3. 4. 2025` as `3.4.2025`. Null where it cannot be told.
 */
export const spellDate = (text: string): string | null => {
  if (text.length > 80) return null;
  const form = spellTime(text)
    .replace(/\s*([年월月년])\s*/g, "-")
    .replace(/[日일]/g, " ")
    .replace(/\([^)]*\)/g, " ");
  const clock = form.search(/\d{1,2}( ?[:h]\d\d| ?[ap]\.?m)/i);
  const time = clock < 0 ? "" : form.slice(clock);
  const date = clock < 0 ? form : form.slice(0, clock);
  const numbers = date.match(/\d+/g) ?? [];
  const months: number[] = [];
  for (const word of date.match(/[\p{L}\p{M}][\p{L}\p{M}.]*/gu) ?? []) {
    // The `T` of ISO 8601 stands before a time.
    const month = word === "t" && time !== "" ? 0 : monthOf(looseForm(word));
    if (month === undefined) return null;
    if (month > 0) months.push(month);
  }
  if (/[^\p{L}\p{M}\d\s.,/'\u05f3\u060c\u0970-]/u.test(date)) return null;
  const day =
    months.length === 0 ? inDigits(date, numbers) : months.length === 1 ? withMonth(months[0] ?? 0, numbers) : null;
  return day === null ? null : `${day} ${time}`.trim();
};

/** A time as far as scripts go: its words for the halves of the day and for hours, minutes, seconds become `am`, `:`. */
export const spellTime = (text: string): string => {
  const form = asciiForm(text).toLowerCase();
  if (isAscii(form)) return form;
  return form
    .replace(/\s*[時时點点시]\s*(\d{0,2})/g, (_, minutes: string) => `:${minutes.padStart(2, "0")}`)
    .replace(/\s*[分분]\s*(\d{0,2})\s*[秒초]?/g, (_, seconds: string) => seconds && `:${seconds.padStart(2, "0")}`)
    .replace(/(上午|午前|오전)\s*([\d:]+)/g, "$2 am")
    .replace(/(下午|午後|오후)\s*([\d:]+)/g, "$2 pm")
    .replace(/(\d)\s*ص$/, "$1 am")
    .replace(/(\d)\s*م$/, "$1 pm")
    .trim();
};

const inDigits = (date: string, numbers: readonly string[]): string | null =>
  numbers.length === 3 ? numbers.join(date.includes(".") ? "." : numbers[0]?.length === 4 ? "-" : "/") : null;

/** With the month known by name, the year is the number that is too long or too large for a day, or else the last. */
const withMonth = (month: number, numbers: readonly string[]): string | null => {
  const [one = "", two = ""] = numbers;
  if (numbers.length !== 2) return null;
  const isYearFirst = one.length > 2 || Number(one) > 31;
  const [year, day] = isYearFirst ? [one, two] : [two, one];
  return `${String(fullYear(Number(year))).padStart(4, "0")}-${month}-${day}`;
};
