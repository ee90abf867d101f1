import { type Shape, shapeOf } from "../columns/valueShape.ts";

/** A row as layouts are told from it. */
export interface Line {
  /** Without the blanks around them. */
  readonly cells: readonly string[];
  readonly shapes: readonly Shape[];
  /** Cells that are not empty. */
  readonly filled: number;
  /** Up to the last filled cell. */
  readonly extent: number;
}

/** Looks at one row. */
export const lineOf = (row: readonly string[]): Line => {
  const cells = row.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST).trim());
  const shapes = cells.map(shapeOf);
  return {
    cells,
    shapes,
    filled: shapes.filter((shape) => shape !== "blank").length,
    extent: shapes.findLastIndex((shape) => shape !== "blank") + 1,
  };
};

/** Columns beyond tell nothing more about where a table stands. */
const MOST_CELLS = 200;
const LONGEST = 200;

/** Shapes headings do not have, and columns of values do. */
export const isTyped = (shape: Shape | undefined): boolean =>
  shape !== undefined && shape !== "blank" && shape !== "text" && shape !== "code" && shape !== "boolean";

/** How wide the table is: the width that explains most rows, wider ones counting for more. */
export const widthOf = (lines: readonly Line[]): number => {
  let [best, width] = [0, 0];
  const extents = lines.map(({ extent }) => extent);
  for (const extent of new Set(extents)) {
    const weight = extents.filter((other) => other >= extent).length * extent ** 1.5;
    if (weight > best) [best, width] = [weight, extent];
  }
  return width;
};
