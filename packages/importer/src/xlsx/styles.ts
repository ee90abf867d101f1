import { builtInDateFormat, type DateFormat, parseDateFormat } from "./dateFormat.ts";
import { stopAtCap } from "./refusal.ts";
import type { XmlHandler } from "./xmlScanner.ts";

/** What cells with a style show dates as, by the number of the style. */
export type CellFormats = (style: number) => DateFormat;

/** Excel has 65,490. */
const MOST_STYLES = 500_000;

/** Gathers the number formats of a styles part. `formats` answers once it was read; without one, all is numbers. */
export const createStylesHandler = (): XmlHandler & { readonly formats: CellFormats } => {
  const written = new Map<number, DateFormat>();
  const ids: number[] = [];
  // Conditional formats have `numFmt` of their own, named styles have `xf`: only these two lists are meant.
  let list = "";
  return {
    open: (name, tag) => {
      if (name === "numFmts" || name === "cellXfs") list = name;
      else if (name === "numFmt" && list === "numFmts")
        written.set(Number(tag.attribute("numFmtId")), parseDateFormat(tag.attribute("formatCode") ?? ""));
      else if (name === "xf" && list === "cellXfs") ids.push(Number(tag.attribute("numFmtId") ?? 0));
      if (written.size + ids.length > MOST_STYLES) stopAtCap();
      return false;
    },
    close: (name) => {
      if (name === list) list = "";
    },
    text: () => undefined,
    formats: (style) => {
      const id = ids[style] ?? 0;
      return written.has(id) ? (written.get(id) ?? null) : builtInDateFormat(id);
    },
  };
};
