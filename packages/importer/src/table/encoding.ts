import { hasZeroPattern } from "./format.ts";

/** The encodings read; the last serves where bytes are no UTF-8. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the first bytes say about the encoding; `utf-8` is a guess until all bytes have been read. */
export const guessEncoding = (head: Uint8Array): Encoding => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return hasZeroPattern(head) ?? "utf-8";
};

/** Turns bytes into text piece by piece; null when they are not what they were taken for. A mark at the beginning goes. */
export const createDecoder = (encoding: Encoding): ((bytes: Uint8Array | null) => string | null) => {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  return (bytes) => {
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return null;
    }
  };
};
