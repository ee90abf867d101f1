// Quick looks at values where they stand, in bytes of valid UTF-8. Each answers true only where the column's check has
// nothing to say of the value, no error and no remark; false means that it has to be looked at properly.

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and marks of ASCII, and the first bytes of characters from U+00C0 to U+05FF and U+0E00 to U+1FFF. */
const mayBegin = (code: number): boolean => (code > 32 && code < 127) || (code >= 0xc3 && code < 0xd8) || code === 0xe1;
const HASH = 35;

/**
 * Any text that is seen from its first character to its last, but those that may be letters gone wrong: one of U+00C2 to
 * U+00F4 before one that undoing them would take for a part of it.
 */
export const isPlainText = (bytes: Uint8Array, from: number, to: number): boolean => {
  const first = bytes[from] ?? 0;
  if (first === HASH || !(mayBegin(first) || isScript(bytes, from)) || !isSeenLast(bytes, from, to)) return false;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== 0xc3) continue;
    const letter = bytes[at + 1] ?? 0;
    const next = at + 2 < to ? (bytes[at + 2] ?? 0) : 0;
    // What Windows-1252 has from 0x80 to 0xbf begins, as UTF-8, with one of these.
    const isTail = next === 0xc2 || next === 0xc5 || next === 0xc6 || next === 0xcb || next === 0xe2;
    if (letter >= 0x82 && letter <= 0xb4 && isTail) return false;
  }
  return true;
};

/** Thai (E0 B8 to E0 BB), kana, Hangul and Chinese characters (E3 81 to ED): scripts without unseen characters. */
const isScript = (bytes: Uint8Array, at: number): boolean => {
  const lead = bytes[at] ?? 0;
  const next = bytes[at + 1] ?? 0;
  return (lead === 0xe0 && next >= 0xb8) || (lead === 0xe3 && next >= 0x81) || (lead >= 0xe4 && lead <= 0xed);
};

const isSeenLast = (bytes: Uint8Array, from: number, to: number): boolean => {
  const last = bytes[to - 1] ?? 0;
  if (last < 0x80) return last > 32 && last !== 127;
  let at = to - 1;
  while (at > from && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return mayBegin(bytes[at] ?? 0) || isScript(bytes, at);
};

/** ASCII without blanks: of a name of a thing nothing is read. */
export const isPlainWord = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code <= HASH || code > 126) return false;
  }
  return true;
};

/** `2024-03-01`, of this century and the last, up to the 28th. */
export const isPlainDate = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (to - from !== 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return false;
  const century = twoDigits(bytes, from);
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  const isYear = (century === 19 || century === 20) && twoDigits(bytes, from + 2) >= 0;
  return isYear && month > 0 && month < 13 && day > 0 && day < 29;
};

const twoDigits = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : -1;
};

/** `+`, a country code, digits with single blanks between, ten to fifteen of them. */
export const isPlainPhone = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (bytes[from] !== 43 || bytes[from + 1] === 48 || !isDigit(bytes[to - 1] ?? 0)) return false;
  let digits = 0;
  let wasDigit = false;
  for (let at = from + 1; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    const isOne = isDigit(code);
    if (isOne) digits += 1;
    else if (code !== 32 || !wasDigit) return false;
    wasDigit = isOne;
  }
  return digits > 9 && digits < 16;
};

/** Where the `@` of an address stands whose name is plain letters and digits with single points between; else -1. */
export const plainNameEnd = (bytes: Uint8Array, from: number, to: number): number => {
  let before = 46;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === 64) return at > from && at - from < 60 && before !== 46 ? at : -1;
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
    if (!isLetter && code !== 95 && code !== 45 && (code !== 46 || before === 46)) return -1;
    before = code;
  }
  return -1;
};

/**
 * The form of a number as programs write it: 0 for up to three digits, 1 for more, 2 for one with a point and one or two
 * digits behind it; -1 where it is not plain.
 */
export const plainNumber = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from;
  while (at < to && isDigit(bytes[at] ?? 0)) at += 1;
  const whole = at - from;
  if (whole === 0 || whole > 13 || (whole > 1 && bytes[from] === 48)) return -1;
  if (at === to) return whole < 4 ? 0 : 1;
  const fraction = to - at - 1;
  if (bytes[at] !== 46 || fraction < 1 || fraction > 2) return -1;
  for (at += 1; at < to; at += 1) if (!isDigit(bytes[at] ?? 0)) return -1;
  return 2;
};

/** The value of a plain number: of at most fifteen digits, so exact but for the last division. */
export const plainValueOf = (bytes: Uint8Array, from: number, to: number): number => {
  let digits = 0;
  let divisor = 0;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === 46) divisor = 1;
    else {
      digits = digits * 10 + code - 48;
      divisor *= 10;
    }
  }
  return divisor === 0 ? digits : digits / divisor;
};
