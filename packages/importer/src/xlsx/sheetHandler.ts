import { columnOf, rowOf } from "./cellReference.ts";
import { type CellContext, cellText } from "./cellText.ts";
import type { RowSink } from "./rowSink.ts";
import type { Attribute, XmlHandler } from "./xmlScanner.ts";

/** Reads the cells of a sheet part into rows. What has no reference stands behind what came before it. */
export const createSheetHandler = (
  context: CellContext,
  sink: RowSink,
): XmlHandler & { readonly hasMerged: () => boolean } => {
  let hasMerged = false;
  let row = -1;
  /** The row at hand is known by a number, its own or that of a cell. */
  let isNumbered = false;
  let column = -1;
  let isInCell = false;
  let isPhonetic = false;
  let type = "";
  let style = 0;
  let value = "";
  let inline: string | null = null;
  let hasFormula = false;
  let isValue = false;

  const beginRow = (number: number): void => {
    isNumbered = number >= 0;
    row = sink.beginRow(isNumbered ? number : row + 1);
  };

  const openCell = (attribute: Attribute): void => {
    const reference = attribute("r");
    const told = columnOf(reference);
    column = told < 0 ? column + 1 : told;
    if (!isNumbered) beginRow(Math.max(row, rowOf(reference)));
    isInCell = true;
    type = attribute("t");
    style = Number(attribute("s"));
    value = "";
    inline = null;
    hasFormula = false;
  };

  return {
    hasMerged: () => hasMerged,
    open: (name, attribute) => {
      if (name === "c") openCell(attribute);
      else if (name === "row") {
        beginRow(Number(attribute("r")) - 1);
        column = -1;
      } else if (name === "mergeCell") hasMerged ||= attribute("ref").includes(":");
      else if (name === "rPh") isPhonetic = true;
      else if (name === "f") hasFormula = true;
      else if (isInCell) {
        isValue = name === "v";
        if (name === "t") inline ??= "";
        return isValue || (name === "t" && !isPhonetic);
      }
      return false;
    },
    text: (text) => {
      sink.weigh(text.length);
      if (isValue) value += text;
      else inline += text;
    },
    close: (name) => {
      if (name === "rPh") isPhonetic = false;
      if (name !== "c") return;
      isInCell = false;
      sink.put(column, cellText({ type, style, value, inline, hasFormula }, context));
    },
  };
};
