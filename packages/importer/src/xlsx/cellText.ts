import type { DateFormat } from "./dateFormat.ts";
import { numberText } from "./numberText.ts";
import { serialText } from "./serialText.ts";
import type { SharedTexts } from "./sharedTexts.ts";
import type { CellFormats } from "./styles.ts";
import { decodeCellText } from "./xmlText.ts";

/** What cells of a workbook point to. */
export interface CellContext {
  readonly texts: SharedTexts;
  readonly formats: CellFormats;
  readonly is1904: boolean;
}

/** One cell as it stands in its sheet. */
export interface Cell {
  /** `t`: how the value is to be read; empty for a number. */
  readonly type: string;
  readonly style: number;
  /** The text of `v`. */
  readonly value: string;
  /** The text of `is`; null where there is none. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/** Stands for a formula nobody has worked out; the check takes it for an error of the spreadsheet. */
const UNCALCULATED = "#FORMULA!";

/** A cell as text: values as they are, dates and times in ISO form where the cell shows one. */
export const cellText = ({ type, style, value, inline, hasFormula }: Cell, context: CellContext): string => {
  if (value === "")
    return inline === null ? (hasFormula && type !== "str" ? UNCALCULATED : "") : decodeCellText(inline);
  if (type === "s") return context.texts(Number(value));
  if (type === "b") return /^(1|true)$/i.test(value) ? "TRUE" : "FALSE";
  if (type === "d") return isoText(value, context.formats(style));
  if (type !== "" && type !== "n") return decodeCellText(value);
  const format = context.formats(style);
  const serial = Number(value);
  return format === null || Number.isNaN(serial) ? numberText(value) : serialText(serial, format, context.is1904);
};

/** Dates written as such carry a midnight, parts of a second and a `Z` that nobody entered. */
const isoText = (value: string, format: DateFormat): string => {
  const text = value.replace(/(\.\d+)?Z?$/, "");
  return format === "d" ? text.replace(/T[0:]+$/, "") : text;
};
