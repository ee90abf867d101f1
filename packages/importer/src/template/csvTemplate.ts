import { writeCsv } from "../csv/writeCsv.ts";
import type { TableSchema } from "../schema/schema.ts";
import { exampleOf } from "./exampleOf.ts";

/**
 * A table to fill in, as CSV: the columns' labels and, where any is known, one row of examples. It begins with the mark of
 * UTF-8, without which spreadsheets take it for another encoding, and runs nothing when it is opened.
 */
export const csvTemplate = ({ columns }: TableSchema): string => {
  const examples = columns.map(exampleOf);
  const headings = columns.map(({ label }) => label);
  const rows = examples.some((example) => example !== "") ? [headings, examples] : [headings];
  return `\ufeff${writeCsv(rows, { guards: true })}`;
};
