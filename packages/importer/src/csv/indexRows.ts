import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Dialect, Encoding } from "../reading/reading.ts";
import { type GrowingIndex, growIndex, type RowIndex } from "./rowIndex.ts";
import { scanRows } from "./scanRows.ts";

/** Bytes read at a time. */
const PIECE = 1024 * 1024;
/** Bytes looked at between two looks at the pace. */
const STEP = 128 * 1024;

/** What is indexed, and from where. */
export interface IndexOptions {
  /** One in which a line end is one byte, see `isAsciiCompatible`. */
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** The first byte of the text: after its mark, and after a line that names the delimiter. */
  readonly from: number;
  /** Bytes read at a time. @default 1 MiB */
  readonly piece?: number | undefined;
}

/**
 * Finds where each row begins by the grammar of `parseRows`, from bytes alone: nothing is decoded and no value is made.
 * The file is read in pieces; where one ends inside a value, the next begins at that value's mark, and a value longer
 * than a piece makes the piece grow. `onProgress` gets the share of bytes seen and the rows so far, once a piece.
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
  const least = options.piece ?? PIECE;
  let at = options.from;
  let length = least;
  while (at < bytes.size) {
    const to = Math.min(at + length, bytes.size);
    const piece = new Uint8Array(await bytes.slice(at, to).arrayBuffer());
    const isLast = to === bytes.size;
    scan.take(piece, at, isLast);
    let stop = 0;
    do {
      stop = Math.min(stop + STEP, piece.length);
      if (pace.isDue()) await pace.turn();
    } while (scan.run(stop) && stop < piece.length);
    const next = scan.leave();
    // Nothing was decided: a value reaches beyond this piece.
    length = next === at ? length * 2 : least;
    at = isLast ? bytes.size : next;
    onProgress(at / bytes.size, index.count);
  }
  return index.finish(bytes.size);
};
