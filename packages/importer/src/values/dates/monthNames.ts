import { LANGUAGES } from "../languages.ts";
import { looseForm } from "../plainValue.ts";

/** Words that say nothing about a month. */
const SILENT = "st nd rd th of the at um on de del d den der le o г года р p kl".split(" ");

const months = new Map<string, number>([["sept", 9], ...SILENT.map((word) => [word, 0] as const)]);
/** Days of the week: they count for nothing once no language calls a month so. */
const weekdays = new Set<string>();
let known = 0;

/**
 * The month a word in a date means, from 1 to 12, or 0 for what says nothing, such as a day of the week; undefined for
 * any other word. Names are taken from the browser, a language at a time until one knows the word, so that none is
 * shipped; `prepareMonths` does that beforehand.
 */
export const monthOf = (word: string): number | undefined => {
  while (!months.has(word) && takeInLanguage());
  return months.get(word) ?? (weekdays.has(word) ? 0 : undefined);
};

/** Takes in the names of one more language, which takes a few milliseconds; false where all are known. */
export const prepareMonths = (): boolean => takeInLanguage();

const takeInLanguage = (): boolean => {
  const language = LANGUAGES[known];
  if (language === undefined) return false;
  known += 1;
  for (const style of ["long", "short"] as const) {
    // With a day and alone: Slavic languages bend the name.
    const names = [wordsOf(language, { month: style, day: "numeric" }), wordsOf(language, { month: style })];
    const weekday = wordsOf(language, { weekday: style });
    for (let at = 0; at < 12; at += 1) {
      for (const nameOf of names) {
        const name = nameOf(at, 1);
        if (/^\D+$/.test(name) && !months.has(name)) months.set(name, at + 1);
      }
      weekdays.add(weekday(0, at));
    }
  }
  return true;
};

/** Making a format is what takes time, so each serves for all twelve. */
const wordsOf = (language: string, options: Intl.DateTimeFormatOptions): ((month: number, day: number) => string) => {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: "UTC", ...options });
  return (month, day) =>
    format
      .formatToParts(Date.UTC(2024, month, day))
      .map(({ type, value }) => (type === "literal" || type === "day" ? "" : looseForm(value)))
      .join("");
};
