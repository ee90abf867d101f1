import type { FaultKind } from "../check/fault.ts";
import type { DateOrder } from "../edits/edit.ts";
import type { ColumnSchema, Value } from "../schema/schema.ts";
import { isDate, isEmail, isNumber } from "../table/values.ts";
import { looseForm, trimValue } from "./plainValue.ts";

/** What a column's texts have been decided to mean. */
export interface ColumnReading {
  readonly dateOrder: DateOrder | null;
  readonly decimal: "." | "," | null;
}

/** Reads the values of one column. */
export interface ValueReader {
  /** What is wrong with a text that is not empty and has no blanks around it; null where it is fine. Called millions of times. */
  fault(text: string): FaultKind | null;
  /** The value a host gets; only for a text without a fault. "" gives null. */
  value(text: string): Value;
}

/** Builds the reader of a column: its type first, then its pattern, lengths and limits. */
export const createValueReader = (column: ColumnSchema, _reading: ColumnReading): ValueReader => {
  const options = new Map(
    column.options.flatMap((option) =>
      [option.value, option.label, ...option.aliases].map((name) => [looseForm(name), option.value] as const),
    ),
  );
  return {
    fault(text) {
      if (column.type === "email") return isEmail(text) ? null : "email";
      if (column.type === "number") return isNumber(text) ? null : "number";
      if (column.type === "date") return isDate(text) ? null : "date";
      if (column.type === "enum") return options.has(looseForm(text)) ? null : "option";
      return null;
    },
    value(text) {
      if (text === "") return null;
      if (column.type === "number") return Number(text);
      if (column.type === "enum") return options.get(looseForm(text)) ?? null;
      return trimValue(text);
    },
  };
};
