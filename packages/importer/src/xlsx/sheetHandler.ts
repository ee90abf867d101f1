import { columnOf, rowOf } from "./cellReference.ts";
import { type CellContext, cellText } from "./cellText.ts";
import type { RowSink } from "./rowSink.ts";
import type { XmlHandler, XmlTag } from "./xmlScanner.ts";

/** Reads the cells of a sheet part into rows. What has no reference stands behind what came before it. */
export const createSheetHandler = (
  context: CellContext,
  sink: RowSink,
): XmlHandler & { readonly hasMerged: () => boolean } => {
  let hasMerged = false;
  let row = -1;
  /** The row says its number itself. */
  let isNumbered = false;
  let column = -1;
  let isInCell = false;
  let isPhonetic = false;
  let type = "";
  let style = 0;
  let value = "";
  let inline: string | null = null;
  let hasFormula = false;
  let takes: "v" | "t" = "v";

  const openRow = (tag: XmlTag): boolean => {
    const number = Number(tag.attribute("r") ?? Number.NaN);
    isNumbered = number >= 1;
    row = sink.beginRow(isNumbered ? number - 1 : row + 1);
    column = -1;
    return false;
  };

  const openCell = (tag: XmlTag): boolean => {
    const reference = tag.attribute("r") ?? "";
    const told = columnOf(reference);
    column = told < 0 ? column + 1 : told;
    if (!isNumbered && reference !== "") {
      isNumbered = true;
      row = sink.beginRow(Math.max(row, rowOf(reference)));
    }
    isInCell = true;
    type = tag.attribute("t") ?? "";
    style = Number(tag.attribute("s") || 0);
    value = "";
    inline = null;
    hasFormula = false;
    return false;
  };

  return {
    hasMerged: () => hasMerged,
    open: (name, tag) => {
      if (name === "c") return openCell(tag);
      if (name === "row") return openRow(tag);
      if (isInCell) {
        if (name === "v") {
          takes = "v";
          return true;
        }
        if (name === "t" && !isPhonetic) {
          takes = "t";
          inline ??= "";
          return true;
        }
        if (name === "f") hasFormula = true;
        else if (name === "rPh") isPhonetic = true;
      } else if (name === "mergeCell") hasMerged ||= tag.attribute("ref")?.includes(":") ?? false;
      return false;
    },
    close: (name) => {
      if (name === "c" && isInCell) {
        isInCell = false;
        if (value !== "" || inline !== null || hasFormula)
          sink.put(column, cellText({ type, style, value, inline, hasFormula }, context));
      } else if (name === "rPh") isPhonetic = false;
    },
    text: (text) => {
      if (takes === "v") value += text;
      else inline = (inline ?? "") + text;
      sink.weigh(text.length);
    },
  };
};
