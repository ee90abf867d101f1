import type { Bytes } from "../bytes/bytes.ts";
import type { Dialect, Encoding } from "../reading/reading.ts";
import type { RowBatch, RowProblem } from "../rows/row.ts";
import type { RowSource } from "../rows/rowSource.ts";
import { type ParsedRows, rowParser } from "./parseRows.ts";
import type { RowIndex } from "./rowIndex.ts";

/** Bytes and rows of one piece, at most; a longer row is a piece of its own. */
const PIECE = 256 * 1024;
const MOST_ROWS = 4096;

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

  const readPiece = (buffer: ArrayBuffer, from: number, to: number): RowBatch => {
    const piece = new Uint8Array(buffer);
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

  /** Where the piece ends that begins with this row. */
  const pieceEnd = (from: number, to: number): number => {
    const limit = index.start(from) + PIECE;
    let low = from + 1;
    let high = Math.min(to, from + MOST_ROWS);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (index.start(middle) <= limit) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    count: index.count,
    read: async (from, to) => {
      const end = Math.min(to, index.count);
      const rows: (readonly string[])[] = [];
      const problems = new Map<number, readonly RowProblem[]>();
      for (let at = Math.max(0, from); at < end; ) {
        const next = pieceEnd(at, end);
        const batch = readPiece(await load(at, next), at, next);
        for (const [place, found] of batch.problems) problems.set(rows.length + place, found);
        for (const row of batch.rows) rows.push(row);
        at = next;
      }
      return { first: from, rows, problems };
    },
    scan: async ({ from, to }, pace, visit) => {
      const end = Math.min(to, index.count);
      let at = Math.max(0, from);
      let next = pieceEnd(at, end);
      let ahead = at < end ? load(at, next) : null;
      while (ahead !== null) {
        const [first, last] = [at, next];
        const buffer: ArrayBuffer = await ahead;
        at = last;
        next = pieceEnd(at, end);
        // The next piece is on its way while this one is parsed.
        ahead = at < end ? load(at, next) : null;
        // A failure is met at the `await` above; until then it is nobody's.
        ahead?.catch(() => undefined);
        visit(readPiece(buffer, first, last));
        if (pace.isDue()) await pace.turn();
      }
    },
  };
};
