import type { Encoding } from "../../reading/reading.ts";

/** What a text decoded is measured against: a family of languages that share a script. */
export type Family =
  | "cyrillic"
  | "greek"
  | "hebrew"
  | "arabic"
  | "thai"
  | "latin"
  | "korean"
  | "japanese"
  | "simplified"
  | "traditional";

/** An encoding looked at: its family, and what it owes for being rare, in nats. The first of equals wins. */
export type Candidate = readonly [encoding: Encoding, family: Family, rarity: number];

/** All that is looked at; what is common comes first. */
export const CANDIDATES: readonly Candidate[] = [
  ["windows-1252", "latin", 0],
  ["windows-1250", "latin", 1],
  ["windows-1254", "latin", 1.5],
  ["windows-1257", "latin", 2],
  ["iso-8859-2", "latin", 2],
  ["windows-1258", "latin", 3],
  ["macintosh", "latin", 3],
  ["windows-1251", "cyrillic", 0],
  ["koi8-r", "cyrillic", 2],
  ["koi8-u", "cyrillic", 2.5],
  ["ibm866", "cyrillic", 2],
  ["iso-8859-5", "cyrillic", 2],
  ["x-mac-cyrillic", "cyrillic", 3],
  ["windows-1253", "greek", 1],
  ["iso-8859-7", "greek", 2],
  ["windows-1255", "hebrew", 1],
  ["windows-1256", "arabic", 1],
  ["iso-8859-6", "arabic", 3],
  ["windows-874", "thai", 1],
  ["shift_jis", "japanese", 0],
  ["euc-jp", "japanese", 1],
  ["euc-kr", "korean", 0],
  ["gb18030", "simplified", 0],
  ["big5", "traditional", 0],
];
