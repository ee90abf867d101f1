import type { RowBatch, RowProblem } from "../rows/row.ts";
import type { RowSource } from "../rows/rowSource.ts";

const BROKEN: readonly RowProblem[] = ["brokenRecord"];

/** The same rows, with a word on those that are longer than there are columns: records that are no JSON. */
export const markBroken = (source: RowSource, width: number): RowSource => {
  const marked = (batch: RowBatch): RowBatch => {
    const problems = new Map(batch.problems);
    for (const [place, row] of batch.rows.entries()) if (row.length > width) problems.set(place, BROKEN);
    return { ...batch, problems };
  };
  return {
    count: source.count,
    read: async (from, to) => marked(await source.read(from, to)),
    scan: (range, pace, visit) => source.scan(range, pace, (batch) => visit(marked(batch))),
  };
};
