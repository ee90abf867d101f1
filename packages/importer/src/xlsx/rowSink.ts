import type { CellRange } from "./cellReference.ts";
import { createMergeFiller } from "./merges.ts";
import { stopAtCap } from "./refusal.ts";

type Row = readonly string[];

/** Where cells become rows. */
export interface RowSink {
  /** Begins a row and answers its number: a row that was there already, or comes too late, follows the last one. */
  beginRow(row: number): number;
  put(column: number, text: string): void;
  /** Counts characters read for the row at hand. */
  weigh(length: number): void;
  /** Hands out what is complete. */
  flush(): void;
  /** Completes the last row and hands out the rest. */
  finish(): void;
}

/** What a sink is made with. */
export interface RowSinkOptions {
  /** Merged cells to be filled. */
  readonly merges: readonly CellRange[];
  /** Characters of all rows together: texts are shared, so a small file can say the same one a million times. */
  readonly mostText: number;
  readonly push: (rows: readonly Row[]) => void;
}

const MOST_COLUMNS = 16_384;
/** Four times what Excel has. */
const MOST_ROWS = 4_000_000;
/** Characters of one row. */
const MOST_ROW_TEXT = 4_000_000;
/** Blank cells made between filled ones: beyond the first of these, not more than fifty for each filled one. */
const FREE_BLANKS = 16_000_000;
const BLANKS_PER_CELL = 50;
/** Cells handed out together; a row counts as one more. */
const BATCH = 20_000;

/**
 * Gathers the cells of a sheet into rows by number and pushes them in order. Blank rows between filled ones are pushed
 * as `[]`, those at the end are not; nothing is ever made as large as a sheet says it is.
 */
export const createRowSink = ({ merges, mostText, push }: RowSinkOptions): RowSink => {
  let batch: Row[] = [];
  let held = 0;
  /** Rows handed out, or in `batch`. */
  let count = 0;
  let current = -1;
  let row: string[] = [];
  let rowText = 0;
  let text = 0;
  let cells = 0;
  let blanks = 0;

  const spend = (more: number): void => {
    blanks += more;
    if (blanks > FREE_BLANKS && blanks > BLANKS_PER_CELL * cells) stopAtCap();
  };
  const fill = createMergeFiller(merges, spend);

  const weigh = (length: number): void => {
    rowText += length;
    text += length;
    if (rowText > MOST_ROW_TEXT || text > mostText) stopAtCap();
  };

  const flush = (): void => {
    if (batch.length > 0) push(batch);
    batch = [];
    held = 0;
  };

  const close = (): void => {
    for (; row.length > 0 && count <= current; count += 1) {
      const next = count < current ? [] : row;
      fill(count, next);
      batch.push(next);
      held += 1 + next.length;
      if (held > BATCH) flush();
    }
    row = [];
  };

  return {
    beginRow: (wanted) => {
      if (wanted === current) return current;
      close();
      // A row out of order cannot go back; it is kept all the same.
      current = wanted > current ? wanted : current + 1;
      if (current >= MOST_ROWS) stopAtCap();
      rowText = 0;
      return current;
    },
    put: (column, value) => {
      if (value === "") return;
      if (column >= MOST_COLUMNS) stopAtCap();
      weigh(value.length);
      cells += 1;
      for (; row.length < column; row.push("")) spend(1);
      row[column] = value;
    },
    weigh,
    flush,
    finish: () => {
      close();
      flush();
    },
  };
};
