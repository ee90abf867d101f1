/**
 * What of a date the format of a cell shows: `d` a day, `h` a time, `[` hours beyond a day, as in `[h]:mm`, and `.` parts
 * of a second; `?` where that differs by the program the file came from. Null for a number.
 */
export type DateFormat = string | null;

/**
 * The formats a file need not spell out, each from this id on (ECMA-376 part 1, 18.8.30). Where one language shows a time
 * and the next a date, the number itself decides.
 */
const BUILT_IN = "14d 18h 22dh 23 27d 32h 34? 36d 37 45h 46h[ 47h. 48 50d 55? 57d 59".split(" ");

/** The format with this id, where the file does not spell it out. */
export const builtInDateFormat = (id: number): DateFormat =>
  BUILT_IN.findLast((entry) => id >= Number.parseInt(entry, 10))?.slice(2) || null;

/** What is no sign of its own: quoted and escaped text, fillers, the words for "as it is", and all brackets but times. */
const LITERAL = /"[^"]*"?|[\\_*].|general|standard|\[(?!(h+|m+|s+)\])[^\]]*\]?/gi;

/** Reads a format as Excel writes it, such as `[$-409]d-mmm-yy;@`. The first section that shows a date or time decides. */
export const parseDateFormat = (code: string): DateFormat => {
  for (const section of code.replace(LITERAL, " ").toLowerCase().split(";")) {
    const signs = section.replace(/am\/pm|a\/p/g, "h");
    const hasTime = /[[hs]/.test(signs);
    // Without a time beside it, m is a month; three and more always are.
    const hasDate = /[yd]|mmm|aaa/.test(signs) || (!hasTime && signs.includes("m"));
    const fraction = /s\]?[.,]0+/;
    // A digit that is no part of a second makes it a number: `0" d"` has no date.
    if ((!hasDate && !hasTime) || /[#?0]/.test(signs.replace(fraction, ""))) continue;
    return (
      (hasDate ? "d" : "") + (hasTime ? "h" : "") + (signs.includes("[") ? "[" : "") + (fraction.test(signs) ? "." : "")
    );
  }
  return null;
};
