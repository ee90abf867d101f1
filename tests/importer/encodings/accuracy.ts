import { guessLegacy } from "../../../packages/importer/src/encoding/legacy/guessLegacy.ts";
import type { Encoding } from "../../../packages/importer/src/reading/reading.ts";
import { encodeAs } from "./encodeAs.ts";

/** What each language is tried in. */
export const ENCODINGS_OF: Readonly<Record<string, readonly Encoding[]>> = {
  ru: ["windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic", "iso-8859-5"],
  uk: ["windows-1251", "koi8-u", "x-mac-cyrillic", "iso-8859-5"],
  bg: ["windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic", "iso-8859-5"],
  th: ["windows-874"],
  ko: ["euc-kr"],
  ja: ["shift_jis", "euc-jp"],
  "zh-Hans": ["gb18030"],
  "zh-Hant": ["big5"],
  de: ["windows-1252", "macintosh"],
  fr: ["windows-1252", "macintosh"],
  es: ["windows-1252", "macintosh"],
  pl: ["windows-1250", "iso-8859-2"],
  cs: ["windows-1250", "iso-8859-2"],
  hu: ["windows-1250", "iso-8859-2"],
  el: ["windows-1253", "iso-8859-7"],
  tr: ["windows-1254"],
  he: ["windows-1255"],
  ar: ["windows-1256", "iso-8859-6"],
  lt: ["windows-1257"],
  vi: ["windows-1258"],
};

/** How a guess came out. */
export interface Outcome {
  readonly language: string;
  readonly encoding: Encoding;
  readonly guessed: Encoding;
  readonly confidence: number;
  /** The text reads as it was written, whatever the encoding is called. */
  readonly right: boolean;
}

/** The lines of a text an encoding can write, as bytes. */
const bytesOf = (encoding: Encoding, text: string): Uint8Array => {
  const lines = text.split(/(?<=\n)/).flatMap((line) => encodeAs(encoding, line) ?? []);
  return Uint8Array.from(lines.flatMap((line) => [...line]));
};

/** Guesses `size` bytes of a text in an encoding; undefined where the text has nothing beyond ASCII in them. */
export const tryGuess = (language: string, encoding: Encoding, text: string, size: number): Outcome | undefined => {
  const bytes = bytesOf(encoding, text).subarray(0, size);
  if (!bytes.some((byte) => byte > 127)) return undefined;
  const { encoding: guessed, confidence } = guessLegacy([bytes]);
  const right = new TextDecoder(guessed).decode(bytes) === new TextDecoder(encoding).decode(bytes);
  return { language, encoding, guessed, confidence, right };
};
