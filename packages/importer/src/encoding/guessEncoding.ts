import type { Encoding } from "../reading/reading.ts";
import { wideEncoding } from "./wideEncoding.ts";

/** What a text is taken to be written in. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Told by a byte order mark, so there is nothing to ask. */
  readonly fromMark: boolean;
}

/** Tells the older encodings apart, by models too large to load where UTF-8 will do. */
export type LegacyGuess = (samples: readonly Uint8Array[]) => {
  readonly encoding: Encoding;
  readonly confidence: number;
  readonly alternatives: readonly Encoding[];
};

/**
 * Tells how a text is written, from pieces of it: the first begins where the file does, the others begin and end
 * anywhere. By a byte order mark, else as UTF-16 by where its zeros stand, as UTF-8 by its form, as ISO-2022-JP by its
 * escapes; what is none of these is for `legacy`, without which it is Windows-1252. A text that is plainly UTF-8 but for
 * a few bytes stays UTF-8.
 */
export const guessEncoding = (samples: readonly Uint8Array[], legacy: LegacyGuess | null): EncodingGuess => {
  const told = byForm(samples);
  if (told !== null) return told;
  if (legacy === null) return { encoding: "windows-1252", confidence: 0.3, fromMark: false };
  const { encoding, confidence } = legacy(samples);
  return { encoding, confidence, fromMark: false };
};

/** Whether `guessEncoding` would ask `legacy`: the moment to load it. */
export const needsLegacy = (samples: readonly Uint8Array[]): boolean => byForm(samples) === null;

const MARKS: readonly (readonly [Encoding, ...number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
  ["gb18030", 0x84, 0x31, 0x95, 0x33],
];

const byForm = (samples: readonly Uint8Array[]): EncodingGuess | null => {
  const head = samples[0] ?? new Uint8Array(0);
  for (const [encoding, ...mark] of MARKS) {
    if (mark.every((byte, place) => head[place] === byte)) return { encoding, confidence: 1, fromMark: true };
  }
  const wide = wideEncoding(head);
  if (wide !== null) return { encoding: wide, confidence: 0.99, fromMark: false };
  let good = 0;
  let bad = 0;
  let hasEscapes = false;
  for (const [place, sample] of samples.entries()) {
    const counted = countSequences(sample, place > 0);
    good += counted.good;
    bad += counted.bad;
    hasEscapes ||= hasJapaneseEscape(sample);
  }
  if (good + bad === 0 && hasEscapes) return { encoding: "iso-2022-jp", confidence: 0.99, fromMark: false };
  // Other encodings form whole sequences by chance, but never five times as many as they break.
  if (bad * 5 > good) return null;
  return { encoding: "utf-8", confidence: bad > 0 ? 0.9 : good === 1 ? 0.95 : 1, fromMark: false };
};

/** Counts characters of several bytes that are well formed, and bytes that belong to none. Halves at a cut do not count. */
const countSequences = (bytes: Uint8Array, isCut: boolean): { readonly good: number; readonly bad: number } => {
  let good = 0;
  let bad = 0;
  let at = 0;
  if (isCut) while (at < 3 && isTrail(bytes[at])) at += 1;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    let trails = 1;
    while (trails < length && isTrail(bytes[at + trails])) trails += 1;
    const isWhole = trails === length && isShortest(byte, bytes[at + 1] ?? 0);
    if (isWhole) good += 1;
    else if (length === 0 || at + trails < bytes.length) bad += 1;
    at += isWhole ? length : 1;
    // The bytes after a broken beginning belong to it.
    if (!isWhole) while (trails > 1 && isTrail(bytes[at])) at += 1;
  }
  return { good, bad };
};

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** No overlong form, surrogate, or number past the last character. */
const isShortest = (lead: number, second: number): boolean =>
  !(
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f)
  );

/** `ESC $ @`, `ESC $ B`, `ESC ( J` or `ESC ( I`: a change of character set. */
const hasJapaneseEscape = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [second, third] = [bytes[at + 1], bytes[at + 2]];
    if (second === 0x24 && (third === 0x40 || third === 0x42)) return true;
    if (second === 0x28 && (third === 0x49 || third === 0x4a)) return true;
  }
  return false;
};
