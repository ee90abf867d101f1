import type { Encoding } from "../../../packages/importer/src/reading/reading.ts";

/** Encodings tables are written in; the decoder of each is the measure, so that none is an encoder of its own. */
export const WRITTEN_IN: readonly Encoding[] = [
  "utf-8",
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-874",
  "koi8-r",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "gb18030",
  "big5",
];

const codes = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Which bytes decode to which character, found by decoding every byte and every pair of bytes. */
const codesOf = (encoding: Encoding): ReadonlyMap<string, readonly number[]> => {
  const known = codes.get(encoding);
  if (known !== undefined) return known;
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== "\uFFFD" && !found.has(text)) found.set(text, bytes);
  };
  for (let first = 0; first < 256; first += 1) add([first]);
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) add([first, second]);
  }
  codes.set(encoding, found);
  return found;
};

/** Writes a text; what the encoding does not have becomes `?`. */
export const encodeText = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
    return new Uint8Array(view.buffer);
  }
  const known = codesOf(encoding);
  return Uint8Array.from([...text].flatMap((sign) => known.get(sign) ?? [63]));
};
