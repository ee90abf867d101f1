/** A character that begins a sequence of UTF-8 read as Windows-1252, and one that may go on with it. */
const SUSPECT = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** The bytes of Windows-1252 from 0x80 to 0x9F, by the character each decodes to. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, place) => [
    new TextDecoder("windows-1252").decode(new Uint8Array([0x80 + place])),
    0x80 + place,
  ]),
);

/** True for text that was UTF-8 and was decoded as Windows-1252: `GrÃ¼n`. */
export const looksLikeMojibake = (text: string): boolean => repairMojibake(text) !== null;

/**
 * Undoes a decoding of UTF-8 as Windows-1252; null where the text is not wholly the outcome of one. Decoding the answer's
 * bytes as Windows-1252 gives the text back, so nothing is lost. Text garbled twice is repaired once.
 */
export const repairMojibake = (text: string): string | null => {
  if (!SUSPECT.test(text)) return null;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = BYTES.get(text.charAt(at)) ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : null);
    if (byte === null) return null;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not well-formed, so it never was UTF-8.
    return null;
  }
};
