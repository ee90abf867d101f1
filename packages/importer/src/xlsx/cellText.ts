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

/** A cell whose formula nobody has worked out; the check takes it for an error. */
export const UNCALCULATED = "#FORMULA!";

/** A cell as text: values as they are, dates and times in ISO form where the cell shows one. */
export const cellText = ({ type, style, value, inline, hasFormula }: Cell, context: CellContext): string => {
  if (inline !== null && (type === "inlineStr" || value === "")) return decodeCellText(inline);
  if (value === "") return hasFormula && type !== "str" ? UNCALCULATED : "";
  switch (type) {
    case "s":
      return context.texts(Number(value));
    case "str":
    case "inlineStr":
      return decodeCellText(value);
    case "b":
      return /^(1|true)$/i.test(value.trim()) ? "TRUE" : "FALSE";
    case "e":
      return value;
    case "d":
      return isoText(value, context.formats(style)?.hasTime ?? true);
    default:
      return scalarText(value, style, context);
  }
};

const scalarText = (value: string, style: number, { formats, is1904 }: CellContext): string => {
  const format = formats(style);
  const serial = format === null ? Number.NaN : Number(value);
  return format === null || Number.isNaN(serial) ? numberText(value) : serialText(serial, format, is1904);
};

/** Dates written as such carry a midnight and a `Z` that nobody entered. */
const isoText = (value: string, hasTime: boolean): string => {
  const [, date, time = ""] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?Z?)?$/.exec(value.trim()) ?? [];
  if (date === undefined) return value;
  return time === "" || (!hasTime && /^[0:]+$/.test(time)) ? date : `${date}T${time.padEnd(8, ":00")}`;
};
