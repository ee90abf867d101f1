import type { Dialect } from "../../../packages/importer/src/reading/reading.ts";
import { type CellMaker, COLUMN_KINDS } from "./cells.ts";
import type { Random } from "./random.ts";

/** A table, and how it was written. */
export interface WrittenTable {
  readonly rows: readonly (readonly string[])[];
  readonly dialect: Dialect;
  readonly text: string;
  /** Whether some value stands in marks. */
  readonly isMarked: boolean;
}

/** What tables may be like. */
export interface TableOptions {
  readonly delimiters: readonly string[];
  readonly quotes: readonly Dialect["quote"][];
  /** Share of tables with lines above the headings, rows of other widths, and blank lines. */
  readonly mess: number;
  readonly mostRows: number;
}

const TITLES = [
  "Report",
  "Sales by region",
  "Отчёт за май",
  "Generated on 2024-05-01 12:30:00",
  "รายงาน",
  "Source: ERP, export 3",
];

/** Makes rows of any content: columns of one kind each, with headings or without. */
export const makeRows = (
  random: Random,
  { least, most }: { readonly least: number; readonly most: number },
): string[][] => {
  const kinds = Object.keys(COLUMN_KINDS);
  const width = 2 + random.below(random.chance(0.2) ? 30 : 9);
  const names: string[] = [];
  const makers: CellMaker[] = [];
  for (let column = 0; column < width; column += 1) {
    const kind = random.pick(kinds);
    names.push(`${kind}${random.chance(0.5) ? "" : ` ${column + 1}`}`);
    makers.push((COLUMN_KINDS[kind] ?? (() => () => ""))(random));
  }
  const count = least + random.below(most - least);
  const rows = Array.from({ length: count }, (_, row) =>
    makers.map((make) => (random.chance(0.03) ? "" : make(random, row))),
  );
  return random.chance(0.85) ? [names, ...rows] : rows;
};

/** Makes a table and writes it by a dialect chosen at random; the same for the same state of `random`. */
export const makeTable = (random: Random, options: TableOptions): WrittenTable => {
  const dialect: Dialect = {
    delimiter: random.pick(options.delimiters),
    quote: random.pick(options.quotes),
    escape: random.chance(0.15) ? "backslash" : "double",
    skipsSpace: random.chance(0.08),
  };
  const rows = makeRows(random, { least: 2, most: options.mostRows });
  const habit = random.pick(["needed", "needed", "all", "text"] as const);
  const end = random.pick(["\n", "\n", "\r\n", "\r\n", "\r"]);
  if (random.chance(options.mess)) {
    if (random.chance(0.5)) rows.unshift(...[[random.pick(TITLES)], [""]].slice(0, 1 + random.below(2)));
    if (random.chance(0.4)) for (const row of rows) if (random.chance(0.05)) row.pop();
    if (random.chance(0.3)) rows.push([""], ["Total"]);
  }
  let isMarked = false;
  const write = (value: string): string => {
    const plain = dialect.quote === "" ? withoutSigns(value, dialect.delimiter) : value;
    const needs = mustMark(plain, dialect);
    const wants = habit === "all" || (habit === "text" && !/^[-\d.,%\s]*$/.test(plain));
    if (dialect.quote === "" || !(needs || wants)) return plain;
    isMarked = true;
    const { quote } = dialect;
    const inner =
      dialect.escape === "double"
        ? plain.replaceAll(quote, quote + quote)
        : plain.replace(/["'\\]/g, (sign) => (sign === quote || sign === "\\" ? `\\${sign}` : sign));
    return quote + inner + quote;
  };
  const between = dialect.delimiter + (dialect.skipsSpace && dialect.delimiter !== " " ? " " : "");
  const text = rows.map((row) => row.map(write).join(between)).join(end) + (random.chance(0.9) ? end : "");
  return { rows, dialect, text, isMarked };
};

const mustMark = (value: string, { delimiter, quote }: Dialect): boolean =>
  value.includes(delimiter) ||
  /[\r\n]/.test(value) ||
  (quote !== "" && value.trimStart().startsWith(quote)) ||
  (quote === '"' && value.includes('"'));

/** What a value becomes where there are no marks to protect it. */
const withoutSigns = (value: string, delimiter: string): string =>
  value.replaceAll(delimiter, delimiter === " " ? "_" : " ").replace(/[\r\n"]+/g, delimiter === " " ? "_" : " ");
