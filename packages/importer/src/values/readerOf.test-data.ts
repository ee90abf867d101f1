import { completeSchema, type LooseColumn } from "../schema/completeSchema.ts";
import type { ColumnSchema, Value } from "../schema/schema.ts";
import { ALL_TYPES } from "./allTypes.test-data.ts";
import type { ColumnReading, ValueReader } from "./valueType.ts";

/** A complete column, for tests: only what matters has to be said. */
export const columnOf = (column: Partial<LooseColumn>): ColumnSchema => {
  const [first] = completeSchema([{ key: "column", ...column }]).schema.columns;
  if (first === undefined) throw new Error("A schema of one column has one column.");
  return first;
};

/** The reader of such a column, undecided unless told. */
export const readerOf = (column: Partial<LooseColumn>, reading: Partial<ColumnReading> = {}): ValueReader =>
  ALL_TYPES.reader(columnOf(column), { dateOrder: null, decimal: null, ...reading });

/** What each text is read as: its value, or its fault in angle brackets. */
export const readAll = (
  texts: readonly string[],
  column: Partial<LooseColumn>,
  reading: Partial<ColumnReading> = {},
): readonly Value[] => {
  const reader = readerOf(column, reading);
  return texts.map((text) => {
    const fault = reader.fault(text);
    return fault === null ? reader.value(text) : `<${fault}>`;
  });
};
