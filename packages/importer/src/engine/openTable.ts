import type { Pace } from "../pace/pace.ts";
import type { Dialect, Encoding } from "../reading/reading.ts";
import type { RowSource } from "../rows/rowSource.ts";
import type { OnProgress, SheetInfo } from "./engine.ts";

/** A file that turned out to be a table, whichever its format: what can be said of it before every row is read. */
export interface OpenTable {
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** The rows at its beginning. */
  readonly head: readonly (readonly string[])[];
  /** Rows from its middle. */
  readonly middle: readonly (readonly string[])[];
  /** Rows at its end; null where `head` is all there is. */
  readonly tail: readonly (readonly string[])[] | null;
  /** How sure the encoding is, from 0 to 1. */
  readonly guess: number;
  readonly sheets: readonly SheetInfo[];
  /** The places of those whose rows these are. */
  readonly taken: readonly number[];
  readonly hasMerged: boolean;
  /** The format says itself that the first row names the columns, and that nothing stands around the rows. */
  readonly isNamed: boolean;
  /** All rows, by number. Text is indexed on the first call, which takes its time. */
  rows(pace: Pace, onProgress?: OnProgress): Promise<RowSource>;
}
