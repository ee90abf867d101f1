import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import { unpack } from "./unpack.ts";
import { createXmlScanner, type XmlHandler } from "./xmlScanner.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** How a part is read. */
export interface PartOptions {
  readonly bytes: Bytes;
  readonly entry: ZipEntry;
  readonly handler: XmlHandler;
  readonly pace: Pace;
  /** Called after each piece; false ends it early. */
  readonly onPiece?: (share: number) => boolean;
}

/** Unpacks, decodes and scans one XML part, never holding more of it than a piece. */
export const readXmlPart = async ({ bytes, entry, handler, pace, onPiece }: PartOptions): Promise<void> => {
  const scanner = createXmlScanner(handler);
  let decoder: TextDecoder | undefined;
  await unpack(bytes, entry, async (piece, share) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    scanner.write(decoder.decode(piece, { stream: true }));
    if (pace.isDue()) await pace.turn();
    return onPiece?.(share) ?? true;
  });
};

/** XML says its encoding itself: by its first bytes, else in its declaration. */
const encodingOf = (piece: Uint8Array): string => {
  const [first, second] = piece;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(String.fromCharCode(...piece.subarray(0, 200)))?.[1] ?? "";
  try {
    // What is read byte by byte cannot be UTF-16, whatever it says.
    return /^utf-?16/i.test(declared) ? "utf-8" : new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
};
