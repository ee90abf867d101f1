import type { Delimiter, Row, RowProblem } from "./row.ts";

/** A quotation mark left open for this long was never meant to hold it all: the row ends at its first line end. */
const LONGEST_QUOTED = 1_000_000;
const MOST_LINES_QUOTED = 1_000;
/** So many marks inside one value are not its own: each row of the file begins with one that is never closed. */
const MOST_STRAYS = 20;

/** Takes text piece by piece, gives the rows that are complete. */
export interface CsvParser {
  push(text: string): readonly Row[];
  /** The rest; call it once, after the last piece. */
  end(): readonly Row[];
}

interface Options {
  readonly delimiter: Delimiter;
  /** How many values a row has. @default as many as the first row */
  readonly width?: number | undefined;
}

interface Scanned {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly next: number;
  /** Lines it takes up. */
  readonly lines: number;
  readonly problems: readonly RowProblem[];
}

/**
 * Reads CSV the way people write it. It never throws and never loses text: what breaks the rules is kept as it stands and
 * named beside its row. Rows end at LF, CRLF or CR; empty lines are no rows; cutting the text elsewhere into pieces changes
 * nothing. A quotation mark that is never closed costs one row, not the rest of the file.
 */
export const createCsvParser = ({ delimiter, width: given }: Options): CsvParser => {
  let buffer = "";
  let line = 1;
  let width = given ?? 0;

  const finish = (cells: readonly string[], problems: readonly RowProblem[]): Row | null => {
    if (cells.length === 1 && cells[0] === "" && problems.length === 0) return null;
    if (width === 0) width = cells.length;
    const found = [...problems];
    const clean = cells.some((cell) => cell.includes("\0")) ? cells.map((cell) => cell.replaceAll("\0", "")) : cells;
    if (clean !== cells) found.push({ kind: "nul" });
    if (cells.length !== width) found.push({ kind: "ragged", expected: width, actual: cells.length });
    return { line, cells: clean, problems: found };
  };

  const drain = (isLast: boolean): readonly Row[] => {
    const rows: Row[] = [];
    const ends = createEnds(buffer);
    let start = 0;
    while (start < buffer.length) {
      const scanned = scanRow({ text: buffer, start, delimiter, isLast, ends });
      if (scanned === null) break;
      const row = finish(scanned.cells, scanned.problems);
      if (row !== null) rows.push(row);
      line += scanned.lines;
      start = scanned.next;
    }
    buffer = buffer.slice(start);
    return rows;
  };

  return {
    push: (text) => {
      buffer += text;
      return drain(false);
    },
    end: () => drain(true),
  };
};

/** Finds the next of a character from a place on, and looks no further than it must: places only ever grow. */
interface Ends {
  lineFeed(from: number): number;
  carriageReturn(from: number): number;
  quote(from: number): number;
}

const createEnds = (text: string): Ends => {
  const finder = (character: string) => {
    let found = -1;
    return (from: number): number => {
      if (found < from) {
        const place = text.indexOf(character, from);
        found = place < 0 ? Number.POSITIVE_INFINITY : place;
      }
      return found;
    };
  };
  return { lineFeed: finder("\n"), carriageReturn: finder("\r"), quote: finder('"') };
};

interface Scan {
  readonly text: string;
  readonly start: number;
  readonly delimiter: Delimiter;
  readonly isLast: boolean;
  readonly ends: Ends;
}

/** Reads one row; null while its end has not arrived. */
const scanRow = (scan: Scan): Scanned | null => {
  const { text, start, delimiter, isLast, ends } = scan;
  const end = lineEnd(scan, start);
  if (ends.quote(start) < end.at) return scanQuotedRow(scan);
  if (end.at === Number.POSITIVE_INFINITY) {
    return isLast ? { cells: text.slice(start).split(delimiter), next: text.length, lines: 1, problems: [] } : null;
  }
  if (end.next === null) return null;
  return { cells: text.slice(start, end.at).split(delimiter), next: end.next, lines: 1, problems: [] };
};

/** Where the line ends and the next begins; `next` is null while a CR at the very end may still be half of a CRLF. */
const lineEnd = ({ text, isLast, ends }: Scan, from: number): { readonly at: number; readonly next: number | null } => {
  const feed = ends.lineFeed(from);
  const carriage = ends.carriageReturn(from);
  if (feed < carriage) return { at: feed, next: feed + 1 };
  if (carriage === Number.POSITIVE_INFINITY) return { at: carriage, next: null };
  if (carriage === text.length - 1 && !isLast) return { at: carriage, next: null };
  return { at: carriage, next: feed === carriage + 1 ? carriage + 2 : carriage + 1 };
};

/** The slow path, for a row with a quotation mark somewhere in it. */
const scanQuotedRow = ({ text, start, delimiter, isLast }: Scan): Scanned | null => {
  const cells: string[] = [];
  const kinds = new Set<"unclosedQuote" | "strayQuote">();
  let at = start;
  while (true) {
    const cell = readCell(text, at, delimiter, isLast);
    if (cell === null) return null;
    cells.push(cell.value);
    if (cell.problem !== null) kinds.add(cell.problem);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === "\r" && at === text.length - 1 && !isLast) return null;
    if (at >= text.length && !isLast) return null;
    const next = at >= text.length ? at : text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
    return { cells, next, lines: linesIn(text, start, next), problems: [...kinds].map((kind) => ({ kind })) };
  }
};

interface Cell {
  readonly value: string;
  /** Where the delimiter or the line end after it stands. */
  readonly end: number;
  readonly problem: "unclosedQuote" | "strayQuote" | null;
}

const readCell = (text: string, start: number, delimiter: Delimiter, isLast: boolean): Cell | null => {
  let at = start;
  while (text[at] === " ") at += 1;
  if (text[at] !== '"') return readPlain(text, start, delimiter);
  const opening = at;
  let problem: Cell["problem"] = null;
  let value = "";
  let from = opening + 1;
  let strays = 0;
  while (true) {
    const quote = text.indexOf('"', from);
    const reach = quote < 0 ? text.length : quote;
    const isEndless = strays > MOST_STRAYS || reach - opening > LONGEST_QUOTED || isTooTall(text, opening, reach);
    if (isEndless || (quote < 0 && isLast)) {
      // Never closed, then: what looked like an opening mark is text, and the row ends where its line does.
      return { ...readPlain(text, start, delimiter), problem: "unclosedQuote" };
    }
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (text[after] === " ") after += 1;
    if (after >= text.length && !isLast) return null;
    if (after >= text.length || text[after] === delimiter || text[after] === "\n" || text[after] === "\r") {
      return { value, end: after, problem };
    }
    // Text goes on after it, so the mark was part of the text.
    problem = "strayQuote";
    strays += 1;
    value += '"';
    from = quote + 1;
  }
};

const readPlain = (text: string, start: number, delimiter: Delimiter): Cell => {
  let end = start;
  while (end < text.length) {
    const character = text[end];
    if (character === delimiter || character === "\n" || character === "\r") break;
    end += 1;
  }
  const value = text.slice(start, end);
  return { value, end, problem: value.includes('"') ? "strayQuote" : null };
};

const isTooTall = (text: string, from: number, to: number): boolean =>
  to - from > MOST_LINES_QUOTED && linesIn(text, from, to) > MOST_LINES_QUOTED;

const linesIn = (text: string, from: number, to: number): number => {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines;
};
