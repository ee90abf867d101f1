import type { Dialect } from "../reading/reading.ts";
import { parseRows } from "./parseRows.ts";

/** Signs of marks of another kind, and of escapes. */
const OTHER = /(?:^|[,;\t|]) *'|\\"/m;

/**
 * The dialect of a text that needs no guessing: under one of the usual delimiters its first row is all names of columns
 * that are known, and its other rows are as long. Null for every other text.
 *
 * @param isKnown tells of a cell of the first row whether it is such a name.
 * @param isCut whether the last row may be cut off.
 */
export const exactDialect = (text: string, isKnown: (heading: string) => boolean, isCut: boolean): Dialect | null => {
  if (OTHER.test(text)) return null;
  for (const delimiter of [",", ";", "\t", "|"]) {
    const dialect: Dialect = { delimiter, quote: '"', escape: "double", skipsSpace: false };
    const line = text.slice(0, text.search(/[\r\n]/));
    if (!line.includes(delimiter) || !parseRows(line, dialect).rows[0]?.every(isKnown)) continue;
    const [headings = [], ...body] = parseRows(text, dialect).rows;
    const whole = isCut ? body.slice(0, -1) : body;
    const isSo = whole.every((row) => row.length === headings.length && !row.some((cell) => cell.startsWith(" ")));
    return isSo && whole.length > 0 ? dialect : null;
  }
  return null;
};
