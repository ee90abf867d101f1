import type { TableCheck } from "../check/tableCheck.ts";
import type { RowSource } from "../rows/rowSource.ts";
import type { Mapping } from "./engine.ts";

/** A file every row of which was looked at. */
export interface CheckedFile {
  readonly source: RowSource;
  readonly check: TableCheck;
  readonly mapping: Mapping;
  /** The rows of the table. */
  readonly from: number;
  readonly to: number;
}
