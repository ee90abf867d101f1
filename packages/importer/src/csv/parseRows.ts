import type { Dialect } from "../reading/reading.ts";
import type { RowProblem } from "../rows/row.ts";
import { isTooLong, MOST_LINES } from "./openMark.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;

/** Rows as they stand in a text, and by their place what is odd about some of them. */
export interface ParsedRows {
  readonly rows: string[][];
  readonly problems: Map<number, RowProblem[]>;
}

/**
 * Makes a reader of CSV the way people write it, for texts that begin where a row begins; it keeps nothing between them.
 * It never throws and never loses text: what breaks the rules is kept as it stands and named beside its row.
 *
 * Rows end at LF, CRLF or CR, also mixed; a blank line is the row `[""]`; there is no row after the last line end. A mark
 * opens a value only at its beginning (blanks may stand before it) and closes it only before a delimiter or a line end
 * (blanks may stand between); elsewhere it is text. A mark that is never closed costs one row: it is text then, as is
 * every mark on the rest of its line, and the row ends where the line does. That is so at the end of the text, past the
 * limits of `openMark.ts`, and where on a later line another mark plainly opens a value.
 *
 * `isTrusted` is for text we wrote ourselves: marks may stay open for any length.
 */
export const rowParser = (dialect: Dialect, isTrusted = false): ((text: string) => ParsedRows) => {
  const { delimiter, quote, skipsSpace } = dialect;
  const separator = delimiter.charCodeAt(0);
  const mark = quote === "" ? -1 : quote.charCodeAt(0);
  const blank = separator === BLANK ? -1 : BLANK;
  const pattern = dialect.escape === "double" ? null : new RegExp(`\\\\([\\\\${quote}])|${quote}(${quote})`, "g");
  const pair = quote + quote;

  let text = "";
  let end = 0;
  let rows: string[][] = [];
  let problems = new Map<number, RowProblem[]>();
  // Where the next of each stands, `end` for nowhere; looked up again only once passed.
  let feed = -1;
  let carriage = -1;
  let nextMark = -1;
  let nextSeparator = -1;
  /** No mark closes anything before this place: lets a text full of open marks be read in one pass. */
  let closesFrom = 0;
  let lineEnds: Int32Array | null = null;
  /** What the value last closed has inside. */
  let hasPair = false;
  let hasStray = false;

  const find = (character: string, from: number): number => {
    const place = text.indexOf(character, from);
    return place < 0 ? end : place;
  };
  const lineEnd = (from: number): number => {
    if (feed < from) feed = find("\n", from);
    if (carriage < from) carriage = find("\r", from);
    return feed < carriage ? feed : carriage;
  };
  const afterLine = (place: number): number =>
    text.charCodeAt(place) === CARRIAGE_RETURN && text.charCodeAt(place + 1) === LINE_FEED ? place + 2 : place + 1;

  /** Where the mark stands that closes the value opened at `opening`; -1 for nowhere. */
  const closing = (opening: number): number => {
    let from = opening + 1;
    hasPair = false;
    while (true) {
      if (from < closesFrom && text.charCodeAt(from) !== mark) from = closesFrom;
      const place = find(quote, from);
      if (place === end || (!isTrusted && place - opening > MOST_LINES && isOverlong(opening, place))) {
        return giveUp(place);
      }
      from = place + 1;
      if (pattern !== null && isEscaped(place, opening)) continue;
      if (text.charCodeAt(from) === mark) {
        from += 1;
        hasPair = true;
        continue;
      }
      if (isValueEnd(from)) return place;
      if (lineEnd(opening) < place && opensValue(place)) return giveUp(place);
      hasStray = true;
    }
  };
  const giveUp = (place: number): number => {
    closesFrom = place;
    return -1;
  };
  const isEscaped = (place: number, opening: number): boolean => {
    let from = place;
    while (from - 1 > opening && text.charCodeAt(from - 1) === 92) from -= 1;
    return (place - from) % 2 === 1;
  };
  const isValueEnd = (from: number): boolean => {
    let at = from;
    while (text.charCodeAt(at) === blank) at += 1;
    const code = text.charCodeAt(at);
    return code === separator || code === LINE_FEED || code === CARRIAGE_RETURN || at >= end;
  };
  const opensValue = (place: number): boolean => {
    let at = place - 1;
    while (text.charCodeAt(at) === blank) at -= 1;
    const code = text.charCodeAt(at);
    return code === separator || code === LINE_FEED || code === CARRIAGE_RETURN;
  };
  const isOverlong = (from: number, to: number): boolean => {
    lineEnds ??= lineEndsOf(text);
    return isTooLong(to - from, placeIn(lineEnds, to) - placeIn(lineEnds, from));
  };

  /** Where the value ends that begins at `cell` and has no marks around it. */
  const plainEnd = (cell: number): number => {
    if (nextSeparator < cell) nextSeparator = find(delimiter, cell);
    const to = lineEnd(cell);
    return nextSeparator < to ? nextSeparator : to;
  };
  const hasMark = (from: number, to: number): boolean => {
    if (nextMark < from) nextMark = find(quote, from);
    return nextMark < to;
  };

  /** Reads the row at `start`, which has a mark in its first line; answers where the next begins. */
  const readMarkedRow = (start: number): number => {
    const cells: string[] = [];
    let cell = start;
    let isPlain = false;
    hasStray = false;
    while (true) {
      if (skipsSpace && cell > start) cell = afterBlanks(cell);
      let at = cell;
      while (text.charCodeAt(at) === blank) at += 1;
      let to = -1;
      if (text.charCodeAt(at) === mark && !isPlain) {
        // Nearly always the next mark closes the value.
        const next = pattern === null ? text.indexOf(quote, at + 1) : -1;
        if (next > 0 && next - at < MOST_LINES && text.charCodeAt(next + 1) === separator) {
          cells.push(text.slice(at + 1, next));
          cell = next + 2;
          continue;
        }
        to = closing(at);
        isPlain = to < 0;
      }
      if (to < 0) {
        to = plainEnd(cell);
        hasStray ||= hasMark(cell, to);
        cells.push(text.slice(cell, to));
      } else {
        const raw = text.slice(at + 1, to);
        if (pattern !== null) cells.push(raw.replace(pattern, "$1$2"));
        else cells.push(hasPair ? raw.replaceAll(pair, quote) : raw);
        to += 1;
        while (text.charCodeAt(to) === blank) to += 1;
      }
      if (to < end && text.charCodeAt(to) === separator) {
        cell = to + 1;
        continue;
      }
      if (isPlain) problems.set(rows.length, ["unclosedQuote"]);
      else if (hasStray) problems.set(rows.length, ["strayQuote"]);
      rows.push(cells);
      return afterLine(to);
    }
  };
  const afterBlanks = (cell: number): number => {
    let at = cell;
    while (text.charCodeAt(at) === BLANK) at += 1;
    return at;
  };

  const readRows = (): void => {
    let at = 0;
    while (at < end) {
      const to = lineEnd(at);
      if (hasMark(at, to)) {
        at = readMarkedRow(at);
        continue;
      }
      const cells: string[] = [];
      let cell = at;
      if (nextSeparator < cell) nextSeparator = find(delimiter, cell);
      while (nextSeparator < to) {
        cells.push(text.slice(cell, nextSeparator));
        cell = skipsSpace ? afterBlanks(nextSeparator + 1) : nextSeparator + 1;
        nextSeparator = find(delimiter, cell);
      }
      cells.push(text.slice(cell, to));
      rows.push(cells);
      at = to < end && to === feed ? to + 1 : afterLine(to);
    }
  };

  return (given) => {
    text = given;
    end = text.length;
    rows = [];
    problems = new Map();
    feed = carriage = nextSeparator = -1;
    nextMark = mark < 0 ? end : -1;
    closesFrom = 0;
    lineEnds = null;
    readRows();
    if (text.includes("\0") || text.includes("\uFFFD")) clean(rows, problems);
    const parsed = { rows, problems };
    // What was read is the caller's; nothing of it is kept until the next text.
    text = "";
    rows = [];
    return parsed;
  };
};

/** Reads one text, see `rowParser`. */
export const parseRows = (text: string, dialect: Dialect, isTrusted = false): ParsedRows =>
  rowParser(dialect, isTrusted)(text);

const lineEndsOf = (text: string): Int32Array => {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) places.push(at);
  }
  return Int32Array.from(places);
};

/** How many of the places, which ascend, lie before `limit`. */
const placeIn = (places: Int32Array, limit: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Takes NUL characters out and names the rows that had some, or characters that could not be decoded. */
const clean = (rows: string[][], problems: Map<number, RowProblem[]>): void => {
  for (const [place, row] of rows.entries()) {
    const found: RowProblem[] = [...(problems.get(place) ?? [])];
    if (row.some((value) => value.includes("\0"))) {
      found.push("nul");
      rows[place] = row.map((value) => value.replaceAll("\0", ""));
    }
    if (row.some((value) => value.includes("\uFFFD"))) found.push("badCharacters");
    if (found.length > 0) problems.set(place, found);
  }
};
