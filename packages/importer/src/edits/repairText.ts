/**
 * Undoes text that was UTF-8 and was decoded as Windows-1252: `JosÃ©` is `José`. Gives back the same text where it is
 * nothing of the kind: every character beyond ASCII must belong to a sequence of UTF-8, and what comes out must be of a
 * script people write tables in, because `CAFÉ»` would make a sequence too.
 */
export const repairText = (text: string): string => {
  if (!LEAD.test(text)) return text;
  const repaired = text.replace(SEQUENCE, (sequence) => {
    const [lead = 0, ...rest] = Array.from(sequence, byteOf);
    const first = lead & (0x7f >> sequence.length);
    const code = rest.reduce((bits, byte) => bits * 64 + (byte & 63), first);
    // In place of what is left over below, so that it is not taken for that.
    return isWritten(code, sequence.length) ? String.fromCodePoint(code) : "\ufffe";
  });
  const leftOver = text.replace(SEQUENCE, "");
  return FOREIGN.test(leftOver) || repaired.includes("\ufffe") ? text : repaired;
};

/** What Windows-1252 has at 0x80 to 0x9f; the five it leaves free are the control characters of these codes. */
const SPECIAL = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const LEAD = /[\xc2-\xf4]/;
const TAIL = `[${SPECIAL}\\x80-\\xbf]`;
const SEQUENCE = new RegExp(`[\\xc2-\\xdf]${TAIL}|[\\xe0-\\xef]${TAIL}{2}|[\\xf0-\\xf4]${TAIL}{3}`, "g");
const FOREIGN = /[^\0-\x7f]/;

const byteOf = (sign: string): number => {
  const special = SPECIAL.indexOf(sign);
  return special < 0 ? sign.charCodeAt(0) : special + 0x80;
};

/** Not too short a code for its sequence, no half of a pair, and none of the rare letters from U+0180 to U+036F. */
const isWritten = (code: number, length: number): boolean =>
  code >= (LEAST[length] ?? 0) && code < 0x110000 && (code < 0x180 || code > 0x36f) && (code < 0xd800 || code > 0xdfff);

const LEAST = [0, 0, 0x80, 0x800, 0x10000];
