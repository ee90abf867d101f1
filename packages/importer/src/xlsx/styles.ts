import { builtInDateFormat, type DateFormat, parseDateFormat } from "./dateFormat.ts";
import { stopAtCap } from "./refusal.ts";
import type { XmlHandler } from "./xmlScanner.ts";

/** What cells with a style show of a date, by the number of the style. */
export type CellFormats = (style: number) => DateFormat;

/** Excel has 65,490. */
const MOST_STYLES = 500_000;

/** Gathers the number formats of a styles part. `formats` answers once it was read; without one, all is numbers. */
export const createStylesHandler = (): XmlHandler & { readonly formats: CellFormats } => {
  const written = new Map<number, DateFormat>();
  let ids: number[] = [];
  let isPastFormats = false;
  return {
    open: (name, attribute) => {
      const id = Number(attribute("numFmtId"));
      if (name === "cellXfs") {
        // What came before are named styles; behind, conditional formats have a `numFmt` of their own.
        ids = [];
        isPastFormats = true;
      } else if (name === "xf") ids.push(id);
      else if (name === "numFmt" && !isPastFormats) written.set(id, parseDateFormat(attribute("formatCode")));
      if (written.size + ids.length > MOST_STYLES) stopAtCap();
    },
    formats: (style) => {
      const id = ids[style] ?? 0;
      const format = written.get(id);
      return format === undefined ? builtInDateFormat(id) : format;
    },
  };
};
