import { parse } from "csv-parse/sync";
import Papa from "papaparse";
import type { Dialect } from "../../../packages/importer/src/reading/reading.ts";

/** Another parser's reading of a text; null where it refuses the text. */
export type Oracle = (text: string, dialect: Dialect) => readonly (readonly string[])[] | null;

/** A character no generated text has, for parsers that cannot do without a mark. */
const NO_MARK = "\uE000";

const LINE_ENDS = ["\r\n", "\n", "\r"] as const;

const papa: Oracle = (text, dialect) => {
  const { delimiter, quote } = dialect;
  const mark = quote === "" ? NO_MARK : quote;
  const ends = new Set(text.match(/\r\n|\r|\n/g));
  const { data } = Papa.parse<string[]>(text, {
    // Its guess is thrown by marks out of place; where there is one kind it is told.
    newline: ends.size === 1 ? LINE_ENDS.find((end) => ends.has(end)) : undefined,
    delimiter,
    quoteChar: mark,
    escapeChar: dialect.escape === "double" ? mark : "\\",
  });
  // It takes the nothing after the last line end for a row.
  return /[\r\n]$/.test(text) && data.at(-1)?.join("") === "" && data.at(-1)?.length === 1 ? data.slice(0, -1) : data;
};

const csvParse: Oracle = (text, dialect) => {
  const { delimiter, quote } = dialect;
  try {
    return parse(text, {
      delimiter,
      quote: quote === "" ? null : quote,
      escape: dialect.escape === "double" ? quote || null : "\\",
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch {
    // A mark that is never closed.
    return null;
  }
};

/** The parsers ours is compared with. */
export const ORACLES: Readonly<Record<string, Oracle>> = { papa, csvParse };
