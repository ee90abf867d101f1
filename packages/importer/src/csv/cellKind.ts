/** What a value looks like; `odd` is what no one writes into one cell, so it was cut in the wrong place. */
export type CellKind =
  | "empty"
  | "number"
  | "date"
  | "time"
  | "address"
  | "word"
  | "words"
  | "list"
  | "prose"
  | "data"
  | "odd";

const NUMBER =
  /^[-+(]?(?:[$€£¥₩฿₽₹]|[A-Z]{3})?\s?[-+]?(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+|\d*)(?:[.,]\d+)?(?:[eE][-+]?\d+)?\s?(?:[%‰€$£¥₩฿₽₹]|[A-Z]{3})?\)?$/;
const DATE =
  /^(?:\d{1,4}([-/.])\d{1,2}\1\d{1,4}\.?|\d{1,2}[ -]\p{L}{3,9}\.?,?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일]|\d{8}T\d{6}Z?)(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?Z| ?[-+]\d{2}:?\d{2}| [A-Z]{3,4})?)?$/u;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?$/;
const ADDRESS =
  /^(?:[\p{L}\p{N}.+_'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:https?|ftp):\/\/[^\s"|;]+|www\.[^\s",|;]+|(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|[\w-]+(?:\/[\w.-]+)+|\/[\w./-]+|#[0-9a-fA-F]{6}|(?:\+|00)?\d[\d ()/-]{5,18}\d)$/u;
const WORD = /^[\p{L}\p{M}\p{N}_.+-]+$/u;
const WORDS = /^[\p{L}\p{M}\p{N}(#<*@][\p{L}\p{M}\p{N}\s.'’`&()/°º+#_*–—·・-]*[!?%]?$/u;
/** Words with something between them; it may also be a row nobody cut. */
const LIST = /^[\p{L}\p{M}]+(?:([,;|/])[\p{L}\p{M}]+)(?:\1[\p{L}\p{M}]+)*$/u;
/** Commas and the like, but as people set them: with a blank behind, or where full-width signs need none. */
const PROSE = /^(?:[^,;:|\t]|[,;:](?=[\s"'”’)]|$)|(?<=\d)[:,](?=\d)|:(?=\/\/))+$/u;

/** Tells what a value looks like, without the blanks around it. */
export const cellKind = (value: string): CellKind => {
  const cell = value.trim();
  if (cell === "") return "empty";
  if (cell.length > 2000) return "prose";
  const first = cell.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if ((isDigit || !isLetter(first)) && NUMBER.test(cell) && /\d/.test(cell)) return "number";
  if (isDigit && TIME.test(cell)) return "time";
  if (DATE.test(cell)) return "date";
  if (WORD.test(cell)) return "word";
  if (ADDRESS.test(cell)) return "address";
  if (WORDS.test(cell)) return cell.includes("  ") ? "prose" : "words";
  if (isData(cell)) return "data";
  if (LIST.test(cell)) return "list";
  return PROSE.test(cell) && !/^[,;:.\])}]|["'([{]$/.test(cell) ? "prose" : "odd";
};

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** JSON, a list or a tag: a bracket that is closed at the very end. */
const isData = (cell: string): boolean => {
  const close = CLOSING[cell.charAt(0)];
  if (close === undefined || !cell.endsWith(close)) return false;
  let depth = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === cell[0]) depth += 1;
    else if (cell[at] === close) depth -= 1;
    if (depth === 0) return at === cell.length - 1;
  }
  return false;
};

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]", "<": ">" };
