import type { FaultKind } from "../check/faultKind.ts";

/** The order of a date's parts. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** Rows by number, as ranges `[from, to)` in ascending order. */
export type RowSet = readonly (readonly [from: number, to: number])[];

/**
 * One thing a person did to the rows; plain data. Rows are a pure function of the file, how it is read, how its columns
 * are matched and the list of these, in their order: that is what makes undoing, resuming and trying harmless. Columns
 * are keys of the schema; values are texts as a person would type them.
 */
export type Edit =
  | { readonly kind: "setCell"; readonly row: number; readonly column: string; readonly value: string }
  /** The same value in a column of several rows: rows selected by hand, in one step. */
  | { readonly kind: "setCells"; readonly rows: RowSet; readonly column: string; readonly value: string }
  /** Fills a column where it is empty. */
  | { readonly kind: "fillEmpty"; readonly column: string; readonly value: string }
  /** Finds and replaces, in one column or in all. `whole` compares the whole value, else any part of it. */
  | {
      readonly kind: "replace";
      readonly column: string | null;
      readonly find: string;
      readonly replace: string;
      readonly whole: boolean;
      readonly matchCase: boolean;
    }
  /** Whole values for others: unknown options, misspelt domains. Compared without case and the blanks around them. */
  | {
      readonly kind: "mapValues";
      readonly column: string;
      readonly pairs: readonly (readonly [from: string, to: string])[];
    }
  /** Empties the values of a column that have this fault. */
  | { readonly kind: "clear"; readonly column: string; readonly fault: FaultKind }
  | { readonly kind: "readDates"; readonly column: string; readonly order: DateOrder }
  | { readonly kind: "readDecimals"; readonly column: string; readonly sign: "." | "," }
  /** Undoes text that was decoded as Windows-1252 and is UTF-8; null for all columns. */
  | { readonly kind: "repairText"; readonly column: string | null }
  /** Of rows with the same value in a unique column, only the first is taken; the others are left out. */
  | { readonly kind: "keepFirst"; readonly column: string }
  /** Every row with this fault is left out, whichever rows those are. */
  | { readonly kind: "leaveOutFaulty"; readonly fault: FaultKind; readonly column: string | null }
  | { readonly kind: "leaveOut"; readonly rows: RowSet }
  | { readonly kind: "takeIn"; readonly rows: RowSet };

/** What was done, and how much of it stands: undoing moves `done` back, a new edit cuts off what was undone. No limit. */
export interface History {
  readonly edits: readonly Edit[];
  readonly done: number;
}
