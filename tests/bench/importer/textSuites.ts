/** The public suites of text tables, read as the importer reads them by itself. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { type ReadTable, readTable } from "./readTable.ts";

/** How a suite went. `wrong` says of each case what was not right; `explained` names the rule a difference follows. */
export interface SuiteResult {
  readonly cases: number;
  readonly right: number;
  readonly explained: readonly string[];
  readonly wrong: readonly string[];
}

type Rows = readonly (readonly string[])[];

const listed = (folder: string, end: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(end)) : [];

const tally = (cases: readonly { readonly name: string; readonly verdict: Verdict }[]): SuiteResult => ({
  cases: cases.length,
  right: cases.filter(({ verdict }) => verdict.kind !== "wrong").length,
  explained: cases.flatMap(({ name, verdict }) => (verdict.kind === "explained" ? [`${name}: ${verdict.why}`] : [])),
  wrong: cases.flatMap(({ name, verdict }) => (verdict.kind === "wrong" ? [`${name}: ${verdict.why}`] : [])),
});

type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "explained"; readonly why: string }
  | { readonly kind: "wrong"; readonly why: string };

const RIGHT: Verdict = { kind: "right" };
const wrong = (why: string): Verdict => ({ kind: "wrong", why });
const explained = (why: string): Verdict => ({ kind: "explained", why });

const problemOf = (read: Extract<ReadTable, { ok: false }>): string => JSON.stringify(read.problem);

/** csv-spectrum: each file against the records written for it. One expectation is wrong upstream and left out. */
export const csvSpectrum = async (folder: string): Promise<SuiteResult> => {
  const cases = [];
  for (const name of listed(join(folder, "csvs"), ".csv")) {
    if (name === "location_coordinates.csv") continue;
    const read = await readTable(join(folder, "csvs", name));
    const expected: unknown = JSON.parse(readFileSync(join(folder, "json", name.replace(/\.csv$/, ".json")), "utf8"));
    cases.push({ name, verdict: read.ok ? sameRecords(read.rows, expected) : wrong(problemOf(read)) });
  }
  return tally(cases);
};

const sameRecords = ([header = [], ...rows]: Rows, expected: unknown): Verdict => {
  const records = rows
    .filter((row) => !isBlank(row))
    .map((row) => Object.fromEntries(header.map((key, place) => [key, row[place] ?? ""])));
  // The copies at hand had their line ends turned into LF after the expectations were written.
  const plain = (value: unknown): string => JSON.stringify(value).replaceAll("\\r\\n", "\\n");
  return plain(records) === plain(expected) ? RIGHT : wrong(`${plain(records)} is not ${plain(expected)}`);
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === "");

/** Encodings that a name in the suite gives away; everything else in it is UTF-8. */
const encodingOf = (name: string): string =>
  /latin1/.test(name)
    ? "windows-1252"
    : /utf16_big/.test(name)
      ? "utf-16be"
      : /utf16_little/.test(name)
        ? "utf-16le"
        : "utf-8";

/**
 * csvkit: each CSV and TSV file against what Papa Parse makes of it when it is told the encoding; what the two read
 * otherwise must follow one of our rules. A file that is empty must be said to be.
 */
export const csvkit = async (folder: string): Promise<SuiteResult> => {
  const cases = [];
  for (const name of [...listed(folder, ".csv"), ...listed(folder, ".tsv")]) {
    const bytes = readFileSync(join(folder, name));
    const text = new TextDecoder(encodingOf(name)).decode(bytes);
    const read = await readTable(join(folder, name));
    cases.push({ name, verdict: verdictOn(read, text) });
  }
  return tally(cases);
};

const verdictOn = (read: ReadTable, text: string): Verdict => {
  if (text.trim() === "") return !read.ok && read.problem.kind === "empty" ? RIGHT : wrong("an empty file was read");
  if (!read.ok) {
    // Headings alone are a file nobody can import; saying so is right.
    const isOneLine = text.trim().split(/\r\n|\r|\n/).length === 1;
    return isOneLine && read.problem.kind === "headingsOnly" ? RIGHT : wrong(problemOf(read));
  }
  const ours = read.rows.filter((row) => !isBlank(row));
  const theirs = (input: string): Rows =>
    Papa.parse<string[]>(input, { skipEmptyLines: false }).data.filter((row) => !isBlank(row));
  if (same(ours, theirs(text))) return RIGHT;
  if (text.includes("\0") && same(ours, theirs(text.replaceAll("\0", ""))))
    return explained("NUL characters are taken out");
  const { dialect } = read.file.opened.reading;
  const told = Papa.parse<string[]>(text, { delimiter: dialect.delimiter, quoteChar: dialect.quote || "\u0001" }).data;
  if (
    same(
      ours,
      told.filter((row) => !isBlank(row)),
    )
  )
    return explained(`dialect told apart: ${JSON.stringify(dialect)}`);
  const trimmed = (rows: Rows): Rows => rows.map((row) => row.map((cell) => cell.trim()));
  if (dialect.skipsSpace && same(trimmed(ours), trimmed(theirs(text)))) return explained("blanks after a delimiter");
  if (same(trimmed(ours), trimmed(theirs(text)))) return explained("blanks around a quotation mark");
  return wrong(firstDifference(ours, theirs(text)));
};

const same = (ours: Rows, theirs: Rows): boolean => JSON.stringify(ours) === JSON.stringify(theirs);

const firstDifference = (ours: Rows, theirs: Rows): string => {
  const row = ours.findIndex((one, place) => JSON.stringify(one) !== JSON.stringify(theirs[place]));
  const place = row < 0 ? ours.length : row;
  return `row ${place + 1}: ${JSON.stringify(ours[place])} where Papa Parse has ${JSON.stringify(theirs[place])}`;
};

/** The workbooks and JSON files of csvkit against the CSV that csvkit converted them to, values alone. */
export const csvkitConverted = async (folder: string): Promise<SuiteResult> => {
  const pairs = listed(folder, "_converted.csv").flatMap((converted) => {
    const stem = converted.replace(/_converted\.csv$/, "");
    const source = SOURCES.map((end) => stem.replace(end.suffix, end.file)).find(
      (file) => file !== stem && existsSync(join(folder, file)),
    );
    return source === undefined || source === STALE ? [] : [{ converted, source }];
  });
  const cases = [];
  for (const { converted, source } of pairs) {
    const read = await readTable(join(folder, source));
    const expected = await readTable(join(folder, converted));
    if (!read.ok || !expected.ok) {
      cases.push({ name: source, verdict: wrong(read.ok ? "no expectation" : problemOf(read)) });
      continue;
    }
    // csvkit was told which sheet; nothing in the names says it again.
    const verdicts = [sameValues(read.rows, expected.rows)];
    for (const { place } of read.file.opened.sheets) {
      const sheet = await readTable(join(folder, source), { sheets: [place] });
      if (sheet.ok) verdicts.push(sameValues(sheet.rows, expected.rows));
    }
    cases.push({ name: source, verdict: verdicts.find(({ kind }) => kind === "right") ?? verdicts[0] ?? RIGHT });
  }
  return tally(cases);
};

/** Its CSV was made of an earlier version: it has other texts, and a column that stands in no sheet. */
const STALE = "sheets.xlsx";

/** `testxlsx_converted.csv` was made of `test.xlsx`. */
const SOURCES = [
  { suffix: /xlsx$/, file: ".xlsx" },
  { suffix: /json$/, file: "json.json" },
  { suffix: /json_multiline$/, file: "json_multiline.json" },
  { suffix: /json_nested$/, file: "json_nested.json" },
] as const;

/**
 * The same values, written as csvkit writes them: `True` for TRUE, `1.0` for 1, `4:14:00` for 04:14, dates with a midnight
 * of their own, `a/b` for a name inside a name, and a letter where a column has no name.
 */
const plain = (cell: string): string => {
  const text = cell.trim();
  if (/^(true|false)$/i.test(text)) return text.toLowerCase();
  if (/^-?\d+(\.\d+)?$/.test(text)) return String(Number(text));
  return text
    .replace(/T00:00:00$/, "")
    .replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, "$1T$2")
    .replace(/^0(\d:\d\d)/, "$1");
};

const sameValues = (ours: Rows, theirs: Rows): Verdict => {
  const values = (rows: Rows): Rows =>
    rows
      .filter((row) => !isBlank(row))
      .map((row) => row.map(plain))
      .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
  const [headings = [], ...body] = theirs;
  const named = headings.map((name, place) => {
    const isLetter = name === String.fromCharCode(97 + place) && (ours[0]?.[place] ?? "") === "";
    return isLetter ? "" : name.replaceAll("/", ".");
  });
  const expected = values([named, ...body]);
  return same(values(ours), expected) ? RIGHT : wrong(firstDifference(values(ours), expected));
};
