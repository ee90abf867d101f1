import { JsonFault } from "./jsonFault.ts";
import { TooLong } from "./splitRecords.ts";
import type { JsonList } from "./surveyJson.ts";

/** Writes the records of a list as rows. */
export interface RowWriter {
  /** The first row names the columns. */
  readonly hasHeadings: boolean;
  /** How many columns there are; a record that is no JSON is a row with more. */
  readonly width: number;
  /** `placeOf` tells where a character of the record stands in the file. */
  write(record: string, placeOf: (at: number) => string): void;
  /** Hands out the rows that are left. */
  flush(): void;
}

type Row = readonly string[];

/** Rows handed out together: while more of them wait, V8 takes twice the memory for what is new. */
const BATCH = 100;
/** Blanks between values: beyond the first of these, not more than fifty for each value. */
const FREE_BLANKS = 16_000_000;
const BLANKS_PER_VALUE = 50;

/** Lists alone stand in columns by their order; with anything else among them, they are values of the column `value`. */
export const createRowWriter = (list: JsonList, push: (rows: readonly Row[]) => void): RowWriter => {
  const { fields, parser } = list;
  const hasHeadings = list.objects + list.scalars > 0;
  if (hasHeadings && list.lists > 0) fields.column(fields.root);
  let batch: Row[] = hasHeadings ? [fields.headings] : [];
  const width = hasHeadings ? fields.headings.length : list.width;
  let values = 0;
  let blanks = 0;

  const flush = (): void => {
    if (batch.length > 0) push(batch);
    batch = [];
  };

  const rowOf = (record: string): Row => {
    const row: string[] = [];
    parser.parse(record, (field, value) => {
      if (value === "") return;
      const column = fields.column(field);
      values += 1;
      blanks += Math.max(0, column - row.length);
      if (blanks > FREE_BLANKS && blanks > BLANKS_PER_VALUE * values) throw new TooLong();
      while (row.length < column) row.push("");
      row[column] = value;
    });
    return row;
  };

  const write: RowWriter["write"] = (record, placeOf) => {
    try {
      batch.push(hasHeadings || !record.startsWith("[") ? rowOf(record) : parser.parseList(record));
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      const text = record.trim();
      // One that was cut off ends with its line, not at the beginning of the next.
      batch.push([...Array<string>(width).fill(""), placeOf(Math.min(error.at, text.length)), text]);
    }
    if (batch.length >= BATCH) flush();
  };

  return { hasHeadings, width, write, flush };
};
