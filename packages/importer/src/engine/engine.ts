import type { Result } from "@handrail/core/base";
import type { Cause, Fault, FaultKind } from "../check/fault.ts";
import type { RowState } from "../check/rowStates.ts";
import type { Edit, History, RowSet } from "../edits/edit.ts";
import type { Reading, ReadProblem } from "../reading/reading.ts";
import type { ImportRecord, TableSchema } from "../schema/schema.ts";

/** Which column of the file fills which column of the schema: by key, the place in the file. */
export type Mapping = Readonly<Record<string, number>>;

/** Choices of earlier imports, kept by whoever keeps them: plain data. */
export interface Memory {
  /** Headings, in their plain form, and the key each was given to; null for one that was left out. */
  readonly headings: Readonly<Record<string, string | null>>;
  /** By column key: values, in their plain form, and the option each was mapped to. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One column of the file. */
export interface SourceColumn {
  readonly place: number;
  /** Its heading as it stands; empty where it has none. Never used as a property name. */
  readonly heading: string;
  /** Up to three different values. */
  readonly examples: readonly string[];
  /** The key it is suggested for; null where none fits. */
  readonly suggestion: string | null;
  /** How likely the suggestion (or leaving it out) is right, from 0 to 1. Below 0.8 a person is asked. */
  readonly confidence: number;
  /** Other keys that might fit, the likeliest first. */
  readonly alternatives: readonly string[];
}

/** Something about the file people may want to know or change before going on. */
export type Remark =
  /** Told from bytes and not from a mark: worth a look at the examples. */
  | { readonly kind: "encodingGuessed"; readonly examples: readonly string[]; readonly confidence: number }
  | { readonly kind: "preamble"; readonly rows: number }
  | { readonly kind: "severalHeadings"; readonly rows: number }
  | { readonly kind: "footer"; readonly rows: number }
  | { readonly kind: "headingsGuessed" }
  | { readonly kind: "tooManyColumns"; readonly columns: number; readonly taken: number }
  | { readonly kind: "mojibake" }
  | { readonly kind: "mergedCells" }
  /** A file of rows left out, made by an earlier import of ours: columns are as they were, so it goes straight to fixing. */
  | { readonly kind: "rejects" };

/** A sheet of a workbook. */
export interface SheetInfo {
  readonly place: number;
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows it says it has; null where it says nothing. */
  readonly rows: number | null;
}

/** A file that was opened: what the first, middle and last pieces of it show. Reading every row comes with `check`. */
export interface Opened {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly reading: Reading;
  readonly columns: readonly SourceColumn[];
  readonly mapping: Mapping;
  /** Every required column is matched and nothing is unsure: no question to ask. */
  readonly isCertain: boolean;
  /** The rows at the beginning, headings and preamble included, at most 50: for a preview. */
  readonly preview: readonly (readonly string[])[];
  readonly remarks: readonly Remark[];
  /** Sheets of a workbook; empty for other files. */
  readonly sheets: readonly SheetInfo[];
  /** Tells this file from others when it is chosen again: size, and a hash over three pieces. */
  readonly fingerprint: string;
}

/** What is to be done with the rows: with the file it determines every record. Plain data, kept to resume. */
export interface Plan {
  readonly reading: Reading;
  readonly mapping: Mapping;
  readonly history: History;
}

/** What a look at every row found. `rows` = `ready` + `faulty` + `leftOut` + `blank` + `settled`. */
export interface Checked {
  /** Rows of the table: without headings, preamble and footer. */
  readonly rows: number;
  /** Can be sent. */
  readonly ready: number;
  /** Have an error. */
  readonly faulty: number;
  /** Left out by the person. */
  readonly leftOut: number;
  readonly blank: number;
  /** Done with in an earlier round: no edit means them, no cause counts them, no filter lets them through. */
  readonly settled: number;
  /** Rows of the file that are no rows of the table: headings, preamble, footer. */
  readonly around: number;
  /** Errors first, most rows first; then remarks. */
  readonly causes: readonly Cause[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly history: History;
}

/** Which rows a grid shows. */
export type RowFilter =
  | { readonly kind: "all" }
  | { readonly kind: "faulty" }
  | { readonly kind: "cause"; readonly id: string }
  | { readonly kind: "leftOut" }
  /** Rows with this text in any matched column, without case. */
  | { readonly kind: "find"; readonly text: string };

/** One row in a grid. */
export interface GridRow {
  /** Its number in the file, from 0: people see one more. */
  readonly row: number;
  /** One per column of the schema, in its order, as edited; long values are cut to 1000 characters and end in `…`. */
  readonly values: readonly string[];
  readonly faults: readonly Fault[];
  readonly state: RowState;
}

/** A run of rows for sending. */
export interface Chunk {
  /** Records of the ready rows of it, and of those settled. */
  readonly records: readonly ImportRecord[];
  /** Their numbers in the file, in the same order. */
  readonly rows: readonly number[];
  /** Where the next chunk begins; null after the last. */
  readonly next: number | null;
}

/** What the host refused, or a function of its own found. */
export interface HostFault {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

/**
 * The host's own functions, called with some records at a time, in order; they live on the page's own thread. What it
 * throws or rejects with becomes a fault of every row of the batch.
 */
export type HostCheck = (records: readonly ImportRecord[], rows: readonly number[]) => Promise<readonly HostFault[]>;

/** How far something is, from 0 to 1, and how many rows were seen. */
export type OnProgress = (progress: { readonly share: number; readonly rows: number }) => void;

/**
 * Everything done with one file, from choosing to the file of rows left out. It runs in a worker or, where a page allows
 * none, on the page's thread in slices. One call at a time changes something; a call that makes an earlier one pointless
 * calls it off, and that one rejects with an `AbortError`. Other rejections are bugs.
 */
export interface ImportEngine {
  /** Looks at a file: what it is, how it is written, what its columns are. Replaces the file before. */
  open(
    file: Blob,
    options: {
      readonly name: string;
      readonly schema: TableSchema;
      readonly memory: Memory;
      /** Called with every row that has no error of ours, in `check` and where a row changes; null where the host has none. */
      readonly hostCheck: HostCheck | null;
    },
    onProgress?: OnProgress,
  ): Promise<Result<Opened, ReadProblem>>;
  /** The same file, read otherwise: another encoding, dialect, sheet or layout. What is left out stays as guessed anew. */
  reopen(reading: Partial<Reading>, onProgress?: OnProgress): Promise<Result<Opened, ReadProblem>>;
  /** Indexes the file if that is still to do, and looks at every row; at those settled only to compare others with them. */
  check(plan: Plan & { readonly settled?: RowSet | undefined }, onProgress?: OnProgress): Promise<Checked>;
  /** Does one more thing to the rows. One cell is checked at once; what touches more looks at every row again. */
  edit(edit: Edit, onProgress?: OnProgress): Promise<Checked>;
  undo(onProgress?: OnProgress): Promise<Checked>;
  redo(onProgress?: OnProgress): Promise<Checked>;
  /** How many values a replacement would change; a few of them, before and after. */
  tryEdit(edit: Edit): Promise<{ readonly values: number; readonly examples: readonly (readonly [string, string])[] }>;
  /** A window of rows, and how many the filter lets through. */
  rows(
    filter: RowFilter,
    window: { readonly from: number; readonly count: number },
  ): Promise<{ readonly rows: readonly GridRow[]; readonly count: number }>;
  /** Ready rows from `from` on, at most `most` of them: always the same ones for the same plan. */
  chunk(from: number, most: number): Promise<Chunk>;
  /**
   * Tells what the host refused; it shows as faults of kind `host`, until the row is edited and again once that is undone.
   * What it says of the `table` as a whole holds until anything changes.
   */
  refuse(faults: readonly HostFault[], of?: "rows" | "table"): Promise<Checked>;
  /**
   * The rows that were not accepted: the person's own columns in their order, then `_row` and `_error`, as CSV in UTF-8
   * with its mark, safe to open in a spreadsheet. Choosing it again leads straight to fixing.
   */
  rejects(options: {
    readonly accepted: RowSet;
    /** How people are told what was wrong: by fault kind, with `{column}` for the column's label `{place}` for where a `brokenRecord` fails; `unsent` and `leftOut` for rows without a fault. */
    readonly words: Readonly<Record<FaultKind | "unsent" | "leftOut", string>>;
  }): Promise<Blob>;
  /** What of a schema cannot be kept, in words for whoever wrote it; see `schemaProblems`. Needs no file. */
  problems(schema: TableSchema): Promise<readonly string[]>;
  /** Lets go of file and worker. */
  close(): void;
}
