/** An accented letter by itself may be anything: two of them, and so on, are no accident. */
const ALONE = /^[\0-\x7f]*[^\0-\x7f][\0-\x7f]*$/u;

/**
 * Whether there is nothing to guess about how a text is written: it is UTF-8 throughout, with nothing in it that other
 * encodings are told by. The first piece begins where the file does, the others begin and end anywhere.
 */
export const isPlainlyUtf8 = (pieces: readonly Uint8Array[]): boolean =>
  pieces.every((piece, place) => {
    if (piece.includes(0) || piece.includes(0x1b)) return false;
    let from = 0;
    while (place > 0 && from < 3 && ((piece[from] ?? 0) & 0xc0) === 0x80) from += 1;
    try {
      // As a stream, so that a character cut off at the end is no fault.
      const text = new TextDecoder("utf-8", { fatal: true }).decode(piece.subarray(from), { stream: true });
      return !ALONE.test(text);
    } catch {
      // Bytes that are no UTF-8.
      return false;
    }
  });
