import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Encoding } from "../reading/reading.ts";

/** Bytes decoded at a time. */
const PIECE = 256 * 1024;

/** Decodes a piece; a mark at its beginning goes, bytes that mean nothing become U+FFFD. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** True where a byte of a line end or of a quotation mark is always that character, so rows can be found in the bytes. */
export const isAsciiCompatible = (encoding: Encoding): boolean =>
  encoding !== "utf-16le" && encoding !== "utf-16be" && encoding !== "iso-2022-jp";

/** Writes a text anew in UTF-8 without a mark, piece by piece. `onProgress` gets the share of bytes done. */
export const transcode = async (
  bytes: Bytes,
  encoding: Encoding,
  pace: Pace,
  onProgress: (share: number) => void = () => undefined,
): Promise<Blob> => {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const parts: Blob[] = [];
  for (let at = 0; at < bytes.size; at += PIECE) {
    const to = Math.min(at + PIECE, bytes.size);
    const piece = await bytes.slice(at, to).arrayBuffer();
    // A blob of its own: the browser may move it to the disk.
    parts.push(new Blob([encoder.encode(decoder.decode(piece, { stream: to < bytes.size }))]));
    onProgress(to / bytes.size);
    if (pace.isDue()) await pace.turn();
  }
  return new Blob(parts);
};
