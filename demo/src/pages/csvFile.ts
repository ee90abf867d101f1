import type { Contact } from "../state/workspace.ts";

// A cell that a spreadsheet would take for a formula is quoted with an apostrophe before it.
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Writes contacts as a CSV file, in a form no spreadsheet takes for formulas. */
export const contactsCsv = (contacts: readonly Contact[]): string =>
  [
    ["Name", "E-mail", "Company", "Tag"],
    ...contacts.map((contact) => [contact.name, contact.email, contact.company, contact.tag]),
  ]
    .map((row) => row.map(cell).join(","))
    .join("\r\n");

/** An address under which the browser downloads a text; the caller revokes it. */
export const downloadAddress = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
