import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Dialect, Encoding } from "../reading/reading.ts";
import { type GrowingIndex, growIndex, type RowIndex } from "./rowIndex.ts";
import { scanRows } from "./scanRows.ts";

/** Bytes read at a time: asking a browser for a piece of a file costs as much as reading a good part of it. */
const PIECE = 4 * 1024 * 1024;
/** Bytes looked at between two looks at the pace. */
const STEP = 128 * 1024;

/** What is indexed, and from where. */
export interface IndexOptions {
  /** One in which a line end is one byte, see `isAsciiCompatible`. */
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** The first byte of the text: after its mark, and after a line that names the delimiter. */
  readonly from: number;
  /** Bytes read at a time. @default 4 MiB */
  readonly piece?: number | undefined;
}

/**
 * Finds where each row begins by the grammar of `parseRows`, from bytes alone: nothing is decoded and no value is made.
 * The file is read in pieces, the next while one is scanned; where a piece ends inside a value, what follows is put
 * behind it, so a value longer than a piece makes the piece grow. `onProgress` gets the share of bytes seen and the rows so far, once a piece.
 * Rejects as `bytes` does, or with the pace's `AbortError`.
 */
export const indexRows = async (
  bytes: Bytes,
  options: IndexOptions,
  pace: Pace,
  onProgress: (share: number, rows: number) => void = () => undefined,
): Promise<RowIndex> => {
  const index: GrowingIndex = growIndex();
  const scan = scanRows(options.dialect, options.encoding, index, options.from);
  const size = options.piece ?? PIECE;
  const load = (from: number): Promise<ArrayBuffer> =>
    bytes.slice(from, Math.min(from + size, bytes.size)).arrayBuffer();
  let at = options.from;
  let to = Math.min(at + size, bytes.size);
  let rest: Uint8Array = new Uint8Array(0);
  let ahead = load(at);
  while (at < bytes.size) {
    const piece = joined(rest, new Uint8Array(await ahead));
    const isLast = to === bytes.size;
    if (!isLast) {
      ahead = load(to);
      // A failure is met at the `await` above; until then it is nobody's.
      ahead.catch(() => undefined);
    }
    scan.take(piece, at, isLast);
    let stop = 0;
    do {
      stop = Math.min(stop + STEP, piece.length);
      if (pace.isDue()) await pace.turn();
    } while (scan.run(stop) && stop < piece.length);
    const next = isLast ? bytes.size : scan.leave();
    rest = piece.subarray(next - at);
    at = next;
    to = Math.min(to + size, bytes.size);
    onProgress(at / bytes.size, index.count);
  }
  return index.finish(bytes.size);
};

const joined = (rest: Uint8Array, more: Uint8Array): Uint8Array => {
  if (rest.length === 0) return more;
  const both = new Uint8Array(rest.length + more.length);
  both.set(rest);
  both.set(more, rest.length);
  return both;
};
