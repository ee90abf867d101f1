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
  /** A record of JSON Lines that is no JSON. */
  | "brokenRecord"
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
