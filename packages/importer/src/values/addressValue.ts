/** Letters and digits of a host's label: those of ASCII, and beyond it all but blanks, controls and punctuation. */
const L = "[^\\s\\0-/:-@[-`{-\\u00a0\\u2000-\\u206f\\uff20\\ufff0-\\uffff]+";
const LABEL = `${L}(?:-+${L})*`;

/** A host's name, for building expressions: labels with points between, the last longer than a letter and no number. */
export const HOST = `(?:${LABEL}\\.)+(?!\\d+(?![^/?#:]))(?=..)${LABEL}`;
/** The same, or a single label: a machine in one's own network. */
export const ANY_HOST = `${LABEL}(?:\\.${LABEL})*`;

const NAME = '[^\\s\\0-\\x20"(),.:;<>@[\\\\\\]\\x7f-\\u00a0\\u2000-\\u206f\\uff20\\ufff0-\\uffff]+';
/** Most addresses, at less than half the price. */
const USUAL = /^\w+(?:[.+-]\w+)*@(?:[A-Za-z\d]+(?:-[A-Za-z\d]+)*\.)+[A-Za-z]{2,}$/;
const ADDRESS = new RegExp(`^${NAME}(?:\\.${NAME})*@${HOST}$`);

/**
 * Whether a text is an address and nothing else. Holds to what mail systems take in practice, not to all of RFC 5322: no
 * quoted names, no comments, no bare hosts. Names and hosts in other scripts are fine.
 */
export const isAddress = (text: string): boolean =>
  text.length < 64
    ? USUAL.test(text) || ADDRESS.test(text)
    : text.length < 255 && ADDRESS.test(text) && !/^[^@]{65}|[^@.]{64}$|@(.*\.)?[^.]{64}/.test(text);

/** The address in a text: `a@b.example`, `mailto:a@b.example` or `Name <a@b.example>`; null where there is none. */
export const readAddress = (text: string): string | null => {
  if (isAddress(text)) return text;
  const inner = text.endsWith(">") ? text.slice(text.lastIndexOf("<") + 1, -1) : text;
  const address = inner.replace(/^mailto:/i, "");
  return isAddress(address) ? address : null;
};
