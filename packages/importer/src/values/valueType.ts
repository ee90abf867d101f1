import type { FaultKind } from "../check/fault.ts";
import type { DateOrder } from "../edits/edit.ts";
import type { ColumnSchema, Value } from "../schema/schema.ts";
import type { ColumnVotes } from "./columnVotes.ts";
import type { DecimalSign } from "./numbers/numberValue.ts";

/** What a column's texts have been decided to mean. */
export interface ColumnReading {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

/** Reads the values of one column. */
export interface ValueReader {
  /** What is wrong with a text that is not empty and has no blanks around it; null where it is fine. Called millions of times. */
  fault(text: string): FaultKind | null;
  /** The value a host gets; only for a text without a fault. "" gives null. */
  value(text: string): Value;
}

/** Reads texts as values of a type, whatever else the column asks of them. */
export interface TypeReader extends ValueReader {
  /** A number that grows with the value, for limits; NaN or below 0 for what has none. Missing where there is no order. */
  readonly rank?: (text: string) => number;
  /** How long a value is, where that is not its characters. */
  readonly length?: (text: string) => number;
}

/** What there is to a type of column. Those that most tables do without are modules of their own, see `loadTypes`. */
export interface ValueType {
  reader(column: ColumnSchema, reading: ColumnReading): TypeReader;
  /** Starts gathering what the texts of a column say about how to read them; missing where there is one way only. */
  votes?(column: ColumnSchema): ColumnVotes;
  /** Does a piece, of a few milliseconds, of what the first value would wait for; false where nothing is left to do. */
  prepare?(): boolean;
}

/** A type whose values are found or not. */
export const found = (find: (text: string) => Value, kind: FaultKind): TypeReader => ({
  fault: (text) => (find(text) === null ? kind : null),
  value: find,
});
