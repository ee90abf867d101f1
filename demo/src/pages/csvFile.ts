import type { Contact } from "../state/workspace.ts";

// A cell that a spreadsheet would take for a formula is quoted with an apostrophe before it.
// A number of a phone begins with a plus and calculates nothing.
const cell = (text: string) =>
  `"${(/^[=+\-@\t\r]/.test(text) && !/^\+\d+$/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Writes contacts as a CSV file, in a form no spreadsheet takes for formulas. */
export const contactsCsv = (contacts: readonly Contact[]): string =>
  [
    ["Name", "E-mail", "Company", "Tag", "Phone", "Customer since"],
    ...contacts.map(({ name, email, company, tag, phone = "", since = "" }) => [
      name,
      email,
      company,
      tag,
      phone,
      since,
    ]),
  ]
    .map((row) => row.map(cell).join(","))
    .join("\r\n");

/** An address under which the browser downloads a text; the caller revokes it. */
export const downloadAddress = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
