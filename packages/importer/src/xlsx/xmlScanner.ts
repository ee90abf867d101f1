import { stopAtCap } from "./refusal.ts";
import { decodeXml } from "./xmlText.ts";

/** The tag at hand; it is the same object for every tag, so nothing of it may be kept. */
export interface XmlTag {
  /** The value of the first attribute of this name, whatever its prefix. */
  attribute(name: string): string | undefined;
}

/** What is told of an XML text, in its order. Names come without their prefix; an empty element is opened and closed. */
export interface XmlHandler {
  /** True where the text directly inside is wanted, up to the next tag. */
  open(name: string, tag: XmlTag): boolean;
  close(name: string): void;
  /** Text as it is meant, entities decoded; possibly in several pieces. */
  text(text: string): void;
}

/** Reads XML forwards, in whichever pieces it comes. It asks for well-formed tags and nothing else. */
export interface XmlScanner {
  write(chunk: string): void;
}

/** The longest text waited for. Cells hold 32,767 characters. */
const LONGEST_TEXT = 4 * 1024 * 1024;
/** The longest tag or comment waited for. */
const LONGEST_MARKUP = 1024 * 1024;

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

/** Each character is looked at a bounded number of times, however the text is cut, so the time taken is linear. */
export const createXmlScanner = (handler: XmlHandler): XmlScanner => {
  let text = "";
  let isWanted = false;
  /** Of the tag at hand: for each attribute where its name and its value begin and end. */
  const marks: number[] = [];
  let marked = 0;
  /** Characters of wanted text already searched in vain for its end. */
  let searched = 0;

  const tag: XmlTag = {
    attribute: (name) => {
      for (let mark = 0; mark < marked; mark += 4) {
        const from = marks[mark] ?? 0;
        if ((marks[mark + 1] ?? 0) - from === name.length && text.startsWith(name, from))
          return decodeXml(text.slice(marks[mark + 2], marks[mark + 3]));
      }
      return undefined;
    },
  };

  /** Where the closing sequence ends; -1 while it has not come. */
  const past = (sequence: string, from: number): number => {
    const found = text.indexOf(sequence, from);
    return found < 0 ? -1 : found + sequence.length;
  };

  const readMarkup = (at: number): number => {
    if (text.startsWith("<!--", at)) return past("-->", at + 4);
    if (text.startsWith("<![CDATA[", at)) {
      const end = past("]]>", at + 9);
      if (end > 0 && isWanted) handler.text(text.slice(at + 9, end - 3));
      return end;
    }
    // The beginning of a comment or CDATA section may be all there is so far.
    return text.length - at < 9 && text.charCodeAt(at + 2) !== 68 ? -1 : past(">", at + 2);
  };

  const readClosing = (at: number): number => {
    const end = past(">", at + 2);
    if (end < 0) return -1;
    let name = text.slice(at + 2, end - 1);
    const colon = name.indexOf(":");
    if (colon > 0) name = name.slice(colon + 1);
    isWanted = false;
    handler.close(name.charCodeAt(name.length - 1) <= SPACE ? name.trimEnd() : name);
    return end;
  };

  const readOpening = (at: number): number => {
    let from = at + 1;
    let place = from;
    let code = text.charCodeAt(place);
    while (code > SPACE && code !== SLASH && code !== GREATER) {
      if (code === COLON) from = place + 1;
      place += 1;
      code = text.charCodeAt(place);
    }
    const nameEnd = place;
    marked = 0;
    let isBetween = true;
    let nameFrom = place;
    let nameTo = place;
    for (; code !== GREATER; place += 1, code = text.charCodeAt(place)) {
      if (Number.isNaN(code)) return -1;
      if (code <= SPACE) isBetween = true;
      else if (code === EQUALS) {
        nameTo = place;
        while (text.charCodeAt(nameTo - 1) <= SPACE) nameTo -= 1;
      } else if (code === QUOTE || code === APOSTROPHE) {
        const end = text.indexOf(code === QUOTE ? '"' : "'", place + 1);
        if (end < 0) return -1;
        marks[marked] = nameFrom;
        marks[marked + 1] = nameTo;
        marks[marked + 2] = place + 1;
        marks[marked + 3] = end;
        marked += 4;
        place = end;
        isBetween = true;
      } else if (isBetween || code === COLON) {
        nameFrom = code === COLON ? place + 1 : place;
        isBetween = false;
      }
    }
    const name = text.slice(from, nameEnd);
    isWanted = handler.open(name, tag);
    if (text.charCodeAt(place - 1) !== SLASH) return place + 1;
    isWanted = false;
    handler.close(name);
    return place + 1;
  };

  const write = (chunk: string): void => {
    text = text === "" ? chunk : text + chunk;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at === 0 ? searched : at);
      // Unwanted text is let go of; wanted text waits for its end, so that no entity is cut.
      if (open < 0 && !isWanted) at = text.length;
      if (open < 0) break;
      if (open > at && isWanted) handler.text(decodeXml(text.slice(at, open)));
      at = open;
      const code = text.charCodeAt(at + 1);
      if (Number.isNaN(code)) break;
      const next =
        code === SLASH
          ? readClosing(at)
          : code === BANG
            ? readMarkup(at)
            : code === QUESTION
              ? past("?>", at + 2)
              : readOpening(at);
      if (next < 0) break;
      at = next;
    }
    text = text.slice(at);
    const isMarkup = text.charCodeAt(0) === LESS;
    searched = isMarkup ? 0 : text.length;
    if (text.length > (isMarkup ? LONGEST_MARKUP : LONGEST_TEXT)) stopAtCap();
  };

  return { write };
};
