import { columnOf, rowOf } from "./cellReference.ts";
import type { DateFormat } from "./dateFormat.ts";
import { numberText } from "./numberText.ts";
import type { RowSink } from "./rowSink.ts";
import { serialText } from "./serialText.ts";
import type { SharedTexts } from "./sharedTexts.ts";
import type { Attribute, XmlHandler } from "./xmlScanner.ts";
import { decodeCellText } from "./xmlText.ts";

/** What cells of a workbook point to. */
export interface CellContext {
  readonly texts: SharedTexts;
  /** What cells show of a date, by style. */
  readonly formats: readonly DateFormat[];
  readonly is1904: boolean;
}

/** Stands for a formula nobody has worked out; the check takes it for an error of the spreadsheet. */
const UNCALCULATED = "#FORMULA!";

/**
 * Reads the cells of a sheet part into rows: values as they are, dates and times in ISO form where the cell shows one.
 * What has no reference stands behind what came before it.
 */
export const createSheetHandler = (
  { texts, formats, is1904 }: CellContext,
  sink: RowSink,
): XmlHandler & { readonly hasMerged: boolean } => {
  let row = -1;
  /** The row at hand is known by a number, its own or that of a cell. */
  let isNumbered = false;
  let column = -1;
  let isInCell = false;
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

  const cellText = (): string => {
    if (value === "") {
      if (inline !== null) return decodeCellText(inline);
      return hasFormula && type !== "str" ? UNCALCULATED : "";
    }
    if (type === "s") return texts(Number(value));
    if (type === "b") return /^(1|true)$/i.test(value) ? "TRUE" : "FALSE";
    const format = formats[style] ?? null;
    if (type === "d") return isoText(value, format);
    if (type !== "" && type !== "n") return decodeCellText(value);
    const serial = Number(value);
    return format === null || Number.isNaN(serial) ? numberText(value) : serialText(serial, format, is1904);
  };

  const handler: XmlHandler & { hasMerged: boolean } = {
    hasMerged: false,
    open: (name, attribute) => {
      isValue = name === "v";
      if (name === "c") openCell(attribute);
      else if (name === "row") {
        beginRow(Number(attribute("r")) - 1);
        column = -1;
      } else if (name === "mergeCell") handler.hasMerged ||= attribute("ref").includes(":");
      else if (name === "f") hasFormula = true;
      else if (name === "t") inline ??= "";
      return isInCell && (isValue || name === "t");
    },
    text: (text) => {
      sink.weigh(text.length);
      if (isValue) value += text;
      else inline += text;
    },
    close: (name) => {
      if (name !== "c") return;
      isInCell = false;
      sink.put(column, cellText());
    },
  };
  return handler;
};

/** Dates written as such carry a time where none is shown, parts of a second and a `Z` that nobody entered. */
const isoText = (value: string, format: DateFormat): string => {
  const text = value.replace(/(\.\d+)?Z?$/, "");
  return format === "d" ? text.replace(/T.*/, "") : text;
};
