import { JsonFault } from "./jsonFault.ts";
import type { Field, RecordFields } from "./recordFields.ts";

/** Parses records one at a time. Both ways throw a `JsonFault` where a record is no JSON. */
export interface RecordParser {
  /**
   * Hands out the values of a record by field, as they are written: numbers keep their digits, `null` is empty. A list of
   * plain values is their texts with `; ` between them, any other list is its JSON.
   */
  parse(record: string, put: (field: Field, value: string) => void): void;
  /** The values of a record that is a list; an object among them is its JSON. */
  parseList(record: string): readonly string[];
}

/** Deeper than any record people write. */
const DEEPEST = 200;

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const [SPACE, QUOTE, COMMA, COLON] = [32, 34, 44, 58];
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 92, 93, 123, 125];

/** Makes a parser for the records of one list, whose fields it adds to. */
export const createRecordParser = (fields: RecordFields): RecordParser => {
  let text = "";
  let at = 0;
  let put: (field: Field, value: string) => void = () => undefined;

  const fail = (where: number): never => {
    throw new JsonFault(where);
  };
  /** Goes to the next sign that is no blank, and answers its code. */
  const sign = (): number => {
    let code = text.charCodeAt(at);
    while (code <= SPACE) {
      at += 1;
      code = text.charCodeAt(at);
    }
    return code;
  };
  /** Goes past a comma or the bracket that closes; true where there is more. */
  const hasMore = (close: number): boolean => {
    const code = sign();
    if (code !== COMMA && code !== close) fail(at);
    at += 1;
    return code === COMMA;
  };

  const string = (): string => {
    const from = at;
    if (text.charCodeAt(at) !== QUOTE) fail(at);
    at = text.indexOf('"', from + 1) + 1;
    const plain = text.slice(from + 1, at - 1);
    if (at > 0 && !plain.includes("\\")) return plain;
    for (at = from + 1; text.charCodeAt(at) !== QUOTE; at += text.charCodeAt(at) === BACKSLASH ? 2 : 1)
      if (at >= text.length) fail(from);
    at += 1;
    try {
      return String(JSON.parse(text.slice(from, at)));
    } catch {
      return fail(from);
    }
  };

  const scalar = (): string => {
    if (text.charCodeAt(at) === QUOTE) return string();
    SCALAR.lastIndex = at;
    const found = SCALAR.exec(text)?.[0] ?? fail(at);
    at += found.length;
    return found === "null" ? "" : found;
  };

  /** A value nothing below is a field of: as its text, or as JSON where it has parts. */
  const whole = (depth: number): string => {
    const code = sign();
    if (depth > DEEPEST) fail(at);
    if (code === OPEN_LIST) {
      const from = at;
      const { items, isPlain } = list(depth);
      return isPlain ? items.join("; ") : compact(text.slice(from, at));
    }
    if (code !== OPEN_OBJECT) return scalar();
    const from = at;
    members(null, depth);
    return compact(text.slice(from, at));
  };

  const list = (depth: number): { readonly items: readonly string[]; readonly isPlain: boolean } => {
    const items: string[] = [];
    let isPlain = true;
    at += 1;
    if (sign() === CLOSE_LIST) at += 1;
    else
      do {
        const code = sign();
        isPlain &&= code !== OPEN_LIST && code !== OPEN_OBJECT;
        items.push(whole(depth + 1));
      } while (hasMore(CLOSE_LIST));
    return { items, isPlain };
  };

  const members = (parent: Field | null, depth: number): void => {
    at += 1;
    if (sign() === CLOSE_OBJECT) {
      at += 1;
      if (parent !== null && depth > 0) put(parent, "");
      return;
    }
    do {
      sign();
      const name = string();
      if (sign() !== COLON) fail(at);
      at += 1;
      if (parent === null) whole(depth + 1);
      else value(fields.member(parent, name), depth + 1);
    } while (hasMore(CLOSE_OBJECT));
  };

  const value = (field: Field, depth: number): void => {
    if (sign() === OPEN_OBJECT && depth < DEEPEST) members(field, depth);
    else put(field, whole(depth));
  };

  const begin = (record: string): void => {
    text = record;
    at = 0;
    sign();
  };
  const finish = (): void => {
    if (!Number.isNaN(sign())) fail(at);
  };

  return {
    parse: (record, onValue) => {
      put = onValue;
      begin(record);
      value(fields.root, 0);
      finish();
    },
    parseList: (record) => {
      begin(record);
      const { items } = list(0);
      finish();
      return items;
    },
  };
};

/** JSON without the blanks between its parts. */
const compact = (json: string): string => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
