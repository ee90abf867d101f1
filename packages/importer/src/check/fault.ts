import type { Edit } from "../edits/edit.ts";

/** What can be wrong with a value or a row. Each has one meaning, one text for people, and its fixes. */
export type FaultKind =
  | "required"
  | "number"
  | "integer"
  | "boolean"
  | "date"
  /** A date that could be read both ways, in a column nobody has decided for. */
  | "dateOrder"
  | "datetime"
  | "time"
  | "email"
  | "url"
  | "phone"
  | "option"
  | "country"
  | "currency"
  /** An item of a list is none of its options. */
  | "item"
  /** Stands in an earlier row already. */
  | "duplicate"
  | "pattern"
  | "tooShort"
  | "tooLong"
  | "tooSmall"
  | "tooLarge"
  /** A dependent rule asks for a value, or for none. */
  | "requiredHere"
  | "emptyHere"
  /** A spreadsheet's error in place of a value: `#N/A`, `#REF!`, or a formula nobody worked out. */
  | "cellError"
  /** More values than the file has columns. */
  | "ragged"
  | "unclosedQuote"
  /** Said by the host: a function of its own before sending, or its answer after. */
  | "host"
  /** Sent all the same, but worth a look. */
  | "strayQuote"
  | "nul"
  | "badCharacters"
  | "mojibake"
  /** An address whose domain looks misspelt. */
  | "emailTypo";

/** Faults that keep a row from being sent; the others are remarks. */
export const isError = (kind: FaultKind): boolean => !REMARKS.has(kind);

const REMARKS: ReadonlySet<FaultKind> = new Set(["strayQuote", "nul", "badCharacters", "mojibake", "emailTypo"]);

/** One thing wrong with one row. */
export interface Fault {
  readonly kind: FaultKind;
  /** The column's key; null for the row as a whole. */
  readonly column: string | null;
  /** The host's own words, for `host`; else null. */
  readonly message: string | null;
}

/** Faults of one kind in one column (and, for `host`, of one message): what is put right together. */
export interface Cause extends Fault {
  /** Stays the same from check to check. */
  readonly id: string;
  /** Rows that have it. */
  readonly rows: number;
  /** Some of the values at fault, each once, the most frequent first, at most 200; how many rows have each. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** True where there are more different values than `values` holds. */
  readonly hasMoreValues: boolean;
  /** What would put it right, the best first; empty where only a person can. */
  readonly fixes: readonly Fix[];
}

/** One step that puts a cause right, or most of it. Applying it is applying `edit`. */
export interface Fix {
  readonly kind:
    | "readDates"
    | "readDecimals"
    | "mapValues"
    | "replaceValues"
    | "repairText"
    | "clear"
    | "keepFirst"
    | "fillEmpty"
    | "leaveOut";
  readonly edit: Edit;
  /** How many of the cause's rows it puts right, where that is known without trying; else null. */
  readonly rows: number | null;
}
