/**
 * The address in a text: `a@b.example`, `mailto:a@b.example` or `Name <a@b.example>`; null where there is none. Holds to
 * what mail systems take in practice, not to all of RFC 5322: no quoted names, no comments, no bare hosts. Names and
 * hosts in other scripts are fine.
 */
export const readAddress = (text: string): string | null => {
  if (isAddress(text, 0, text.length)) return text;
  const open = text.endsWith(">") ? text.lastIndexOf("<") + 1 : 0;
  const from = text.startsWith("mailto:", open) ? open + 7 : open;
  const to = open > 0 ? text.length - 1 : text.length;
  return from > 0 && isAddress(text, from, to) ? text.slice(from, to) : null;
};

/** Whether an address, and nothing else, stands from one place to another. */
export const isAddress = (text: string, from: number, to: number): boolean => {
  if (to - from > 254) return false;
  let last = DOT;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === AT) return last !== DOT && at - from < 65 && isHost(text, at + 1, to, true);
    if (code === DOT ? last === DOT : !isLetter(code) && !NAME_SIGNS.includes(text.charAt(at))) return false;
    last = code;
  }
  return false;
};

/** Whether a host's name stands from one place to another: labels of letters, digits and hyphens, the last no number. */
export const isHost = (text: string, from: number, to: number, needsDot: boolean): boolean => {
  let start = from;
  let hasLetter = false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      if (!isLabel(text, start, at)) return false;
      start = at + 1;
      hasLetter = false;
    } else if (code === HYPHEN || isLetter(code)) {
      hasLetter ||= code > 57;
    } else return false;
  }
  return hasLetter && isLabel(text, start, to) && (start > from ? to - start > 1 : !needsDot);
};

const isLabel = (text: string, from: number, to: number): boolean =>
  to > from && to - from < 64 && text.charCodeAt(from) !== HYPHEN && text.charCodeAt(to - 1) !== HYPHEN;

/** ASCII letters and digits, and beyond ASCII everything but blanks, controls and punctuation of the general block. */
const isLetter = (code: number): boolean =>
  code < 128
    ? LETTERS[code] === 1
    : code > 0xa0 &&
      (code < 0x2000 || code > 0x206f) &&
      code !== 0x3000 &&
      code !== 0xfeff &&
      code < 0xfff0 &&
      code !== 0xff20;

const DOT = 46;
const AT = 64;
const HYPHEN = 45;
const NAME_SIGNS = "_-+!#$%&'*/=?^`{|}~";
/** By code: 1 for letters and digits. A table, as every character of every address comes by here. */
const LETTERS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0,
);
