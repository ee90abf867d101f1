import type { Pace } from "../pace/pace.ts";
import type { RowBatch } from "./row.ts";

/** Rows of a file by their number. They are read from the bytes each time and never held all at once. */
export interface RowSource {
  /** All rows of the file, blank ones and headings included. */
  readonly count: number;
  /** Rows `from` up to, not including, `to`; fewer where the file ends. For a window of a grid, or one chunk. */
  read(from: number, to: number): Promise<RowBatch>;
  /** Visits rows in their order, in batches of a few hundred to a few thousand: the fast way through everything. */
  scan(
    range: { readonly from: number; readonly to: number },
    pace: Pace,
    visit: (batch: RowBatch) => void,
  ): Promise<void>;
}
