import { isTyped, type Line } from "./line.ts";

/** Whether `upper` names groups of the columns `lower` names: cells over several columns, or over columns without a name. */
export const isGroupRow = (upper: Line, lower: Line): boolean => {
  if (upper.filled === 0 || lower.filled < 2 || lower.shapes.some(isTyped)) return false;
  if (upper.cells.some((cell, i) => cell.endsWith(":") || (isTyped(upper.shapes[i]) && !YEAR.test(cell)))) return false;
  if (upper.extent > lower.extent + 1) return false;
  const names = lower.cells.filter((cell) => cell !== "");
  const merged = upper.cells.some((cell, i) => cell !== "" && cell === upper.cells[i + 1]);
  // Groups leave cells empty, or stand in each of their columns.
  if (upper.filled >= lower.extent && !merged) return false;
  const isAmbiguous = new Set(names).size < names.length;
  const spans = lower.cells.some((cell, i) => cell !== "" && isEmpty(upper, i) && !isEmpty(upper, i - 1));
  const completes = upper.cells.some((cell, i) => cell !== "" && isEmpty(lower, i));
  if (isAmbiguous && (spans || merged)) return true;
  // A title stands alone at the left; groups stand over columns further right.
  const hasGap = upper.cells.some((cell, i) => cell !== "" && i > 0 && isEmpty(upper, i - 1));
  return (
    (completes && upper.filled + lower.filled >= lower.extent) || (hasGap && spans) || (merged && upper.filled >= 2)
  );
};

const isEmpty = (line: Line, column: number): boolean => (line.cells[column] ?? "") === "";

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a row below the headings only says what they are measured in: `(kg)`, `EUR`, `%`. */
export const isUnitsRow = (line: Line, headings: Line): boolean =>
  line.filled > 0 &&
  line.filled <= headings.filled &&
  line.cells.every((cell) => cell === "" || UNIT.test(cell)) &&
  line.cells.some((cell) => CERTAIN_UNIT.test(cell));

/** In brackets, or short. */
const UNIT = /^(?:[[(].*[\])]|[^\d\s]{1,4}[23]?|-)$/;
const CERTAIN_UNIT = /^(?:[[(][^\d].*[\])]|[%€$£¥₽°]|°?[CF]|[kmcµ]?[gmls]|k?m²|k?Wh?|[kM]B|EUR|USD|元|шт|кг)$/;
