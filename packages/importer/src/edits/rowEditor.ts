import type { FaultKind } from "../check/fault.ts";
import type { TableSchema } from "../schema/schema.ts";
import type { ColumnReading } from "../values/valueType.ts";
import type { FaultAt } from "./columnChange.ts";
import type { History } from "./edit.ts";

/** What stands of a history, ready to be applied to rows. */
export interface RowEditor {
  /**
   * Changes one row's values (in the schema's order, trimmed) as the history says, in place; false where the row is left
   * out by hand. With `onlyAlike`, only what was done to all rows alike and does not depend on how a column is read.
   */
  apply(row: number, values: string[], onlyAlike?: boolean): boolean;
  /** Whether no value is changed, in any row. */
  isIdle(): boolean;
  /** What was decided about columns, by key. */
  readings(): ReadonlyMap<string, Partial<ColumnReading>>;
  /** Whether rows with this fault are left out, and this row was not taken in since. */
  leavesOut(kind: FaultKind, column: string | null, row: number): boolean;
  /** Whether some rows with this fault are left out. */
  hasRule(kind: FaultKind, column: string): boolean;
  /** Goes to another history. What both share is kept, so that one more cell, or one less, costs next to nothing. */
  follow(history: History): void;
}

/** Builds the editor of a history; `compileEdits` does, which is fetched once there is something to edit. */
export type CompileEdits = (history: History, schema: TableSchema, faultAt: FaultAt) => RowEditor;

/** The editor of a table nothing was done to. */
export const UNTOUCHED: RowEditor = {
  apply: () => true,
  isIdle: () => true,
  readings: () => new Map(),
  leavesOut: () => false,
  hasRule: () => false,
  follow: () => {},
};
