import { unguard } from "../csv/writeCsv.ts";
import type { RowBatch } from "../rows/row.ts";
import type { RowSource } from "../rows/rowSource.ts";

/** What our own files of rows left out have after the person's columns. */
export const REJECT_HEADINGS = ["_row", "_error"] as const;

/** How many those are. */
export const REJECT_COLUMNS = REJECT_HEADINGS.length;

/** Whether a file is one of ours, coming back. */
export const isRejectFile = (headings: readonly string[]): boolean =>
  headings.length > REJECT_COLUMNS && REJECT_HEADINGS.every((name, nth) => headings.at(nth - REJECT_COLUMNS) === name);

/** The same rows without the apostrophes that kept a spreadsheet from running them. */
export const withoutGuards = (source: RowSource): RowSource => {
  const bare = (batch: RowBatch): RowBatch => ({ ...batch, rows: batch.rows.map((row) => row.map(unguard)) });
  return {
    count: source.count,
    read: async (from, to) => bare(await source.read(from, to)),
    scan: (range, pace, visit) => source.scan(range, pace, (batch) => visit(bare(batch))),
  };
};
