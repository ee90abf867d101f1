import type { Edit, History, RowSet } from "../edits/edit.ts";
import type { CompileEdits } from "../edits/rowEditor.ts";
import type { HostFault, Mapping } from "../engine/engine.ts";
import type { PlainLane } from "../rows/plainLane.ts";
import type { RowProblem } from "../rows/row.ts";
import type { ImportRecord, TableSchema } from "../schema/schema.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import type { ColumnReading } from "../values/valueType.ts";
import type { CreatePlainLane } from "./createPlainLane.ts";
import type { Cause, Fault } from "./fault.ts";
import type { FixesOf } from "./fixes.ts";
import type { RowState } from "./rowStates.ts";

/** One row of the file: its number, and what stands in it. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

/**
 * Looks at the rows of a table and keeps what is wrong with them: a byte and a bit per cause for each row, no row itself.
 *
 * A row is blank where each of its cells is. Else its mapped values are trimmed and edited; of one value the first error
 * counts, or else a remark. Rows left out by hand or for a fault of their own are compared with no others; of the rest,
 * those with the same value in a unique column as an earlier row that is not left out are duplicates. A value with an
 * error of its own is compared once it is put right. Rows that are settled are compared, and nothing else becomes of them. Faults of rows that are left out stay known, and count for no cause.
 */
export interface TableCheck {
  /** One row of the file; in their order, each once. */
  row(row: number, cells: readonly string[], problems: readonly RowProblem[]): void;
  /** The fast way for rows that are plain, in the same order as others; null where there is none. */
  lane(create: CreatePlainLane): PlainLane | null;
  /** The rows another history may change, ascending; null where it may be any, so that a new check has to see them all. */
  touchedBy(history: History): readonly number[] | null;
  /**
   * Goes to another history by looking again at the rows it touches. False where rows besides these are left out or taken
   * in by it, as happens with `keepFirst` when the first of some is changed: then this check is spent, and a new one has
   * to see all rows. Rows that were never seen are passed over.
   */
  again(history: History, rows: readonly FileRow[], compileEdits: CompileEdits): boolean;
  /** After all rows: whether they read a column otherwise than it was, so that a check with `readings()` has to follow. */
  decidesAnew(): boolean;
  /** How all rows read the columns. */
  readings(): ReadonlyMap<string, ColumnReading>;
  /** The values of a row as edited, in the schema's order. */
  valuesOf(row: number, cells: readonly string[]): readonly string[];
  /** By column, those of the row as a whole last. */
  faultsOf(row: number): readonly Fault[];
  stateOf(row: number): RowState;
  /** What the host gets, of a row that is ready. */
  recordOf(row: number, cells: readonly string[]): ImportRecord;
  /** Takes in what the host found, until the row is looked at again. Rows that are left out or blank are passed over. */
  refuse(faults: readonly HostFault[]): void;
  counts(): Readonly<Record<RowState, number>>;
  /** Errors first, most rows first. */
  causes(fixesOf: FixesOf): readonly Cause[];
  /** Whether there is anything to say of the rows. */
  hasCauses(): boolean;
  /** Ascending, none that is settled. Of a cause, the rows that count for it. */
  rowsOf(filter: "all" | "faulty" | "leftOut" | { readonly cause: string }): Uint32Array;
  /** What one more edit would change in a row: values before and after. Nothing in rows that are blank or left out. */
  changesBy(
    edit: Edit,
    compileEdits: CompileEdits,
  ): (row: number, cells: readonly string[]) => readonly (readonly [string, string])[];
}

/** What a check is started with. */
export interface TableCheckOptions {
  readonly schema: TableSchema;
  /** Those of the schema. */
  readonly types: ValueTypes;
  readonly mapping: Mapping;
  /** Columns of the file: values beyond are one too many. */
  readonly width: number;
  readonly history: History;
  /** What applies the history; null where there is none. */
  readonly compileEdits: CompileEdits | null;
  /** Rows that are done with. @default none */
  readonly settled?: RowSet | undefined;
  /** How columns are read as far as is known, by key. */
  readonly readings: ReadonlyMap<string, ColumnReading>;
  /** Rows of the file, where known: saves growing. */
  readonly rows?: number | undefined;
}
