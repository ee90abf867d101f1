import { LANGUAGES } from "./languages.ts";
import { once } from "./memoise.ts";
import { looseForm } from "./plainValue.ts";

/**
 * Words in dates: the month from 1 to 12, or 0 for what says nothing, such as days of the week. Taken from the browser
 * when the first date with a word comes, so that no name is shipped.
 */
export const monthNames = once((): ReadonlyMap<string, number> => {
  const months = new Map([["sept", 9]]);
  const others: string[] = [];
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      // Making a format is what takes time, so each serves for all twelve.
      const wordsOf = (options: Intl.DateTimeFormatOptions): ((month: number, day: number) => string) => {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: "UTC", ...options });
        return (month, day) =>
          format
            .formatToParts(Date.UTC(2024, month, day))
            .map(({ type, value }) => (type === "literal" || type === "day" ? "" : looseForm(value)))
            .join("");
      };
      // With a day and alone: Slavic languages bend the name.
      const names = [wordsOf({ month: style, day: "numeric" }), wordsOf({ month: style })];
      const weekday = wordsOf({ weekday: style });
      for (let at = 0; at < 12; at += 1) {
        for (const nameOf of names) {
          const name = nameOf(at, 1);
          if (/^\D+$/.test(name) && !months.has(name)) months.set(name, at + 1);
        }
        others.push(weekday(0, at));
      }
    }
  }
  for (const word of [...others, ..."st nd rd th of the at um on de del d den der le o г года р p kl".split(" ")])
    if (!months.has(word)) months.set(word, 0);
  return months;
});
