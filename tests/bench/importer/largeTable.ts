/** A table as large companies have them: twelve columns of every kind, quoted text with commas, marks and line ends in it, several scripts, and a few rows in a hundred thousand that are wrong. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { LARGE_COLUMNS } from "./columns.ts";

const NAMES = ["Ada Lovelace", "Мария Иванова", "สมชาย ใจดี", "김민준", "José García", "Zoë Müller", "Nguyễn An"];
const COMPANIES = ["Northwind, Ltd.", "Контакт", "บริษัท ไทย", "한빛", "Smith & Sons", 'The "Old" Mill', "Fabrikam"];
const ROLES = ["admin", "editor", "viewer", "billing"];
const COUNTRIES = ["GB", "Germany", "KR", "Thailand", "FR", "United States", "RU"];
const NOTES = ["", "calls on Mondays, then mails", 'said "later"', "two\nlines", "плата за год", ""];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? "";
const two = (n: number): string => String(n).padStart(2, "0");
const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row; one in two thousand has an unknown role, one in five thousand no date. */
export const largeRow = (n: number): string =>
  [
    `C${String(n).padStart(8, "0")}`,
    pick(NAMES, n * 7 + (n >> 3)),
    `person${n}@example${n % 97}.com`,
    pick(COMPANIES, n * 5 + (n >> 4)),
    `+44 20 ${7000 + (n % 2000)} ${1000 + (n % 9000)}`,
    n % 2000 === 7 ? "Administratr" : pick(ROLES, n * 3 + (n >> 5)),
    n % 5000 === 11 ? "soon" : `${2000 + (n % 25)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    `${n % 100_000}.${two(n % 100)}`,
    String(n % 500),
    n % 3 === 0 ? "yes" : "no",
    pick(COUNTRIES, n + (n >> 6)),
    pick(NOTES, n + (n >> 2)),
  ]
    .map(quoted)
    .join(",");

/** Its first line. */
export const LARGE_HEADINGS = LARGE_COLUMNS.map(({ label }) => label).join(",");

/** Writes it: so many rows, or rows up to a size. Answers how many rows there are. */
export const writeLargeTable = async (
  path: string,
  until: { readonly rows: number } | { readonly bytes: number },
): Promise<number> => {
  const out = createWriteStream(path);
  out.write(`${LARGE_HEADINGS}\n`);
  let rows = 0;
  let bytes = 0;
  while ("rows" in until ? rows < until.rows : bytes < until.bytes) {
    const lines: string[] = [];
    const most = "rows" in until ? Math.min(10_000, until.rows - rows) : 10_000;
    for (let n = 0; n < most; n += 1) lines.push(largeRow(rows + n));
    rows += most;
    const block = Buffer.from(`${lines.join("\n")}\n`);
    bytes += block.length;
    if (!out.write(block)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
  return rows;
};
