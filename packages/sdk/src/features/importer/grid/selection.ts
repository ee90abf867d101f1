import type { RowSet } from "@handrail/importer";

/** Rows selected in a grid, by their place in it, as ranges in ascending order that do not touch. */
export type Selection = RowSet;

/** Nothing selected. */
export const NONE: Selection = [];

/** How many rows are selected. */
export const sizeOf = (selection: Selection): number => selection.reduce((sum, [from, to]) => sum + to - from, 0);

/** Whether the row is one of them. */
export const isSelected = (selection: Selection, at: number): boolean =>
  selection.some(([from, to]) => at >= from && at < to);

/** These and the rows from `one` to `other`, both included. */
export const withRange = (selection: Selection, one: number, other: number): Selection => {
  let [from, to] = [Math.min(one, other), Math.max(one, other) + 1];
  const apart: (readonly [number, number])[] = [];
  for (const range of selection) {
    if (range[1] < from || range[0] > to) apart.push(range);
    else [from, to] = [Math.min(from, range[0]), Math.max(to, range[1])];
  }
  return [...apart, [from, to] as const].sort((a, b) => a[0] - b[0]);
};

/** These without one row, or with it. */
export const toggled = (selection: Selection, at: number): Selection => {
  if (!isSelected(selection, at)) return withRange(selection, at, at);
  return selection.flatMap(([from, to]): Selection => {
    if (at < from || at >= to) return [[from, to]];
    return (
      [
        [from, at],
        [at + 1, to],
      ] as const
    ).filter(([start, end]) => start < end);
  });
};
