import type { FileFormat, ForeignFormat } from "../reading/reading.ts";
import { recogniseJson } from "./recogniseJson.ts";

/** Texts that begin as none but their kind do; blanks, comments and declarations in front are no part of it. */
const MARKUP: readonly (readonly [sign: RegExp, format: FileFormat | ForeignFormat])[] = [
  [/^<(html|table|thead|tbody|body|head|meta|style|title|div|center|!doctype html)[\s>/]/i, "html"],
  [/^<(\w+:)?workbook\s[^>]*:office:spreadsheet/i, { kind: "workbook", name: "XML Spreadsheet 2003" }],
  [/^<office:document\s/i, { kind: "workbook", name: "FODS" }],
  [/^<svg[\s>]/i, { kind: "other", name: "SVG" }],
  [/^mime-version:[\s\S]{0,2000}multipart\/related/i, { kind: "other", name: "MHTML" }],
];

/** Tells a text that is no CSV: a page with a table, JSON, or a format with its name; null for any other. */
export const recogniseText = (text: string): FileFormat | ForeignFormat | null => {
  // The mark of UTF-8 reads so in Latin.
  const start = /^(\ufeff|ï»¿)?\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(skipProlog(text, start)).slice(0, 4096);
  const found = MARKUP.find(([sign]) => sign.test(rest))?.[1] ?? recogniseJson(text, start);
  return found ?? (text.startsWith("<?xml", start) ? { kind: "other", name: "XML" } : null);
};

/** Where the first element begins: behind comments and `<?…?>`. */
const skipProlog = (text: string, start: number): number => {
  let at = start;
  for (;;) {
    const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : " ";
    const found = text.indexOf(end, at);
    if (end === " " || found < 0) return at;
    at = found + end.length;
    while (text.charCodeAt(at) <= 32) at += 1;
  }
};
