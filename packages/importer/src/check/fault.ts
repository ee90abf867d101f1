import type { Edit } from "../edits/edit.ts";
import type { FaultKind } from "./faultKind.ts";

export { type FaultKind, isError } from "./faultKind.ts";

/** One thing wrong with one row. */
export interface Fault {
  readonly kind: FaultKind;
  /** The column's key; null for the row as a whole. */
  readonly column: string | null;
  /** The host's own words, for `host`; where it stands in the file, as `3:15`, for the `brokenRecord` of a row; else null. */
  readonly message: string | null;
}

/** Faults of one kind in one column (and, for `host`, of one message): what is put right together. */
export interface Cause extends Fault {
  /** Stays the same from check to check. */
  readonly id: string;
  /** Rows that have it. */
  readonly rows: number;
  /** Some of the values at fault, each once, the most frequent first, at most 200; how many rows have each. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** True where there are more different values than `values` holds. */
  readonly hasMoreValues: boolean;
  /** What would put it right, the best first; empty where only a person can. */
  readonly fixes: readonly Fix[];
}

/** One step that puts a cause right, or most of it. Applying it is applying `edit`. */
export interface Fix {
  readonly kind:
    | "readDates"
    | "readDecimals"
    | "mapValues"
    | "replaceValues"
    | "repairText"
    | "clear"
    | "keepFirst"
    | "fillEmpty"
    | "leaveOut";
  readonly edit: Edit;
  /** How many of the cause's rows it puts right, where that is known without trying; else null. */
  readonly rows: number | null;
}
