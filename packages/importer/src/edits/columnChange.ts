import type { FaultKind } from "../check/fault.ts";
import { plainValue } from "../values/plainValue.ts";
import type { Edit } from "./edit.ts";
import { repairText } from "./repairText.ts";
import { replaceText } from "./replaceText.ts";
import { createRowMarks } from "./rowMarks.ts";

/** What is wrong with the value at a place of a row; what `clear` looks for. */
export type FaultAt = (place: number, values: readonly string[]) => FaultKind | null;

/** What an edit does to the values of a column, in whichever row. */
export interface ColumnChange {
  /** By key; null for all columns. */
  readonly column: string | null;
  readonly to: (text: string, place: number, values: readonly string[], row: number) => string;
  /** Done to all rows alike, and not by how the column is read. */
  readonly isAlike: boolean;
}

/** Builds it; null for edits of one cell and for those that change no value. */
export const columnChange = (edit: Edit, faultAt: FaultAt): ColumnChange | null => {
  switch (edit.kind) {
    case "fillEmpty":
      return alike(edit.column, (text) => (text === "" ? edit.value : text));
    case "replace":
      return alike(edit.column, replaceText(edit));
    case "mapValues": {
      const pairs = new Map(edit.pairs.map(([from, to]) => [plainValue(from), to]));
      return alike(edit.column, (text) => pairs.get(plainValue(text)) ?? text);
    }
    case "repairText":
      return alike(edit.column, repairText);
    case "setCells": {
      const rows = createRowMarks();
      for (const [from, to] of edit.rows) rows.set(from, to, 1);
      const to: ColumnChange["to"] = (text, _place, _values, row) => (rows.of(row) === 1 ? edit.value : text);
      return { column: edit.column, to, isAlike: false };
    }
    case "clear": {
      const to: ColumnChange["to"] = (text, place, values) =>
        text !== "" && faultAt(place, values) === edit.fault ? "" : text;
      return { column: edit.column, to, isAlike: false };
    }
    case "setCell":
    case "readDates":
    case "readDecimals":
    case "keepFirst":
    case "leaveOutFaulty":
    case "leaveOut":
    case "takeIn":
      return null;
  }
};

const alike = (column: string | null, to: (text: string) => string): ColumnChange => ({ column, to, isAlike: true });
