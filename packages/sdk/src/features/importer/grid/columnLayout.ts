import type { TableSchema } from "@handrail/importer";

/** Widths in pixels: of the number of a row, and of a column by what is in it. */
const NUMBER = 72;
const WIDTHS: Readonly<Partial<Record<TableSchema["columns"][number]["type"], number>>> = {
  email: 220,
  url: 240,
  text: 180,
  list: 200,
};
const OTHERWISE = 140;

/** Where the columns of a grid stand along the line: the number first, which stays in view, then those of the schema. */
export interface ColumnLayout {
  readonly number: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly whole: number;
}

/** Lays the columns of a schema out side by side. */
export const layOut = (schema: TableSchema): ColumnLayout => {
  const widths = schema.columns.map(({ type }) => WIDTHS[type] ?? OTHERWISE);
  const starts: number[] = [];
  let at = NUMBER;
  for (const width of widths) {
    starts.push(at);
    at += width;
  }
  return { number: NUMBER, starts, widths, whole: at };
};

/** Places of the columns in view, `[from, to)`. */
export const columnsIn = (
  { starts, widths, number }: ColumnLayout,
  left: number,
  width: number,
): readonly [from: number, to: number] => {
  const from = starts.findIndex((start, at) => start + (widths[at] ?? 0) > left + number);
  if (from === -1) return [0, 0];
  const beyond = starts.findIndex((start, at) => at >= from && start >= left + width);
  return [from, beyond === -1 ? starts.length : beyond];
};
