/** What can be odd about one row; the row is kept all the same. */
export type RowProblem =
  /** More or fewer values than the first row. */
  | { readonly kind: "ragged"; readonly expected: number; readonly actual: number }
  | { readonly kind: "unclosedQuote" }
  /** A quotation mark inside a value, where none belongs; it is kept as text. */
  | { readonly kind: "strayQuote" }
  /** NUL characters, which are taken out. */
  | { readonly kind: "nul" };

/** One row of a table as it stands in the file. */
export interface Row {
  /** The line it begins on, from 1, as a text editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** The characters that separate values. */
export type Delimiter = "," | ";" | "\t" | "|";
