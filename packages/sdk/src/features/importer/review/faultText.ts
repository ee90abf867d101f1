import type { Fault, TableSchema } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";

/** What people call a column of the schema. */
export const labelOf = (schema: TableSchema, key: string | null): string =>
  schema.columns.find((column) => column.key === key)?.label ?? key ?? "";

/** What is wrong with a value or a row; the host's own words where it has some. */
export const faultText = (texts: Texts, schema: TableSchema, { kind, column, message }: Fault): string => {
  if (message === null || message === "") return texts.say(`fault.${kind}`, { column: labelOf(schema, column) });
  return column === null ? message : `${labelOf(schema, column)}: ${message}`;
};
