import type { GridRow, TableSchema } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";
import { faultsText } from "./faultsText.ts";

/** What is wrong with the value the focus is on, and with its row where the value itself is in order. */
export const problemAt = (texts: Texts, schema: TableSchema, row: GridRow | undefined, column: number): string => {
  if (row === undefined) return "";
  const key = schema.columns[column - 1]?.key;
  const own = row.faults.filter((fault) => fault.column === key);
  return faultsText(texts, schema, own.length > 0 ? own : row.faults);
};
