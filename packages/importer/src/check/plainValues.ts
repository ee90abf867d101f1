import type { ColumnSchema } from "../schema/schema.ts";
import type { ValueReader } from "../values/valueReader.ts";

/**
 * Whether the text between two places is plainly a fine value of a column: true only where the column's check has nothing
 * to say of it, no error and no remark. False means that it has to be looked at properly.
 */
export type IsPlain = (text: string, from: number, to: number) => boolean;

const digit = (code: number): boolean => code >= 48 && code <= 57;

/** Characters that may begin and end a value with nothing unseen around it. */
const isEdge = (code: number): boolean =>
  code < 0x80 ? code > 32 && code !== 127 : (code >= 0xc0 && code < 0x600) || (code >= 0xe00 && code < 0x2000) || (code > 0x3000 && code < 0xd800);

/** Any text but those that may be letters gone wrong: a letter of U+00C2 to U+00F4 before one that UTF-8 goes on with. */
export const isPlainText: IsPlain = (text, from, to) => {
  const first = text.charCodeAt(from);
  if (first === 35 || !isEdge(first) || !isEdge(text.charCodeAt(to - 1))) return false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xc2 || code > 0xf4) continue;
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 32;
    if (next >= 0x80 && (next < 0xc0 || (next > 0xff && next < 0x2200))) return false;
  }
  return true;
};

/** A name of a thing: nothing of it is read. */
export const isPlainId: IsPlain = (text, from, to) => {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 35 || code > 126) return false;
  }
  return true;
};

/** `2024-03-01`, of this century and the last, up to the 28th. */
export const isPlainDate: IsPlain = (text, from, to) => {
  if (to - from !== 10 || text.charCodeAt(from + 4) !== 45 || text.charCodeAt(from + 7) !== 45) return false;
  const number = (at: number): number => {
    const [tens, ones] = [text.charCodeAt(from + at) - 48, text.charCodeAt(from + at + 1) - 48];
    return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : -1;
  };
  const century = number(0);
  const month = number(5);
  const day = number(8);
  return (century === 19 || century === 20) && number(2) >= 0 && month > 0 && month < 13 && day > 0 && day < 29;
};

/** `+`, a country code, digits with single blanks between, ten to fifteen of them. */
export const isPlainPhone: IsPlain = (text, from, to) => {
  if (text.charCodeAt(from) !== 43 || text.charCodeAt(from + 1) === 48 || !digit(text.charCodeAt(to - 1))) return false;
  let digits = 0;
  let before = 43;
  for (let at = from + 1; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (digit(code)) digits += 1;
    else if (code !== 32 || !digit(before)) return false;
    before = code;
  }
  return digits > 9 && digits < 16;
};

/** Remembered values of a column, or domains of its addresses: places in a table of texts known to be fine. */
const PLACES = 1024;
const LONGEST_KNOWN = 40;

/** Fine where the same text was found to be fine before; others are asked about, one by one. */
export const knownValues = (isFine: (text: string) => boolean): IsPlain => {
  const known: (string | undefined)[] = new Array(PLACES).fill(undefined);
  return (text, from, to) => {
    const length = to - from;
    if (length > LONGEST_KNOWN) return false;
    let hash = length;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const place = (hash ^ (hash >>> 10)) & (PLACES - 1);
    const same = known[place];
    if (same !== undefined && same.length === length) {
      let at = 0;
      while (at < length && same.charCodeAt(at) === text.charCodeAt(from + at)) at += 1;
      if (at === length) return true;
    }
    const value = text.slice(from, to);
    if (!isFine(value)) return false;
    known[place] = value;
    return true;
  };
};

/** A name of plain letters and digits with single points between, before a domain known to be fine. */
export const plainEmail = (isFine: (text: string) => boolean): IsPlain => {
  const isKnownDomain = knownValues((domain) => isFine(`a${domain}`));
  return (text, from, to) => {
    let at = from;
    let before = 46;
    for (; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 64) break;
      const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || digit(code);
      if (!isLetter && code !== 95 && code !== 45 && (code !== 46 || before === 46)) return false;
      before = code;
    }
    return at > from && at - from < 60 && before !== 46 && to - at < 60 && isKnownDomain(text, at, to);
  };
};

/** How a number is written, for the votes on the decimal sign. */
export const NUMBER_FORMS = ["short", "long", "point"] as const;

/** A number as programs write it: tells its form by place in `NUMBER_FORMS`, -1 where it is not plain. */
export const plainNumber = (text: string, from: number, to: number, mayHavePoint: boolean): number => {
  let at = from;
  while (at < to && digit(text.charCodeAt(at))) at += 1;
  const whole = at - from;
  if (whole === 0 || whole > 15 || (whole > 1 && text.charCodeAt(from) === 48)) return -1;
  if (at === to) return whole < 4 ? 0 : 1;
  const fraction = to - at - 1;
  if (!mayHavePoint || text.charCodeAt(at) !== 46 || fraction < 1 || fraction > 2) return -1;
  for (at += 1; at < to; at += 1) if (!digit(text.charCodeAt(at))) return -1;
  return 2;
};

/** How values of a column are told to be plain; null where each has to be looked at. Numbers have a way of their own. */
export const plainTestOf = (column: ColumnSchema, { fault }: ValueReader, remark: (text: string) => boolean): IsPlain | null => {
  const { type, pattern, minLength, maxLength, min, max } = column;
  if (pattern !== null || minLength !== null || maxLength !== null || min !== null || max !== null) {
    return type === "enum" ? knownValues((text) => fault(text) === null && !remark(text)) : null;
  }
  switch (type) {
    case "text":
      return isPlainText;
    case "id":
      return isPlainId;
    case "date":
      return isPlainDate;
    case "phone":
      return isPlainPhone;
    case "email":
      return plainEmail((text) => fault(text) === null && !remark(text));
    case "boolean":
    case "enum":
    case "country":
    case "currency":
    case "time":
      return knownValues((text) => isPlainId(text, 0, text.length) && fault(text) === null && !remark(text));
    default:
      return null;
  }
};
