/**
 * The text without what surrounds it and cannot be seen: blanks of every width, byte order marks, zero-width characters
 * and marks of writing direction. Gives back the same string where there is nothing of the kind.
 */
export const trimValue = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && isUnseen(text.charCodeAt(from))) from += 1;
  while (to > from && isUnseen(text.charCodeAt(to - 1))) to -= 1;
  return from === 0 && to === text.length ? text : text.slice(from, to);
};

/**
 * The form in which two values are the same to people: without case, width, unseen characters and blanks around or
 * doubled. Accents count: `Réné` and `Rene` may be two people.
 */
export const plainValue = (text: string): string => {
  const bare = isAscii(text) ? text : text.normalize("NFKC").replace(UNSEEN, "");
  const low = bare.toLowerCase().trim();
  return BLANKS.test(low) ? low.replace(/\s+/gu, " ") : low;
};

/** The form in which options, names and words are looked up: letters and digits alone, without case and accents. */
export const looseForm = (text: string): string =>
  // By way of the upper case, so that `ß` is `ss` and the Turkish `ı` and `İ` are `i`.
  text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}\p{M}]|[\u0300-\u036f]/gu, "");

/** Whether there is nothing in a text beyond ASCII. */
export const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
};

const BLANKS = /\s\s|[^\S ]/u;
/** Zero-width characters, and marks and isolates of writing direction. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Whether a character is a blank or cannot be seen. */
export const isUnseen = (code: number): boolean => {
  if (code < 128) return code <= 32 || code === 127;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0xfeff ||
    code === 0x61c ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069)
  );
};
