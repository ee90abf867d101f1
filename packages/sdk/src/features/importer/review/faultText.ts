import type { Fault, TableSchema } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";

/** What people call a column of the schema. */
export const labelOf = (schema: TableSchema, key: string | null): string =>
  schema.columns.find((column) => column.key === key)?.label ?? key ?? "";

/** What is wrong with a value or a row; the host's own words where it has some. */
export const faultText = (texts: Texts, schema: TableSchema, { kind, column, message }: Fault): string => {
  if (message === null || message === "") return texts.say(`fault.${kind}`, { column: labelOf(schema, column) });
  if (kind === "brokenRecord") {
    const [line = "", character = ""] = message.split(":");
    return texts.say("fault.brokenAt", { line, character });
  }
  return column === null ? message : `${labelOf(schema, column)}: ${message}`;
};

/** All there is to say about a row, each once. */
export const faultsText = (texts: Texts, schema: TableSchema, faults: readonly Fault[]): string =>
  [...new Set(faults.map((fault) => faultText(texts, schema, fault)))].join(texts.say("importer.semicolon"));
