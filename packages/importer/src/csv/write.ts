/**
 * Writes rows as CSV for spreadsheets. A value that a spreadsheet would take for a formula (it begins with = + - @, a tab
 * or a line break) gets an apostrophe in front, unless it is a plain number: the file came from anywhere, and opening it
 * must not run anything.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => quoted(guarded(cell))).join(","))
    .join("\r\n")
    .concat("\r\n");

const guarded = (cell: string): string =>
  /^[=+\-@\t\r\n]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
