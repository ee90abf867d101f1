import type { Mapping } from "../engine/engine.ts";
import type { RowProblem } from "../rows/row.ts";
import type { TableSchema } from "../schema/schema.ts";
import { trimValue } from "../values/plainValue.ts";
import type { CauseBook, CauseEntry } from "./causeBook.ts";
import type { ColumnCheck } from "./columnCheck.ts";

/** One row at a time, always in the same memory: its values, and what is wrong with it in itself. */
export interface RowFaults {
  /** Where each column of the schema stands in the file; -1 for nowhere. */
  readonly places: readonly number[];
  /** In the schema's order. */
  readonly values: string[];
  /** Each once, with the value it is about. */
  readonly found: readonly CauseEntry[];
  readonly texts: readonly string[];
  /** Puts the mapped cells, trimmed, into `values` or another row. */
  read(cells: readonly string[], into: string[]): void;
  /** Finds what is wrong with `values`, and with the row they come from. */
  inspect(cells: readonly string[], problems: readonly RowProblem[]): void;
  /** Adds something found elsewhere. */
  note(entry: CauseEntry, text: string): void;
  /** Whether the value at a place is there and has no error of its own, so that it can be compared with others. */
  isFine(place: number): boolean;
}

interface RowFaultsOptions {
  readonly schema: TableSchema;
  readonly mapping: Mapping;
  /** Columns of the file. */
  readonly width: number;
  readonly checks: readonly ColumnCheck[];
  readonly book: CauseBook;
}

/** Characters shown of a record that is no JSON, among the values of its cause. */
const LONGEST_BROKEN = 200;

/** Makes the memory for a row. */
export const createRowFaults = ({ schema, mapping, width, checks, book }: RowFaultsOptions): RowFaults => {
  const { columns } = schema;
  // A column may be called `constructor`.
  const places = columns.map(({ key }) => (Object.hasOwn(mapping, key) ? (mapping[key] ?? -1) : -1));
  const tests = checks.map(({ fault }) => fault);
  const values: string[] = columns.map(() => "");
  const found: CauseEntry[] = [];
  const texts: string[] = [];
  const isWrong = new Uint8Array(columns.length);

  const note = (entry: CauseEntry, text: string): void => {
    if (found.includes(entry)) return;
    found.push(entry);
    texts.push(text);
  };
  return {
    places,
    values,
    found,
    texts,
    read(cells, into) {
      for (let place = 0; place < places.length; place += 1) {
        const cell = cells[places[place] ?? -1];
        into[place] = cell === undefined ? "" : isTrimmed(cell) ? cell : trimValue(cell);
      }
    },
    inspect(cells, problems) {
      found.length = 0;
      texts.length = 0;
      if (problems.includes("brokenRecord")) {
        // It ends with its place and its text.
        note(book.of("brokenRecord", columns.length), cells.slice(-2).join(" ").slice(0, LONGEST_BROKEN));
        return;
      }
      for (let place = 0; place < tests.length; place += 1) {
        const kind = tests[place]?.(values) ?? null;
        isWrong[place] = 0;
        if (kind === null) continue;
        const entry = book.of(kind, place);
        if (entry.isError) isWrong[place] = 1;
        note(entry, values[place] ?? "");
      }
      for (let nth = 0; nth < problems.length; nth += 1) note(book.of(problems[nth] ?? "nul", columns.length), "");
      if (cells.length > width && !isBlank(cells, width)) note(book.of("ragged", columns.length), "");
    },
    note,
    isFine: (place) => values[place] !== "" && isWrong[place] === 0,
  };
};

/** Whether nothing can be seen in the cells from a place on. */
export const isBlank = (cells: readonly string[], from: number): boolean => {
  for (let place = from; place < cells.length; place += 1) {
    const cell = cells[place] ?? "";
    if (cell !== "" && (isTrimmed(cell) || trimValue(cell) !== "")) return false;
  }
  return true;
};

/** True where the first and the last character are plain ones: nearly always, and quickly told. */
const isTrimmed = (text: string): boolean => isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1));

const isPlain = (code: number): boolean => code > 32 && code < 127;
