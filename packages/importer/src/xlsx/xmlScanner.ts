import { stopAtCap } from "./refusal.ts";
import { decodeXml } from "./xmlText.ts";

/** Reads an attribute of the tag at hand: the first of this name, whatever its prefix; empty where there is none. */
export type Attribute = (name: string) => string;

/** What is told of an XML text, in its order. Names come without their prefix; an empty element is opened and closed. */
export interface XmlHandler {
  /** True where the text directly inside is wanted, up to the next tag. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most handlers want no text and answer nothing.
  open(name: string, attribute: Attribute): boolean | void;
  close?(name: string): void;
  /** Text as it is meant, entities decoded; possibly in several pieces. */
  text?(text: string): void;
}

/** The longest text waited for. Cells hold 32,767 characters. */
const LONGEST_TEXT = 4_000_000;
/** The longest tag or comment waited for. */
const LONGEST_MARKUP = 1_000_000;

const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

/**
 * Reads XML forwards, in whichever pieces it is handed. It asks for well-formed tags and nothing else. Each character is
 * looked at a bounded number of times, however the text is cut, so the time taken is linear.
 */
export const createXmlScanner = (handler: XmlHandler): ((chunk: string) => void) => {
  let text = "";
  let isWanted = false;
  /** Of the tag at hand: for each attribute where its name ends, and where its value begins and ends. */
  const marks: number[] = [];
  let marked = 0;
  /** Characters of wanted text already searched in vain for its end. */
  let searched = 0;

  const attribute: Attribute = (name) => {
    for (let mark = 0; mark < marked; mark += 3) {
      const from = (marks[mark] ?? 0) - name.length;
      const before = text.charCodeAt(from - 1);
      if ((before <= SPACE || before === COLON) && text.startsWith(name, from))
        return decodeXml(text.slice(marks[mark + 1], marks[mark + 2]));
    }
    return "";
  };

  /** Where the closing sequence ends; 0 while it has not come. */
  const past = (sequence: string, from: number): number => {
    const found = text.indexOf(sequence, from);
    return found < 0 ? 0 : found + sequence.length;
  };

  const close = (name: string): void => {
    isWanted = false;
    handler.close?.(name);
  };

  const readMarkup = (at: number): number => {
    // The beginning of a comment or CDATA section may be all there is so far.
    if (text.length < at + 9) return 0;
    const isCharacters = text.startsWith("<![CDATA[", at);
    const end = past(isCharacters ? "]]>" : text.startsWith("<!--", at) ? "-->" : ">", at + 4);
    if (isCharacters && isWanted && end > 0) handler.text?.(text.slice(at + 9, end - 3));
    return end;
  };

  const readClosing = (at: number): number => {
    const end = past(">", at);
    if (end > 0) close(text.slice(at + 2, end - 1).replace(/^.*:|\s+$/g, ""));
    return end;
  };

  const readOpening = (at: number): number => {
    let from = at + 1;
    let place = from;
    let code = text.charCodeAt(place);
    for (; code > SPACE && code !== SLASH && code !== GREATER; code = text.charCodeAt(place)) {
      place += 1;
      if (code === COLON) from = place;
    }
    const nameEnd = place;
    marked = 0;
    for (; code !== GREATER; place += 1, code = text.charCodeAt(place)) {
      if (Number.isNaN(code)) return 0;
      if (code !== QUOTE && code !== APOSTROPHE) continue;
      const end = text.indexOf(code === QUOTE ? '"' : "'", place + 1);
      if (end < 0) return 0;
      let nameTo = place - 1;
      while (text.charCodeAt(nameTo) <= SPACE || text.charCodeAt(nameTo) === EQUALS) nameTo -= 1;
      marks[marked] = nameTo + 1;
      marks[marked + 1] = place + 1;
      marks[marked + 2] = end;
      marked += 3;
      place = end;
    }
    const name = text.slice(from, nameEnd);
    isWanted = handler.open(name, attribute) === true;
    if (text.charCodeAt(place - 1) === SLASH) close(name);
    return place + 1;
  };

  return (chunk) => {
    text += chunk;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at === 0 ? searched : at);
      // Unwanted text is let go of; wanted text waits for its end, so that no entity is cut.
      if (open < 0 && !isWanted) at = text.length;
      if (open < 0) break;
      if (open > at && isWanted) handler.text?.(decodeXml(text.slice(at, open)));
      at = open;
      const code = text.charCodeAt(at + 1);
      const next =
        code === SLASH ? readClosing(at) : code === BANG || code === QUESTION ? readMarkup(at) : readOpening(at);
      if (next === 0) break;
      at = next;
    }
    text = text.slice(at);
    const isMarkup = text.charCodeAt(0) === LESS;
    searched = isMarkup ? 0 : text.length;
    if (text.length > (isMarkup ? LONGEST_MARKUP : LONGEST_TEXT)) stopAtCap();
  };
};
