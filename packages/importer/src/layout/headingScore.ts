import { meaningOf } from "../columns/headingMeaning.ts";
import type { Shape } from "../columns/valueShape.ts";
import { conceptOf, kindOf } from "../columns/vocabulary.ts";
import { isTyped, type Line } from "./line.ts";

/** Rows below that are compared. */
const BELOW = 40;

/**
 * How much a row looks like the headings of what stands below it: above 0 more like than not. Three kinds of evidence:
 * columns whose values are of a kind the cell above is not; cells the schema, or people in general, name columns by; and
 * headings being short, different, and not found again among the values.
 */
export const headingScore = (
  line: Line,
  below: readonly Line[],
  width: number,
  isKnown: (heading: string) => boolean,
): number => {
  const same = line.cells.join("\n");
  const body = below.slice(0, BELOW).filter((other) => other.cells.join("\n") !== same);
  const cells = line.cells.filter((cell) => cell !== "");
  if (cells.length === 0) return -9;
  let contrast = 0;
  if (body.length === 0) contrast = -line.shapes.filter(isTyped).length;
  for (let column = 0; column < width; column++) contrast += contrastIn(line, body, column);
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  const known = share(isKnown);
  const spoken = share(isNaming);
  const repeated = 1 - new Set(cells).size / cells.length;
  const long = share((cell) => cell.length > 60 || /[.!?。]$/.test(cell));
  // `Created by:` speaks of the cell beside it.
  const isEntry = cells.some((cell) => /[:：]$/.test(cell));
  return (
    (2 * contrast) / width +
    3 * known +
    1.2 * spoken -
    repeated -
    long -
    (isEntry ? 1.5 : 0) +
    (spoken + known === 0 && cells.length > 2 ? -0.3 : 0)
  );
};

/** From -1, the cell is one of the values, to 1, it is of another kind. */
const contrastIn = (line: Line, body: readonly Line[], column: number): number => {
  const head = line.cells[column] ?? "";
  const below = body.filter((other) => (other.cells[column] ?? "") !== "");
  if (head === "" || below.length === 0) return 0;
  const headShape = line.shapes[column];
  const share = (test: (shape: Shape | undefined) => boolean): number =>
    below.filter((other) => test(other.shapes[column])).length / below.length;
  const typed = share(isTyped);
  if (YEAR.test(head))
    return below.some((other) => YEAR.test(other.cells[column] ?? "")) ? -1 : typed > 0.7 ? 0.5 : -0.3;
  if (isTyped(headShape)) {
    // Dates over numbers are the headings of a table by day.
    if (headShape === "date" && share((shape) => shape === "number") > 0.7) return 0.4;
    return share((shape) => shape === headShape) > 0.3 ? -1 : -0.5;
  }
  if (typed > 0.7) return typed;
  const values = below.map((other) => other.cells[column] ?? "");
  if (values.includes(head)) return -0.6;
  const hasDigits = /\d/.test(head);
  if (!hasDigits && values.every((value) => /\d/.test(value))) return 0.7;
  if (hasDigits && values.every((value) => /\d/.test(value) && value.length === head.length)) return -0.6;
  const different = new Set(values).size;
  if (values.length > 3 && different <= values.length / 2) return 0.4;
  const average = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  return average > 2.5 * head.length ? 0.3 : 0;
};

const YEAR = /^(?:19|20)\d\d$/;

/** A word columns are called by: mostly made of words of the vocabulary, or a name that says nothing, such as `col1`. */
export const isNaming = (cell: string): boolean => {
  if (cell.length > 40 || !/\p{L}/u.test(cell)) return false;
  const { parts, isAnonymous, head } = meaningOf(cell);
  const { concept = -1, text = "" } = parts[head] ?? {};
  // Words as they are, not as they might be misspelt: names of people are near to many.
  return isAnonymous || (concept >= 0 && !"qx".includes(kindOf(concept)) && conceptOf(text) === concept);
};
