import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Dialect, Encoding } from "../reading/reading.ts";
import type { RowBatch, RowProblem } from "../rows/row.ts";
import type { RowSource } from "../rows/rowSource.ts";
import { type ParsedRows, rowParser } from "./parseRows.ts";
import type { RowIndex } from "./rowIndex.ts";

/** Bytes read at once: asking a browser for a piece of a file costs as much as reading a good part of it. */
const BLOCK = 4 * 1024 * 1024;
/** Bytes and rows read for one answer at a time, at most; a longer row is a piece of its own. */
const PIECE = 128 * 1024;
/** Bytes gone through between two looks at the clock: with edits to apply, and memory to clear, more would hold a page up. */
const STRETCH = 32 * 1024;
const MOST_ROWS = 4096;
/** Pieces read the other way where most rows of one were not plain. */
const SLOW_PIECES = 32;
const NONE: ReadonlyMap<number, readonly RowProblem[]> = new Map();

type TakePiece = (piece: Uint8Array, first: number, last: number) => void;

/** How the text is written. */
export interface CsvText {
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** Written by ourselves: a mark may stay open for any length. */
  readonly isTrusted?: boolean | undefined;
}

/**
 * Rows of a text table by their number, read from its bytes each time. Pieces are cut where rows begin, so each decodes
 * and parses by itself. The index has the say over where a row ends: where parsing comes to another number of rows (bytes
 * that mean nothing in the encoding, a mark open right up to a limit) the piece is read again row by row.
 */
export const csvSource = (bytes: Bytes, text: CsvText, index: RowIndex): RowSource => {
  const decoder = new TextDecoder(text.encoding, { ignoreBOM: true });
  const parseText = rowParser(text.dialect, text.isTrusted);
  const parse = (piece: Uint8Array): ParsedRows => parseText(decoder.decode(piece));

  const load = (from: number, to: number): Promise<ArrayBuffer> =>
    bytes.slice(index.start(from), index.start(to)).arrayBuffer();

  const readPiece = (piece: Uint8Array, from: number, to: number): RowBatch => {
    const parsed = parse(piece);
    if (parsed.rows.length === to - from) return { first: from, ...parsed };
    const base = index.start(from);
    const rows: string[][] = [];
    const problems = new Map<number, readonly RowProblem[]>();
    for (let row = from; row < to; row += 1) {
      const alone = parse(piece.subarray(index.start(row) - base, index.start(row + 1) - base));
      const found = [...alone.problems.values()].flat();
      if (found.length > 0) problems.set(rows.length, found);
      rows.push(alone.rows.flat());
    }
    return { first: from, rows, problems };
  };

  /** Where a run of rows ends that begins with this one and takes up so many bytes, or is one longer row. */
  const runEnd = (from: number, to: number, bytesAtMost: number): number => {
    const limit = index.start(from) + bytesAtMost;
    let low = from + 1;
    let high = to;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (index.start(middle) <= limit) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** Hands over piece after piece of these rows. They are read in larger blocks, the next while one is gone through. */
  const eachPiece = async (from: number, to: number, pace: Pace, take: TakePiece): Promise<void> => {
    const end = Math.min(to, index.count);
    let at = Math.max(0, from);
    let next = at < end ? runEnd(at, end, BLOCK) : at;
    let ahead = at < end ? load(at, next) : null;
    while (ahead !== null) {
      const block = new Uint8Array(await ahead);
      const [first, last] = [at, next];
      at = last;
      next = at < end ? runEnd(at, end, BLOCK) : at;
      ahead = at < end ? load(at, next) : null;
      // A failure is met at the `await` above; until then it is nobody's.
      ahead?.catch(() => undefined);
      const base = index.start(first);
      for (let row = first; row < last; ) {
        const behind = Math.min(runEnd(row, last, STRETCH), row + MOST_ROWS);
        take(block.subarray(index.start(row) - base, index.start(behind) - base), row, behind);
        row = behind;
        if (pace.isDue()) await pace.turn();
      }
    }
  };

  return {
    count: index.count,
    read: async (from, to) => {
      const end = Math.min(to, index.count);
      const rows: (readonly string[])[] = [];
      const problems = new Map<number, readonly RowProblem[]>();
      for (let at = Math.max(0, from); at < end; ) {
        const next = Math.min(runEnd(at, end, PIECE), at + MOST_ROWS);
        const batch = readPiece(new Uint8Array(await load(at, next)), at, next);
        for (const [place, found] of batch.problems) problems.set(rows.length + place, found);
        for (const row of batch.rows) rows.push(row);
        at = next;
      }
      return { first: from, rows, problems };
    },
    scan: ({ from, to }, pace, visit) =>
      eachPiece(from, to, pace, (piece, first, last) => visit(readPiece(piece, first, last))),
    scanPlain: async ({ from, to, pace, lane, visit }) => {
      const { plainRows } = await import("./plainRows.ts");
      const plain = plainRows(text.dialect, text.encoding, lane);
      let slow = 0;
      await eachPiece(from, to, pace, (piece, first, last) => {
        // Where most rows of a piece were not plain, those of the next few hardly are.
        if (plain === null || slow > 0) {
          slow -= 1;
          visit(readPiece(piece, first, last), last);
          return;
        }
        const base = index.start(first);
        let at = 0;
        let others = 0;
        for (let row = first; row < last; row += 1) {
          const to = index.start(row + 1) - base;
          if (!plain.takes(piece, at, to, row)) {
            others += 1;
            const { rows, problems } = parse(piece.subarray(at, to));
            const odd = [...problems.values()].flat();
            visit(
              { first: row, rows: [rows.flat()], problems: odd.length === 0 ? NONE : new Map([[0, odd]]) },
              row + 1,
            );
          }
          at = to;
        }
        if (others > (last - first) / 2) slow = SLOW_PIECES;
      });
    },
  };
};
