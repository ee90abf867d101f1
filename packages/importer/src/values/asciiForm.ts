import { memoise } from "./memoise.ts";
import { isAscii, isUnseen } from "./plainValue.ts";

/**
 * The text with ASCII for what means the same: digits of any script, full-width letters and signs, blanks, dashes and
 * apostrophes of every kind. Unseen characters go. What has no such counterpart stays, and so does a text that is ASCII.
 */
export const asciiForm = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
  isAscii(text) ? text : text.replace(/[^\x00-\x7f]/gu, asciiSign).trim();

const asciiSign = memoise((sign): string => {
  const code = sign.codePointAt(0) ?? 0;
  if (/\s/.test(sign)) return " ";
  if (isUnseen(code)) return "";
  if (/\p{Nd}/u.test(sign)) return digitOf(code);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  if (/[\u2010-\u2015\u2212\ufe63]/.test(sign)) return "-";
  return /[\u2018\u2019\u066c]/.test(sign) ? "'" : code === 0x66a ? "%" : sign;
});

/**
 * The digits of a script stand together from its zero, which is at a code ending in 0 or in 6: there is no digit at the
 * code ending in 0 where zero is at 6.
 */
const digitOf = (code: number): string => {
  const low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
};
