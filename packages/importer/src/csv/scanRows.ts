import type { Dialect, Encoding } from "../reading/reading.ts";
import { isTooLong } from "./openMark.ts";
import type { GrowingIndex } from "./rowIndex.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const BACKSLASH = 92;
/** Bytes below this are characters of their own in every encoding we index, never the end of another one. */
const NEVER_TRAILS = 0x30;
/** Encodings whose characters may end in a byte that is `|`, `^`, `~`, `\` or the like elsewhere. */
const TRAILING: ReadonlySet<Encoding> = new Set<Encoding>(["shift_jis", "gb18030", "big5"]);

/** The scanning of one file, piece by piece. */
export interface RowScan {
  /** Goes on with a piece, which begins where `leave` said. */
  take(piece: Uint8Array, at: number, isLast: boolean): void;
  /** Scans up to a place in the piece; false when the rest of it cannot be told without what follows. */
  run(to: number): boolean;
  /** Ends the piece; answers where in the file the next must begin. */
  leave(): number;
}

/** Without such a byte in so many it is no text, and a row found in the wrong place matters no more. */
const LONGEST_RUN = 16 * 1024 * 1024;

const UNDECIDED = -1;
const NEVER = -2;

/** Finds row starts in bytes by the grammar of `parseRows` and pushes them onto `index`; the text begins at `from`. */
export const scanRows = (dialect: Dialect, encoding: Encoding, index: GrowingIndex, from: number): RowScan => {
  const mark = dialect.quote === "" ? 256 : dialect.quote.charCodeAt(0);
  // The last byte stands for a delimiter of several, the others are compared.
  const separators = bytesOf(dialect.delimiter, encoding);
  const separator = separators.at(-1) ?? 0;
  const blank = separator === BLANK ? 256 : BLANK;
  const escapes = dialect.escape === "backslash";
  const highest = Math.max(CARRIAGE_RETURN, mark & 255);
  const decoder =
    TRAILING.has(encoding) && (separator > 0x3f || escapes) ? new TextDecoder(encoding, { ignoreBOM: true }) : null;

  let bytes: Uint8Array = new Uint8Array(0);
  let base = from;
  let isLast = false;
  /** Where scanning stands and ends, within the piece. */
  let at = 0;
  let end = 0;
  /** Within the piece; negative where the row began in an earlier one. */
  let rowStart = 0;
  /** The piece begins where a value does, or behind blanks before one. */
  let beginsValue = true;
  /** A mark in this row was never closed: those after it are text. */
  let isPlain = false;
  let isRowOpen = false;
  /** Line ends before `at`. */
  let lines = 0;
  /** Below this place in the file, of which the lines are counted too, no mark closes anything. */
  let closesFrom = 0;
  let linesThere = 0;

  /** False for a byte that is the second half of a character. */
  const isWhole = (place: number): boolean => {
    if (decoder === null) return true;
    let first = place;
    while (first > 0 && (bytes[first - 1] ?? 0) >= 0x80) first -= 1;
    return (
      first === place ||
      decoder.decode(bytes.subarray(first, place + 1)).endsWith(String.fromCharCode(bytes[place] ?? 0))
    );
  };
  const isSeparator = (place: number): boolean => {
    if (bytes[place] !== separator) return false;
    for (let back = 1; back < separators.length; back += 1) {
      if (bytes[place - back] !== separators[separators.length - 1 - back]) return false;
    }
    return isWhole(place);
  };
  const isLineEnd = (code: number | undefined): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

  /** Whether a mark at this place stands where a value begins. */
  const isValueStart = (place: number): boolean => {
    let before = place - 1;
    while (before >= 0 && before >= rowStart && bytes[before] === blank) before -= 1;
    if (before < rowStart) return true;
    return before < 0 ? beginsValue : isSeparator(before);
  };
  const opensValue = (place: number): boolean => {
    let before = place - 1;
    while (bytes[before] === blank) before -= 1;
    return isLineEnd(bytes[before]) || isSeparator(before);
  };
  const isEscaped = (place: number, opening: number): boolean => {
    let first = place;
    while (first - 1 > opening && bytes[first - 1] === BACKSLASH) first -= 1;
    if (first < place && !isWhole(first)) first += 1;
    return (place - first) % 2 === 1;
  };

  /** Where the value opened at `opening` ends, behind its closing mark and the blanks after it. */
  const valueEnd = (opening: number): number => {
    const piece = bytes;
    const top = highest;
    let place = opening + 1;
    let inside = 0;
    while (true) {
      if (base + place < closesFrom && piece[place] !== mark) {
        place = closesFrom - base;
        inside = linesThere - lines;
      }
      while (place < end && (piece[place] ?? 0) > top) place += 1;
      const code = piece[place];
      if (place >= end) return isLast ? giveUp(place, inside) : far(opening, place, inside);
      if (code === mark) {
        if (isTooLong(place - opening, inside)) return giveUp(place, inside);
        if (escapes && isEscaped(place, opening)) {
          place += 1;
          continue;
        }
        if (place + 1 >= end && !isLast) return far(opening, place, inside);
        if (piece[place + 1] === mark) {
          place += 2;
          continue;
        }
        let after = place + 1;
        while (piece[after] === blank) after += 1;
        if (after >= end && !isLast) return far(opening, place, inside);
        if (after >= end || isLineEnd(piece[after]) || startsSeparator(after)) {
          lines += inside;
          return after;
        }
        if (inside > 0 && opensValue(place)) return giveUp(place, inside);
        place += 1;
      } else {
        if (code === LINE_FEED || (code === CARRIAGE_RETURN && piece[place + 1] !== LINE_FEED)) {
          inside += 1;
          if (isTooLong(place - opening, inside)) return giveUp(place + 1, inside);
        }
        place += 1;
      }
    }
  };
  /** The piece ends within the value: past the limits it never closes, before them the next piece tells. */
  const far = (opening: number, place: number, inside: number): number =>
    isTooLong(place - opening, inside) ? giveUp(place, inside) : UNDECIDED;
  const giveUp = (place: number, inside: number): number => {
    closesFrom = base + place;
    linesThere = lines + inside;
    return NEVER;
  };
  const startsSeparator = (place: number): boolean => {
    for (const [forth, code] of separators.entries()) if (bytes[place + forth] !== code) return false;
    return true;
  };

  return {
    take: (piece, place, last) => {
      rowStart -= place - base;
      bytes = piece;
      base = place;
      isLast = last;
      at = 0;
      end = piece.length;
      if (decoder !== null && !last) {
        // The piece ends where a character does, so that no half of one begins the next; where no end is in sight, it grows.
        let cut = end;
        while (cut > 0 && (piece[cut - 1] ?? 0) >= NEVER_TRAILS) cut -= 1;
        if (cut > 0 || end < LONGEST_RUN) end = cut;
      }
    },
    run: (to) => {
      const piece = bytes;
      const top = highest;
      const stop = Math.min(to, end);
      let here = at;
      while (here < stop) {
        if (!isRowOpen) {
          isRowOpen = true;
          rowStart = here;
          index.push(base + here);
        }
        // Nearly all bytes are passed over here.
        while (here < stop && (piece[here] ?? 0) > top) here += 1;
        if (here >= stop) break;
        const code = piece[here];
        if (code === LINE_FEED || code === CARRIAGE_RETURN) {
          if (code === CARRIAGE_RETURN && here + 1 >= end && !isLast) {
            at = here;
            return false;
          }
          here += code === CARRIAGE_RETURN && piece[here + 1] === LINE_FEED ? 2 : 1;
          lines += 1;
          isRowOpen = false;
          isPlain = false;
        } else if (code === mark && !isPlain && isValueStart(here)) {
          const next = valueEnd(here);
          if (next === UNDECIDED) {
            at = here;
            return false;
          }
          isPlain = next === NEVER;
          here = isPlain ? here + 1 : next;
        } else {
          here += 1;
        }
      }
      at = here;
      return true;
    },
    leave: () => {
      beginsValue = isRowOpen && isValueStart(at);
      return base + at;
    },
  };
};

/** A delimiter's bytes: in UTF-8, or where that is one byte, in the encoding. */
const bytesOf = (delimiter: string, encoding: Encoding): Uint8Array => {
  if (encoding !== "utf-8" && delimiter > "\x7f") {
    for (let byte = 0x80; byte < 256; byte += 1) {
      if (new TextDecoder(encoding).decode(Uint8Array.of(byte)) === delimiter) return Uint8Array.of(byte);
    }
  }
  return new TextEncoder().encode(delimiter);
};
