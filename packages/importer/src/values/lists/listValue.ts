import { trimValue } from "../plainValue.ts";

/** What parts the items of a list where the column does not say: the first of these that is in the text. */
const SEPARATORS = ["\n", ";", "|", ",", "\u3001", "\uff0c", "\u060c"];

/**
 * The items of a list, without the blanks around them; empty ones are let go. An item in quotation marks may hold the
 * separator, and a doubled mark is one.
 */
export const readList = (text: string, separator: string | null): readonly string[] => {
  const sign = separator ?? SEPARATORS.find((each) => text.includes(each));
  if (sign === undefined) return [unquoted(text)].filter((item) => item !== "");
  const items: string[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf(sign, from);
    // A mark at an item's beginning holds until its partner, which the separator follows.
    const start = from + (/^\s*/.exec(text.slice(from, from + 9))?.[0].length ?? 0);
    if (text.charAt(start) === '"') {
      let close = text.indexOf('"', start + 1);
      while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
      if (close >= 0) to = text.indexOf(sign, close + 1);
    }
    if (to < 0) to = text.length;
    const item = unquoted(text.slice(from, to));
    if (item !== "") items.push(item);
    from = to + sign.length;
  }
  return items;
};

const unquoted = (text: string): string => {
  const item = trimValue(text);
  return item.length > 1 && item.startsWith('"') && item.endsWith('"') ? item.slice(1, -1).replaceAll('""', '"') : item;
};
