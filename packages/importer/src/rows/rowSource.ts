import type { Pace } from "../pace/pace.ts";
import type { PlainLane } from "./plainLane.ts";
import type { RowBatch } from "./row.ts";

/** Rows of a file by their number. They are read from the bytes each time and never held all at once. */
export interface RowSource {
  /** All rows of the file, blank ones and headings included. */
  readonly count: number;
  /** Rows `from` up to, not including, `to`; fewer where the file ends. For a window of a grid, or one chunk. */
  read(from: number, to: number): Promise<RowBatch>;
  /** As `scan`, but rows that the lane takes are not visited. Missing where there is no such way. */
  readonly scanPlain?: ((options: PlainScan) => Promise<void>) | undefined;
  /** Visits rows in their order, in batches of a few hundred to a few thousand: the fast way through everything. */
  scan(
    range: { readonly from: number; readonly to: number },
    pace: Pace,
    visit: (batch: RowBatch) => void,
  ): Promise<void>;
}

/** What `scanPlain` is called with. */
export interface PlainScan {
  readonly from: number;
  readonly to: number;
  readonly pace: Pace;
  readonly lane: PlainLane;
  /** Rows that are not plain, one batch at a time; `next` is the row after all that were seen. */
  readonly visit: (batch: RowBatch, next: number) => void;
}
