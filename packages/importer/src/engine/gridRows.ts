import type { Pace } from "../pace/pace.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { GridRow, RowFilter } from "./engine.ts";
import { faultsIn } from "./faultsIn.ts";

/** A value longer than this is cut: no grid shows more of it, and laying it out would freeze the page. */
const LONGEST_VALUE = 1000;

/** Rows a filter lets through: numbers, or the whole table. */
export type Selected = Uint32Array | { readonly from: number; readonly to: number };

/** Finds them; only looking for a text reads the file. */
export const selectRows = async (checked: CheckedFile, filter: RowFilter, pace: Pace): Promise<Selected> => {
  const { check, from, to } = checked;
  switch (filter.kind) {
    case "all":
      return check.counts().settled === 0 ? { from, to } : check.rowsOf("all");
    case "faulty":
    case "leftOut":
      return check.rowsOf(filter.kind);
    case "cause":
      return check.rowsOf({ cause: filter.id });
    case "find":
      return await findRows(checked, filter.text, pace);
  }
};

/** How many there are. */
export const countOf = (selected: Selected): number =>
  selected instanceof Uint32Array ? selected.length : selected.to - selected.from;

/** A window of them, ready to be drawn. */
export const gridRows = async (
  checked: CheckedFile,
  selected: Selected,
  window: { readonly from: number; readonly count: number },
): Promise<readonly GridRow[]> => {
  const start = Math.max(0, window.from);
  const end = Math.min(countOf(selected), start + window.count);
  const numbers =
    selected instanceof Uint32Array
      ? [...selected.subarray(start, end)]
      : Array.from({ length: Math.max(0, end - start) }, (_, nth) => selected.from + start + nth);
  const shown: GridRow[] = [];
  for (const [first, last] of runsOf(numbers)) {
    const { rows } = await checked.source.read(first, last + 1);
    for (const [place, cells] of rows.entries()) shown.push(gridRow(checked, first + place, cells));
  }
  return shown;
};

const gridRow = ({ check }: CheckedFile, row: number, cells: readonly string[]): GridRow => ({
  row,
  values: check
    .valuesOf(row, cells)
    .map((value) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value)),
  faults: faultsIn(check, row, cells),
  state: check.stateOf(row),
});

/** Rows that follow one another are read at once. */
const runsOf = (numbers: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
};

const findRows = async ({ source, check, from, to }: CheckedFile, text: string, pace: Pace): Promise<Uint32Array> => {
  const wanted = text.toLowerCase();
  const found: number[] = [];
  await source.scan({ from, to }, pace, ({ first, rows }) => {
    for (const [place, cells] of rows.entries()) {
      if (check.stateOf(first + place) === "settled") continue;
      const values = check.valuesOf(first + place, cells);
      if (values.some((value) => value.toLowerCase().includes(wanted))) found.push(first + place);
    }
  });
  return Uint32Array.from(found);
};
