/** What can be odd about one row as it stands in the file; the row is kept all the same. */
export type RowProblem =
  /** A quotation mark is never closed; the row ends where its line does. */
  | "unclosedQuote"
  /** A quotation mark inside a value, where none belongs; it is kept as text. */
  | "strayQuote"
  /** NUL characters, which are taken out. */
  | "nul"
  /** A record among others that is no JSON: its row ends with where it fails, as `3:15`, and with all of its text. */
  | "brokenRecord"
  /** Bytes that mean nothing in the file's encoding; they stand as U+FFFD. */
  | "badCharacters";

/** Rows that follow one another. */
export interface RowBatch {
  /** The number of the first of them, from 0. Rows count as a spreadsheet counts them: blank ones too, headings too. */
  readonly first: number;
  /** Values as they stand in the file; a blank row is `[]` or `[""]`. */
  readonly rows: readonly (readonly string[])[];
  /** Only rows with something odd: place within the batch, and what. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
}
