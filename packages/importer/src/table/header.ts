import { isDate, isEmail, isNumber } from "./values.ts";

/** Rows looked at below a first row that may be a heading. */
const BELOW = 20;

/**
 * Tells whether the first row names the columns: all its cells are filled and different words, and either some are words
 * the importer knows, or the cells below are of a kind (numbers, dates, addresses) that the first row is not.
 */
export const hasHeader = (rows: readonly (readonly string[])[], knownNames: (cell: string) => boolean): boolean => {
  const [first, ...rest] = rows;
  if (first === undefined) return false;
  const filled = first.filter((cell) => cell.trim() !== "");
  if (filled.some(isTyped)) return false;
  if (first.some(knownNames)) return true;
  if (filled.length < first.length * 0.5 || new Set(filled).size < filled.length) return false;
  if (rest.length === 0) return false;
  const below = rest.slice(0, BELOW);
  const contrasts = first.some((_, column) => {
    const cells = below.map((row) => row[column]?.trim() ?? "").filter((cell) => cell !== "");
    return cells.length > 0 && cells.every(isTyped);
  });
  if (contrasts) return true;
  // Words above words: headings are short and do not come back among the values.
  const repeats = first.some((cell, column) => below.some((row) => row[column] === cell));
  return !repeats && filled.every((cell) => cell.length <= 40);
};

const isTyped = (cell: string): boolean => isNumber(cell) || isDate(cell) || isEmail(cell);
