import { type CellRange, parseRange } from "./cellReference.ts";
import { stopAtCap } from "./refusal.ts";
import type { XmlHandler } from "./xmlScanner.ts";

const MOST_MERGES = 1_000_000;

/** Gathers the merged cells of a sheet part: they stand behind the cells, so filling them takes a read of its own. */
export const createMergesHandler = (ranges: CellRange[]): XmlHandler => ({
  open: (name, attribute) => {
    if (name === "mergeCell") ranges.push(parseRange(attribute("ref")));
    if (ranges.length > MOST_MERGES) stopAtCap();
  },
});

/** Puts the values of merged cells into all of them, row by row from the top; `spend` is told of every cell looked at. */
export const createMergeFiller = (
  ranges: readonly CellRange[],
  spend: (cells: number) => void,
): ((row: number, cells: string[]) => void) => {
  const waiting = [...ranges].sort((a, b) => b.top - a.top);
  let active: { readonly range: CellRange; readonly text: string }[] = [];
  return (row, cells) => {
    for (let next = waiting.at(-1); next !== undefined && next.top <= row; next = waiting.at(-1)) {
      waiting.pop();
      const text = next.top === row ? cells[next.left] : "";
      if (text) active.push({ range: next, text });
    }
    spend(active.length);
    active = active.filter(({ range }) => range.bottom >= row);
    for (const { range, text } of active) {
      spend(range.right - range.left);
      while (cells.length < range.left) cells.push("");
      for (let column = range.left; column <= range.right; column += 1) cells[column] ||= text;
    }
  };
};
