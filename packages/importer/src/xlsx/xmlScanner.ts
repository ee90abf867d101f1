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

/** The longest text, tag or comment waited for. Cells hold 32,767 characters. */
const LONGEST = 1_000_000;

/** How a text is read aloud, beside the text itself. */
const PHONETIC = "rPh";

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;

/**
 * Reads XML forwards, in whichever pieces it is handed. It asks for well-formed tags
 * and nothing else. Phonetic readings, which stand among texts, are left out. What is cut
 * off is looked at again with what follows, at most as much as is waited for, so the time taken is linear.
 */
export const createXmlScanner = (handler: XmlHandler): ((chunk: string) => void) => {
  let text = "";
  let isWanted = false;
  let isPhonetic = false;
  /** Of the tag at hand: for each attribute where its name ends, and where its value begins and ends. */
  const marks: number[] = [];
  let marked = 0;

  const attribute: Attribute = (name) => {
    for (let mark = 0; mark < marked; mark += 3) {
      const from = (marks[mark] ?? 0) - name.length;
      const before = text.charCodeAt(from - 1);
      if ((before <= SPACE || before === COLON) && text.startsWith(name, from))
        return decodeXml(text.slice(marks[mark + 1], marks[mark + 2]));
    }
    return "";
  };

  const close = (name: string): void => {
    isWanted = false;
    if (name === PHONETIC) isPhonetic = false;
    handler.close?.(name);
  };

  const readMarkup = (at: number): number => {
    // The beginning of a comment or CDATA section may be all there is so far.
    if (text.length < at + 9) return 0;
    const isCharacters = text.startsWith("<![CDATA[", at);
    const last = isCharacters ? "]]>" : text.startsWith("<!--", at) ? "-->" : ">";
    const end = text.indexOf(last, at + 4);
    if (end < 0) return 0;
    if (isCharacters && isWanted) handler.text?.(text.slice(at + 9, end));
    return end + last.length;
  };

  const readClosing = (at: number): number => {
    const end = text.indexOf(">", at);
    const name = text.slice(at + 2, end);
    if (end > 0) close(name.slice(name.indexOf(":") + 1).trim());
    return end + 1;
  };

  const readOpening = (at: number): number => {
    let from = at + 1;
    let nameEnd = 0;
    let place = from;
    marked = 0;
    for (let code = text.charCodeAt(place); code !== GREATER; code = text.charCodeAt(place)) {
      if (place === text.length) return 0;
      if (code === QUOTE || code === APOSTROPHE) {
        const end = text.indexOf(code === QUOTE ? '"' : "'", place + 1);
        if (end < 0) return 0;
        let nameTo = place;
        while (text.charCodeAt(nameTo - 1) <= SPACE || text.charCodeAt(nameTo - 1) === EQUALS) nameTo -= 1;
        marks[marked] = nameTo;
        marks[marked + 1] = place + 1;
        marks[marked + 2] = end;
        marked += 3;
        place = end;
      } else if (nameEnd === 0) {
        if (code <= SPACE || code === SLASH) nameEnd = place;
        else if (code === COLON) from = place + 1;
      }
      place += 1;
    }
    const name = text.slice(from, nameEnd || place);
    isPhonetic ||= name === PHONETIC;
    isWanted = handler.open(name, attribute) === true && !isPhonetic;
    if (text.charCodeAt(place - 1) === SLASH) close(name);
    return place + 1;
  };

  return (chunk) => {
    text += chunk;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      // Unwanted text is let go of; wanted text waits for its end, so that no entity is cut.
      if (open < 0 && !isWanted) at = text.length;
      if (open < 0) break;
      if (open > at && isWanted) handler.text?.(decodeXml(text.slice(at, open)));
      at = open;
      const sign = text[at + 1] ?? "";
      const next = sign === "/" ? readClosing(at) : sign === "!" || sign === "?" ? readMarkup(at) : readOpening(at);
      if (next === 0) break;
      at = next;
    }
    text = text.slice(at);
    if (text.length > LONGEST) stopAtCap();
  };
};
