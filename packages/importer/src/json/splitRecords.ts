import { JsonFault } from "./jsonFault.ts";

/** Where the records of a JSON text stand. */
export type RecordPlace =
  /** In an array: the whole text is one, or an object whose members hold one or several, at any depth. */
  | "lists"
  /** The whole text is one record. */
  | "whole"
  /** One record after another: JSON Lines, or objects written one behind the other. */
  | "lines";

/** Cuts a JSON text into records, in whichever pieces it comes. */
export interface RecordSplitter {
  write(chunk: string): void;
  /** Tells that the text ends here. Answers what the one value is that a text in `lists` has; `several` where more came. */
  end(): "list" | "object" | "several";
}

/** More is waited for than is safe. */
export class TooLong extends Error {}

/** What a splitter is made with. */
export interface SplitOptions {
  readonly place: RecordPlace;
  /** True where `take` asks for places: telling them takes a look at every character. */
  readonly tellsPlaces?: boolean | undefined;
  /**
   * A record as it is written, the list it stands in (0 is the first that begins), and where it begins in the text.
   * `placeOf` tells where a character of the record at hand stands, as editors count: `line:column`, from 1.
   */
  readonly take: (record: string, list: number, at: number, placeOf: (at: number) => string) => void;
}

/** Characters of one record. */
const LONGEST = 8_000_000;
/** Lists in a text, and objects around them. */
const MOST_CONTAINERS = 100_000;

const [NEWLINE, SPACE, QUOTE, COMMA] = [10, 32, 34, 44];
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 92, 93, 123, 125];

/**
 * Records are found by their brackets and quotation marks alone; whether they are JSON is told by who parses them. Among
 * lines, a record ends at the latest where a string runs into a line end or a line begins with `{` (among lists, with
 * `[` where no value is due), so that one that was cut off takes no other with it.
 */
export const createRecordSplitter = ({ place, tellsPlaces, take }: SplitOptions): RecordSplitter => {
  const isLines = place === "lines";
  /** What is not taken yet, where in it the next token begins, and where it begins in the whole. */
  let text = "";
  let at = 0;
  let base = 0;
  let isEnd = false;
  /** The containers around the records: the bracket that closes each, and the number of a list. */
  const frames: { readonly close: number; readonly list: number }[] = [];
  let lists = 0;
  let isRootList = false;
  let isSeveral = false;
  let next: "value" | "name" | "colon" | "separator" = "value";
  /** Of the value at `at`: how far it was looked through, and how many brackets are open there. */
  let looked = 0;
  let depth = 0;

  /** How far lines were counted, which one that is, and where in the whole it begins. */
  let counted = 0;
  let line = 1;
  let lineAt = 0;

  const countLines = (end: number): void => {
    for (; counted < end; counted += 1) {
      if (text.charCodeAt(counted) !== NEWLINE) continue;
      line += 1;
      lineAt = base + counted + 1;
    }
  };

  const placeOf = (where: number): string => {
    countLines(where - base);
    return `${line}:${where - lineAt + 1}`;
  };

  /** Where the string at `from` ends; -1 while that has not come. */
  const stringEnd = (from: number): number => {
    for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
      let slashes = end - 1;
      while (text.charCodeAt(slashes) === BACKSLASH) slashes -= 1;
      if ((end - slashes) % 2 === 1) return end + 1;
    }
    return -1;
  };

  /** Whether a bracket that begins a line begins a record: among lists, where what came before asks for nothing more. */
  const isRecord = (code: number, from: number): boolean => {
    if (code === OPEN_OBJECT) return true;
    let last = from - 1;
    while (text.charCodeAt(last) <= SPACE) last -= 1;
    return text.charCodeAt(at) === OPEN_LIST && !",[:".includes(text.charAt(last));
  };

  /** Where the value at `at` ends; -1 while that has not come. */
  const valueEnd = (): number => {
    let here = Math.max(at, looked);
    while (here < text.length) {
      const code = text.charCodeAt(here);
      if (code === QUOTE) {
        const end = stringEnd(here);
        const line = isLines ? text.indexOf("\n", here) : -1;
        if (line >= 0 && (line < end || end < 0)) return line;
        if (end < 0) break;
        here = end;
        if (depth === 0) return here;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (isLines && depth > 0 && text.charCodeAt(here - 1) === NEWLINE && isRecord(code, here)) return here;
        depth += 1;
        here += 1;
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (depth === 0) return Math.max(here, at + 1);
        depth -= 1;
        here += 1;
        if (depth === 0) return here;
      } else if (depth === 0 && (isLines ? code === NEWLINE : code <= SPACE || code === COMMA)) return here;
      else here += 1;
    }
    looked = here;
    return isEnd ? text.length : -1;
  };

  /** Goes past a value; `use` is handed its bounds. False while its end has not come. */
  const passValue = (list: number): boolean => {
    const end = valueEnd();
    if (end < 0) return false;
    if (list >= 0) take(text.slice(at, end), list, base + at, placeOf);
    at = end;
    looked = 0;
    depth = 0;
    return true;
  };

  const passSpace = (): number => {
    let code = text.charCodeAt(at);
    while (code <= SPACE || (isLines && code === COMMA)) {
      at += 1;
      code = text.charCodeAt(at);
    }
    return code;
  };

  /** Goes one token further; false while it is not there. */
  const step = (): boolean => {
    const code = passSpace();
    if (Number.isNaN(code)) return false;
    if (place !== "lists") {
      if (place === "whole" && next === "separator") throw new JsonFault(base + at);
      next = "separator";
      return passValue(0);
    }
    const frame = frames.at(-1);
    if (code === frame?.close) {
      frames.pop();
      at += 1;
      next = "separator";
      return true;
    }
    if (next === "separator") {
      if (frame === undefined) {
        isSeveral = true;
        return false;
      }
      if (code !== COMMA) throw new JsonFault(base + at);
      at += 1;
      next = frame.close === CLOSE_OBJECT ? "name" : "value";
      return true;
    }
    if (next === "name") {
      if (code !== QUOTE) throw new JsonFault(base + at);
      const end = stringEnd(at);
      if (end < 0) return false;
      at = end;
      next = "colon";
      return true;
    }
    if (next === "colon") {
      if (text[at] !== ":") throw new JsonFault(base + at);
      at += 1;
      next = "value";
      return true;
    }
    const isList = frame !== undefined && frame.list >= 0;
    if (!isList && (code === OPEN_OBJECT || code === OPEN_LIST)) {
      frames.push(code === OPEN_LIST ? { close: CLOSE_LIST, list: lists } : { close: CLOSE_OBJECT, list: -1 });
      if (code === OPEN_LIST) lists += 1;
      if (frames.length === 1) isRootList = code === OPEN_LIST;
      if (frames.length + lists > MOST_CONTAINERS) throw new TooLong();
      at += 1;
      next = code === OPEN_LIST ? "value" : "name";
      return true;
    }
    if (!passValue(frame?.list ?? -1)) return false;
    next = "separator";
    return true;
  };

  const run = (): void => {
    if (isSeveral) return;
    while (step());
    if (tellsPlaces) countLines(at);
    counted -= at;
    text = text.slice(at);
    base += at;
    looked = Math.max(0, looked - at);
    at = 0;
    if (text.length > LONGEST) throw new TooLong();
  };

  return {
    write: (chunk) => {
      text += chunk;
      run();
    },
    end: () => {
      isEnd = true;
      run();
      if (isSeveral) return "several";
      if (frames.length > 0) throw new JsonFault(base + text.length);
      return isRootList ? "list" : "object";
    },
  };
};
