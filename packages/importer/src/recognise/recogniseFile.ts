import type { FileFormat, ForeignFormat } from "../reading/reading.ts";
import { recogniseBytes } from "./recogniseBytes.ts";
import { recogniseText } from "./recogniseText.ts";

/** A share of all bytes: seven Latin characters in ten. */
const MOST_LATIN = 0.35;
/** More control characters than this share, and it is no text that anyone wrote. */
const MOST_CONTROLS = 0.02;
/** NUL characters are left out where they are few: old programs fill their texts up with them. */
const MOST_ZEROS = 0.1;

/**
 * Tells what a file is by its first bytes (4 kB will do, 64 kB tell more): a table we read, or a format with its name. The
 * file's own name counts only where bytes cannot tell two things apart. What is text and nothing else is CSV.
 */
export const recogniseFile = (head: Uint8Array, name: string): FileFormat | ForeignFormat => {
  const known = recogniseBytes(head, name);
  if (known !== null) return known;
  const zeros = countZeros(head);
  const wide = wideEncoding(head, zeros);
  // Only signs of ASCII matter from here on, so any encoding that keeps them may be read as Latin.
  const format = recogniseText(new TextDecoder(wide ?? "latin1").decode(head));
  if (format !== null) return format;
  let controls = 0;
  for (const byte of head) if (byte > 0 && byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  const isBinary = controls > 2 + head.length * MOST_CONTROLS || zeros[0] + zeros[1] > 2 + head.length * MOST_ZEROS;
  return isBinary && wide === null ? { kind: "binary", name: "" } : "csv";
};

/** How many bytes at even and at odd places are zero. */
const countZeros = (head: Uint8Array): readonly [even: number, odd: number] => {
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  return zeros;
};

/** UTF-16 by its mark or, as far as it is Latin, by the zero in every other byte. */
const wideEncoding = (head: Uint8Array, [even, odd]: readonly [number, number]): "utf-16le" | "utf-16be" | null => {
  const [first = 0, second = 0] = head;
  const least = head.length * MOST_LATIN;
  if ((first === 0xff && second === 0xfe) || (odd > least && even === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (even > least && odd === 0) ? "utf-16be" : null;
};
