import { isAscii, seen } from "./plainValue.ts";

/**
 * The text with ASCII for what means the same: digits of any script, full-width letters and signs, blanks, dashes and
 * apostrophes of every kind. Unseen characters go. What has no such counterpart stays, and so does a text that is ASCII.
 */
export const asciiForm = (text: string): string =>
  isAscii(text)
    ? text
    : seen(text)
        .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replace(/\p{Nd}/gu, digitOf)
        .replace(/\s/g, " ")
        .replace(/[\u2010-\u2015\u2212\ufe63]/g, "-")
        .replace(/[\u2018\u2019\u066c]/g, "'")
        .replaceAll("\u066a", "%")
        .trim();

/**
 * The digits of a script stand together from its zero, which is at a code ending in 0 or in 6: there is no digit at the
 * code ending in 0 where zero is at 6.
 */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 48;
  if (code < 58) return digit;
  const low = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
};
