// Somebody pastes a whole table into a form for one record: they have a list, and the form is the slow way to bring it in.
//
// The one place where a paste is looked at. It is off until the product's team names a form in a guide's trigger; then
// only pastes into that form are looked at, the text is kept in this page alone until the next paste, and it goes nowhere
// unless the person takes up the offer to import it. The paste itself goes on as if nobody had looked.

import type { Dom, Stop } from "../ports/index.ts";
import { elementsOf } from "./around.ts";
import { outside } from "./outside.ts";

/** Beyond this a paste is no list that somebody marked by hand. */
const LONGEST = 5_000_000;
/** Lines looked at for their shape. */
const LOOKED_AT = 50;

/** A text with the shape of rows copied from a spreadsheet: two lines and more, each with as many tabs as the first. */
export const isTable = (text: string): boolean => {
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT + 1).filter((line) => line.trim() !== "");
  const tabs = (line: string): number => line.split("\t").length - 1;
  const wide = tabs(lines[0] ?? "");
  return lines.length > 1 && wide > 0 && lines.every((line) => tabs(line) === wide);
};

/** Calls back when a table is pasted into one of the forms. Reads nothing while there are none. Returns what stops it. */
export const watchPastedTables = (
  whole: Dom,
  selectors: readonly string[],
  emit: (pasted: { readonly selector: string; readonly text: string }) => void,
): Stop => {
  if (selectors.length === 0) return () => {};
  return outside(whole).listen(document, ["paste"], (event) => {
    if (!event.isTrusted || !(event instanceof ClipboardEvent)) return;
    const around = elementsOf(event);
    const selector = selectors.find((one) => around.some((element) => fits(element, one)));
    if (selector === undefined) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= LONGEST && isTable(text)) emit({ selector, text });
  });
};

const fits = (element: Element, selector: string): boolean => {
  try {
    return element.matches(selector);
  } catch {
    // An author's selector that does not parse matches nothing; the dashboard refuses it at save.
    return false;
  }
};
