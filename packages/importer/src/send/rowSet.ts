import type { RowSet } from "../edits/edit.ts";

/** Rows as ranges `[from, to)` in ascending order, none touching the next, that grow in place. */
export type GrowingRows = [from: number, to: number][];

/** Whether the row is one of them. Takes the logarithm of the number of ranges. */
export const hasRow = (set: RowSet, row: number): boolean => {
  const range = set[placeOf(set, row + 1)];
  return range !== undefined && range[0] <= row;
};

/** The first row from `row` on that is none of them. */
export const firstOutside = (set: RowSet, row: number): number => {
  const range = set[placeOf(set, row + 1)];
  return range !== undefined && range[0] <= row ? range[1] : row;
};

/** Adds the rows from `from` up to, not including, `to`; at the end, where nearly all are added, at once. */
export const addRows = (set: GrowingRows, from: number, to = from + 1): void => {
  const place = placeOf(set, from);
  const first = set[place];
  let [low, high, end] = [from, to, place];
  for (let range = first; range !== undefined && range[0] <= to; range = set[end]) {
    low = Math.min(low, range[0]);
    high = Math.max(high, range[1]);
    end += 1;
  }
  if (first === undefined || end !== place + 1) set.splice(place, end - place, [low, high]);
  else [first[0], first[1]] = [low, high];
};

/** How many rows there are. */
export const countRows = (set: RowSet): number => set.reduce((sum, [from, to]) => sum + to - from, 0);

/** These rows as a set, whatever their order. */
export const rowSetOf = (rows: readonly number[]): RowSet => {
  const set: GrowingRows = [];
  for (const row of rows) addRows(set, row);
  return set;
};

/** The place of the first range that ends at `row` or after it. */
const placeOf = (set: RowSet, row: number): number => {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle]?.[1] ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
