import type { FaultKind, ReadProblem } from "@handrail/importer";
import type { Inspection } from "./inspection.ts";

/** An inspection in words for a terminal. */
export const inWords = (found: Exclude<Inspection, { readonly problem: ReadProblem }>): string => {
  const { reading, columns, remarks, causes } = found;
  const how =
    reading.format === "csv"
      ? `${reading.encoding}, values between ${named(reading.dialect.delimiter)}`
      : reading.format === "workbook"
        ? `sheet ${found.sheets
            .filter(({ place }) => reading.sheets.includes(place))
            .map(({ name }) => `"${name}"`)
            .join(", ")}`
        : reading.encoding;
  const lines = [
    `${found.file}: ${FORMATS[reading.format]} of ${count(found.size)} bytes, ${how}`,
    `${count(found.rows)} rows: ${count(found.ready)} ready, ${count(found.faulty)} with problems, ${count(found.blank)} blank; ${count(found.around)} around the table`,
    ...remarks.map((remark) => `note: ${remarkInWords(remark.kind)}`),
    "",
    "columns",
    ...columns.map(({ place, heading, suggestion, confidence, examples }) => {
      const goesTo = suggestion === null ? "left out" : `${suggestion} (${Math.round(confidence * 100)} %)`;
      const values = examples.map((text) => JSON.stringify(text.slice(0, 40))).join(", ");
      return `  ${place + 1}  ${heading || "(no heading)"}${found.hasSchema ? `  ->  ${goesTo}` : ""}${values === "" ? "" : `  e.g. ${values}`}`;
    }),
    ...found.missing.map((key) => `  nothing fills ${key}, which is required`),
    ...(causes.length === 0 ? [] : ["", "problems"]),
    ...causes.map(({ kind, column, rows, values }) => {
      const examples = values.slice(0, 3).map(({ value }) => JSON.stringify(value.slice(0, 40)));
      return `  ${count(rows)} x ${column === null ? "" : `${column}: `}${FAULTS[kind]}${examples.length === 0 ? "" : `, e.g. ${examples.join(", ")}`}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
};

/** Why a file cannot be read, in words. */
export const problemInWords = ({ file, problem }: Extract<Inspection, { readonly problem: ReadProblem }>): string => {
  switch (problem.kind) {
    case "empty":
      return `${file} is empty.`;
    case "headingsOnly":
      return `${file} has headings and no rows.`;
    case "unreadable":
      return `${file} could not be read to its end.`;
    case "notFetched":
      return `A part of Handrail that reads ${file} is missing: install it anew.`;
    case "broken":
      return `${file} is broken: ${problem.detail}.`;
    case "tooLarge":
      return `${file} unpacks to more than is safe.`;
    case "foreign":
      return problem.format.kind === "protected"
        ? `${file} is protected by a password: take it off in the spreadsheet and save again.`
        : `${file} is no table that can be read but ${problem.format.name || "a file of an unknown kind"}: save it as XLSX or CSV.`;
  }
};

const FORMATS = {
  csv: "text table",
  workbook: "workbook",
  json: "JSON",
  jsonLines: "JSON Lines",
  html: "HTML table",
} as const;

const count = (value: number): string => value.toLocaleString("en");

const named = (delimiter: string): string =>
  ({ "\t": "tabs", " ": "blanks", ",": "commas", ";": "semicolons" })[delimiter] ?? `"${delimiter}"`;

/** `severalHeadings` as "several headings". */
const remarkInWords = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const FAULTS: Readonly<Record<FaultKind, string>> = {
  required: "no value",
  number: "not a number",
  integer: "not a whole number",
  boolean: "neither yes nor no",
  date: "not a date",
  dateOrder: "day and month could be either way round",
  datetime: "not a date with a time",
  time: "not a time",
  email: "not an e-mail address",
  url: "not a web address",
  phone: "not a phone number",
  option: "not one of the values allowed",
  country: "not a country",
  currency: "not a currency",
  item: "an item is not one of the values allowed",
  duplicate: "stands in an earlier row already",
  pattern: "not in the form asked for",
  tooShort: "too short",
  tooLong: "too long",
  tooSmall: "too small",
  tooLarge: "too large",
  requiredHere: "no value, though another column asks for one",
  emptyHere: "a value, though another column asks for none",
  cellError: "a spreadsheet's error in place of a value",
  ragged: "more values than columns",
  brokenRecord: "a record that is not JSON",
  unclosedQuote: "a quotation mark is never closed",
  host: "refused",
  strayQuote: "a quotation mark inside a value (kept)",
  nul: "unreadable characters (taken out)",
  badCharacters: "characters that are not in the encoding",
  mojibake: "letters that look garbled",
  emailTypo: "an address that looks misspelt",
};
