import type { Fault, TableSchema } from "@handrail/importer";
import type { TextId, Texts } from "../messages/catalogue.ts";

/** What people call a column of the schema. */
export const labelOf = (schema: TableSchema, key: string | null): string =>
  schema.columns.find((column) => column.key === key)?.label ?? key ?? "";

/** What is wrong with a value or a row; the host's own words where it has some. */
export const faultText = (texts: Texts, schema: TableSchema, { kind, column, message }: Fault): string => {
  if (message === null || message === "") return texts.say(`fault.${kind}`, { column: labelOf(schema, column) });
  return column === null ? message : `${labelOf(schema, column)}: ${message}`;
};

/** All there is to say about a row, each once. */
export const faultsText = (texts: Texts, schema: TableSchema, faults: readonly Fault[]): string =>
  [...new Set(faults.map((fault) => faultText(texts, schema, fault)))].join("; ");

/** The reasons in a file of rows left out, with `{column}` still open: the engine knows which. */
export const rejectWords = (texts: Texts) => {
  const word = (id: TextId): string => texts.say(id);
  return {
    required: word("fault.required"),
    number: word("fault.number"),
    integer: word("fault.integer"),
    boolean: word("fault.boolean"),
    date: word("fault.date"),
    dateOrder: word("fault.dateOrder"),
    datetime: word("fault.datetime"),
    time: word("fault.time"),
    email: word("fault.email"),
    url: word("fault.url"),
    phone: word("fault.phone"),
    option: word("fault.option"),
    country: word("fault.country"),
    currency: word("fault.currency"),
    item: word("fault.item"),
    duplicate: word("fault.duplicate"),
    pattern: word("fault.pattern"),
    tooShort: word("fault.tooShort"),
    tooLong: word("fault.tooLong"),
    tooSmall: word("fault.tooSmall"),
    tooLarge: word("fault.tooLarge"),
    requiredHere: word("fault.requiredHere"),
    emptyHere: word("fault.emptyHere"),
    cellError: word("fault.cellError"),
    ragged: word("fault.ragged"),
    unclosedQuote: word("fault.unclosedQuote"),
    host: word("fault.host"),
    strayQuote: word("fault.strayQuote"),
    nul: word("fault.nul"),
    badCharacters: word("fault.badCharacters"),
    mojibake: word("fault.mojibake"),
    emailTypo: word("fault.emailTypo"),
    unsent: word("fault.unsent"),
    leftOut: word("fault.leftOut"),
  };
};
