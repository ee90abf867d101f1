/** What a number is shown as, by the format of its cell; null where it is shown as a number. */
export type DateFormat = {
  /** Year, month or day is shown. */
  readonly hasDate: boolean;
  /** Hours, minutes or seconds are shown. */
  readonly hasTime: boolean;
  /** Hours count beyond a day: `[h]:mm`. */
  readonly isElapsed: boolean;
  /** Parts of a second are shown. */
  readonly hasFraction: boolean;
} | null;

const shown = (hasDate: boolean, hasTime: boolean, isElapsed = false, hasFraction = false): DateFormat => ({
  hasDate,
  hasTime,
  isElapsed,
  hasFraction,
});

const DATE = shown(true, false);
const TIME = shown(false, true);
const BOTH = shown(true, true);

/**
 * The formats a file need not spell out, as first and last id (ECMA-376 part 1, 18.8.30). 27 to 36, 50 to 58 and 71 to 81
 * differ by the language of the program that wrote the file; where one shows a time and the next a date, neither is
 * shown for certain and the number itself decides.
 */
const BUILT_IN: readonly (readonly [from: number, to: number, format: DateFormat])[] = [
  [14, 17, DATE],
  [18, 21, TIME],
  [22, 22, BOTH],
  [27, 31, DATE],
  [32, 33, TIME],
  [34, 35, shown(false, false)],
  [36, 36, DATE],
  [45, 45, TIME],
  [46, 46, shown(false, true, true)],
  [47, 47, shown(false, true, false, true)],
  [50, 54, DATE],
  [55, 56, shown(false, false)],
  [57, 58, DATE],
  [71, 74, DATE],
  [75, 76, TIME],
  [77, 77, BOTH],
  [78, 78, TIME],
  [79, 79, shown(false, true, true)],
  [80, 80, shown(false, true, false, true)],
  [81, 81, DATE],
];

/** The format with this id, where the file does not spell it out. */
export const builtInDateFormat = (id: number): DateFormat =>
  BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? null;

/** What is no sign of its own: quoted and escaped text, fillers, the words for "as it is", and all brackets but times. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|general|standard|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi;

/** Reads a format as Excel writes it, such as `[$-409]d-mmm-yy;@`. The first section that shows a date or time decides. */
export const parseDateFormat = (code: string): DateFormat => {
  for (const section of code.replace(LITERAL, " ").toLowerCase().split(";")) {
    const isElapsed = section.includes("[");
    const hasClock = isElapsed || /[hs]|am\/pm|a\/p/.test(section);
    const signs = section.replace(/am\/pm|a\/p/g, " ");
    // Without a clock beside it, m is a month; three and more always are.
    const hasDate = /[yd]|mmm|aaa/.test(signs) || (signs.includes("m") && !hasClock);
    if (!hasDate && !hasClock) continue;
    // A digit that is no part of a second makes it a number: `0" d"` has no date, `0.0E+00` no year.
    if (/[#?]|0/.test(signs.replace(/s\]?[.,]0+/g, ""))) continue;
    return shown(hasDate, hasClock, isElapsed, /s\]?[.,]0/.test(signs));
  }
  return null;
};
