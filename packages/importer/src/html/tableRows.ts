import { htmlText } from "./htmlText.ts";
import type { HtmlHandler } from "./scanHtml.ts";

/** Gathers the rows of one table of a page. */
export interface TableRows extends HtmlHandler {
  /** Completes the last row. */
  finish(): void;
  /** Cells of each table so far, in the order in which the tables begin. */
  readonly cells: readonly number[];
}

const MOST_COLUMNS = 16_384;
/** Characters of one cell; what goes beyond is cut off. */
const LONGEST = 1_000_000;
/** Cells that others reach over: beyond the first of these, not more than fifty for each that is there. */
const FREE_BLANKS = 16_000_000;
const BLANKS_PER_CELL = 50;

const WIDE = /(?:^|[\s"'])colspan\s*=\s*["']?\s*(\d+)/i;
const HIGH = /(?:^|[\s"'])rowspan\s*=\s*["']?\s*(\d+)/i;
const BLOCK = /^(p|div|li|ul|ol|h\d|tr|dt|dd|blockquote|pre)$/;

/**
 * Tags may be left open, as browsers allow. Cells that reach over others have their value in the first of them. Tables
 * within the table are tables of their own. Blank rows at the end are left out.
 */
export const createTableRows = (wanted: number, push: (row: readonly string[]) => void): TableRows => {
  const cells: number[] = [];
  /** The tables that are open, by number. */
  const open: number[] = [];
  let row: string[] | null = null;
  let text: string | null = null;
  let blankRows = 0;
  let total = 0;
  let spent = 0;
  /** By column: rows that a cell above still reaches over. */
  let reach: number[] = [];
  let [wide, high] = [1, 1];

  const isOurs = (): boolean => open.at(-1) === wanted;

  const closeCell = (): void => {
    if (text === null) return;
    row ??= [];
    let column = row.length;
    while ((reach[column] ?? 0) > 0) column += 1;
    spent += column - row.length + wide;
    total += 1;
    if (column + wide <= MOST_COLUMNS && (spent < FREE_BLANKS || spent < BLANKS_PER_CELL * total)) {
      while (row.length < column) row.push("");
      row.push(htmlText(text));
      for (let more = 1; more < wide; more += 1) row.push("");
      if (high > 1) for (let more = 0; more < wide; more += 1) reach[column + more] = -high;
    }
    text = null;
  };

  const closeRow = (): void => {
    closeCell();
    if (row === null) return;
    // A cell reaches over rows below from its own on; it was noted as a negative number until here.
    reach = Array.from(reach, (rows = 0) => (rows < 0 ? -rows - 1 : Math.max(0, rows - 1)));
    if (row.some((cell) => cell !== "")) {
      for (; blankRows > 0; blankRows -= 1) push([]);
      push(row);
    } else blankRows += 1;
    row = null;
  };

  return {
    cells,
    open: (name, attributes) => {
      if (name === "table") open.push(cells.push(0) - 1);
      const isCell = name === "td" || name === "th";
      const table = open.at(-1);
      if (isCell && table !== undefined) cells[table] = (cells[table] ?? 0) + 1;
      if (!isOurs()) return;
      if (name === "tr") closeRow();
      if (isCell) {
        closeCell();
        text = "";
        wide = spanOf(attributes, WIDE, 1000);
        high = spanOf(attributes, HIGH, 65_534);
      } else if (text !== null && (name === "br" || BLOCK.test(name))) text += "\n";
    },
    close: (name) => {
      if (isOurs()) {
        if (name === "td" || name === "th") closeCell();
        else if (name === "tr" || name === "table") closeRow();
        else if (text !== null && BLOCK.test(name)) text += "\n";
      }
      if (name === "table") open.pop();
    },
    text: (written) => {
      if (text !== null && isOurs() && text.length < LONGEST) text += written.replace(/\s+/g, " ");
    },
    finish: closeRow,
  };
};

/** How many cells one reaches over, at most what browsers go along with; 0 would be all the rest, which nobody writes. */
const spanOf = (attributes: string, sign: RegExp, most: number): number => {
  const [, digits = "1"] = attributes === "" ? [] : (sign.exec(attributes) ?? []);
  return Math.min(Math.max(Number(digits), 1), most);
};
