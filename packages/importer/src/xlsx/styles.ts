import { builtInDateFormat, type DateFormat, parseDateFormat } from "./dateFormat.ts";
import { stopAtCap } from "./refusal.ts";
import type { XmlHandler } from "./xmlScanner.ts";

/** Excel has 65,490. */
const MOST_STYLES = 500_000;

/** Gathers what cells show of a date, by the number of their style; the list is whole once the part was read. */
export const createStylesHandler = (): XmlHandler & { readonly formats: readonly DateFormat[] } => {
  const written = new Map<number, DateFormat>();
  const formats: DateFormat[] = [];
  let isPastFormats = false;
  return {
    formats,
    open: (name, attribute) => {
      const id = Number(attribute("numFmtId"));
      if (name === "cellXfs") {
        // What came before are named styles; behind, conditional formats have a `numFmt` of their own.
        formats.length = 0;
        isPastFormats = true;
      } else if (name === "xf") {
        formats.push(written.has(id) ? (written.get(id) ?? null) : builtInDateFormat(id));
      } else if (name === "numFmt" && !isPastFormats) written.set(id, parseDateFormat(attribute("formatCode")));
      if (written.size + formats.length > MOST_STYLES) stopAtCap();
    },
  };
};
