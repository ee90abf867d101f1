import type { ImportEngine, RowFilter, RowSet } from "@handrail/importer";
import type { Selection } from "./selection.ts";

/** Rows asked for at once while a selection is worked out. */
const AT_ONCE = 2000;

/** The rows of the file behind rows selected in a grid. Only where rows are filtered must they be asked for. */
export const selectedRows = async (engine: ImportEngine, filter: RowFilter, selection: Selection): Promise<RowSet> => {
  if (filter.kind === "all") {
    const first = (await engine.rows(filter, { from: 0, count: 1 })).rows[0]?.row ?? 0;
    return selection.map(([from, to]) => [from + first, to + first]);
  }
  const ranges: [number, number][] = [];
  for (const [start, end] of selection) {
    for (let from = start; from < end; from += AT_ONCE) {
      const { rows } = await engine.rows(filter, { from, count: Math.min(AT_ONCE, end - from) });
      for (const { row } of rows) {
        const last = ranges.at(-1);
        if (last?.[1] === row) last[1] = row + 1;
        else ranges.push([row, row + 1]);
      }
    }
  }
  return ranges;
};
