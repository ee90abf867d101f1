/** One field of an exported file; `null` is empty. */
export type CsvValue = string | number | null;

/** What spreadsheet programs run as a formula when a field begins with it. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** One field: text that a spreadsheet would run is led by an apostrophe; numbers are safe and stay numbers. */
const field = (value: CsvValue): string => {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV file (RFC 4180, CRLF) with a header row. */
export const csvOf = (header: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [header, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");

/** Hands the reader a file. The byte order mark makes spreadsheet programs read it as UTF-8. */
export const downloadCsv = (name: string, csv: string): void => {
  const href = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  URL.revokeObjectURL(href);
};
