import type { Dialect, Encoding } from "../reading/reading.ts";
import type { PlainLane } from "../rows/plainLane.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
/** A row with more values is not plain. */
const MOST_CELLS = 512;
/** Inside marks: longer values may be open by mistake, which the full grammar tells. */
const LONGEST_MARKED = 1000;
/** Values with a bit of their own. */
const BITS = 31;

/** Ordinary bytes are passed over without a look at what they are. */
const ORDINARY = 0;
const ENDING = 1;
const BEYOND_ASCII = 2;
const REFUSED = 3;

/** Tells plain rows from others, and hands them to a lane. */
export interface PlainRows {
  /** Whether the lane took the row whose bytes, its line end among them, begin at `from` and end before `end`. */
  takes(bytes: Uint8Array, from: number, end: number, row: number): boolean;
}

/**
 * Makes a reader of rows that the shortest reading of the grammar of `parseRows` is enough for: values without marks, or
 * with one at either end and inside only doubled ones, in valid UTF-8 without NUL characters. Null for dialects in which
 * more can stand in such a row, and for other encodings.
 */
export const plainRows = (dialect: Dialect, encoding: Encoding, lane: PlainLane): PlainRows | null => {
  const { delimiter, quote, skipsSpace } = dialect;
  const separator = delimiter.charCodeAt(0);
  const isOdd = delimiter.length !== 1 || separator > 0x7f || separator === BLANK;
  if (encoding !== "utf-8" || skipsSpace || dialect.escape === "backslash" || isOdd) return null;
  const mark = quote === "" ? -1 : quote.charCodeAt(0);
  const kinds = new Uint8Array(256).fill(BEYOND_ASCII, 0x80);
  for (const code of [separator, LINE_FEED, CARRIAGE_RETURN]) kinds[code] = ENDING;
  kinds[0] = REFUSED;
  if (mark >= 0) kinds[mark] = REFUSED;
  // Beyond the highest of these and within ASCII there is nothing to look up.
  const top = Math.max(CARRIAGE_RETURN, mark, separator);
  const ends = new Int32Array(2 * MOST_CELLS);
  return {
    takes: (bytes, from, length, row) => {
      let cells = 0;
      let doubled = 0;
      let to = from;
      while (cells < MOST_CELLS) {
        if (bytes[to] === mark) {
          const opening = to;
          to += 1;
          ends[2 * cells] = to;
          while (true) {
            if (to >= length) return false;
            const code = bytes[to] ?? 0;
            if (code === mark) {
              if (to + 1 >= length || bytes[to + 1] !== mark) break;
              if (cells >= BITS) return false;
              doubled |= 1 << cells;
              to += 2;
            } else if (code >= 0x80) {
              to = afterCharacter(bytes, to);
              if (to < 0) return false;
            } else if (code === 0 || to - opening > LONGEST_MARKED) return false;
            else to += 1;
          }
          ends[2 * cells + 1] = to;
          to += 1;
          if (to < length && kinds[bytes[to] ?? 0] !== ENDING) return false;
        } else {
          ends[2 * cells] = to;
          while (to < length) {
            const code = bytes[to] ?? 0;
            const kind = code > top && code < 0x80 ? ORDINARY : kinds[code];
            if (kind === ORDINARY) to += 1;
            else if (kind === ENDING) break;
            else if (kind === REFUSED) return false;
            else {
              to = afterCharacter(bytes, to);
              if (to < 0) return false;
            }
          }
          ends[2 * cells + 1] = to;
        }
        cells += 1;
        if (to < length && bytes[to] === separator) {
          to += 1;
          continue;
        }
        // The index has the say over where a row ends.
        const after = bytes[to] === CARRIAGE_RETURN && bytes[to + 1] === LINE_FEED ? to + 2 : Math.min(to + 1, length);
        return after === length && lane.take(row, bytes, ends, cells, doubled);
      }
      return false;
    },
  };
};

const follows = (code: number | undefined): boolean => code !== undefined && (code & 0xc0) === 0x80;

/** The place behind a character of more than one byte; -1 where the bytes are none, or one of the rare ones. */
const afterCharacter = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead >= 0xc2 && lead < 0xe0) return follows(bytes[at + 1]) ? at + 2 : -1;
  // Not the first and the last blocks of three bytes, where too long and too odd ones are: U+0800 to U+0FFF stay in but for E0.
  if (lead >= 0xe1 && lead < 0xed) return follows(bytes[at + 1]) && follows(bytes[at + 2]) ? at + 3 : -1;
  if (lead === 0xe0)
    return (bytes[at + 1] ?? 0) >= 0xa0 && follows(bytes[at + 1]) && follows(bytes[at + 2]) ? at + 3 : -1;
  if (lead === 0xed)
    return (bytes[at + 1] ?? 0xff) < 0xa0 && follows(bytes[at + 1]) && follows(bytes[at + 2]) ? at + 3 : -1;
  return -1;
};
