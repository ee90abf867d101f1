import type { Encoding } from "../../../packages/importer/src/reading/reading.ts";

type Table = ReadonlyMap<string, readonly number[]>;

const tables = new Map<Encoding, Table>();

/** The bytes of each character, found by decoding every sequence of one and two bytes; JavaScript has no such encoder. */
const tableOf = (encoding: Encoding): Table => {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const learn = (bytes: readonly number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character of this encoding.
    }
  };
  for (let first = 0; first < 256; first++) learn([first]);
  for (let first = 128; first < 256; first++) for (let second = 64; second < 256; second++) learn([first, second]);
  tables.set(encoding, table);
  return table;
};

/** Text as an old program would have saved it; undefined where the encoding lacks a letter of it, signs become question marks. */
export const encodeAs = (encoding: Encoding, text: string): Uint8Array | undefined => {
  const table = tableOf(encoding);
  const question: readonly number[] = [63];
  const parts = [...text.normalize("NFC")].flatMap((character) =>
    table.has(character) || !/\p{L}/u.test(character) ? [character] : partsOf(character),
  );
  if (parts.some((part) => !table.has(part) && /[\p{L}\p{M}]/u.test(part))) return undefined;
  return Uint8Array.from(parts.flatMap((part) => table.get(part) ?? question));
};

/** A letter with its tone apart, as Vietnamese is written in Windows-1258; others come back changed and are not found. */
const partsOf = (character: string): readonly string[] => {
  const [base = "", ...marks] = character.normalize("NFD");
  const tone = marks.find((mark) => "\u0300\u0301\u0303\u0309\u0323".includes(mark)) ?? "";
  return [`${base}${marks.filter((mark) => mark !== tone).join("")}`.normalize("NFC"), ...tone];
};
