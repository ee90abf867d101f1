import { quoteCell } from "./quoteCell.ts";

/** What a spreadsheet begins a formula with, full-width forms too (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/**
 * Signed numbers and phone numbers of digits alone run nothing and must stay what they are for whoever reads the file by
 * program; OWASP would mark them too. `+1 555` with blanks is marked: it reads back by `unguard`.
 */
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

const isFormula = (value: string): boolean => FORMULA.test(value) && !PLAIN_NUMBER.test(value);

/** An apostrophe somebody typed before a formula gets another one, so that taking ours away leaves theirs. */
const isGuardable = (value: string): boolean => isFormula(value.replace(/^'+/, ""));

/**
 * Writes rows as CSV for spreadsheets (RFC 4180, lines end in CRLF). With `guards`, a value a spreadsheet would run as a
 * formula gets an apostrophe in front: the values came from anywhere, and opening the file must not run anything.
 */
export const writeCsv = (rows: readonly (readonly string[])[], { guards }: { readonly guards: boolean }): string => {
  let text = "";
  for (const row of rows) {
    text += `${row.map((value) => quoteCell(guards && isGuardable(value) ? `'${value}` : value)).join(",")}\r\n`;
  }
  return text;
};

/** Takes off exactly the apostrophe that `guards` puts on; any other value stays as it is. */
export const unguard = (value: string): string =>
  value.startsWith("'") && isGuardable(value) ? value.slice(1) : value;
