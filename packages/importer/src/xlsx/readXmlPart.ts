import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import { unpack } from "./unpack.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** Where parts are read from, and how much at a time. */
export interface PartSource {
  readonly bytes: Bytes;
  readonly pace: Pace;
}

/**
 * Unpacks and decodes one XML part and has it scanned, never holding more of it than a piece; nothing where there is no
 * such part. `onPiece` is told how much of it was read and may take its time; false from it ends the read.
 */
export const readXmlPart = async (
  { bytes, pace }: PartSource,
  entry: ZipEntry | undefined,
  scan: (text: string) => void,
  onPiece?: (share: number) => unknown,
): Promise<void> => {
  if (entry === undefined) return;
  let decoder: TextDecoder | undefined;
  for await (const { piece, share } of unpack(bytes, entry)) {
    decoder ??= new TextDecoder(encodingOf(piece));
    scan(decoder.decode(piece, { stream: true }));
    if (pace.isDue()) await pace.turn();
    if ((await onPiece?.(share)) === false) return;
  }
};

/** A part is UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4), and begins with a mark or with `<`. */
const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0 || first === 0xfe ? "utf-16be" : second === 0 || first === 0xff ? "utf-16le" : "utf-8";
