import type { DateOrder } from "../edits/edit.ts";
import type { ColumnSchema } from "../schema/schema.ts";

/** What the texts of one column say about how to read them. */
export interface Decision {
  /** Null where nothing says, or where the texts contradict each other. */
  readonly dateOrder: DateOrder | null;
  readonly decimal: "." | "," | null;
  /** How many dates can only be read one way, and how many both ways. */
  readonly dates: { readonly dmy: number; readonly mdy: number; readonly ambiguous: number };
}

/** Gathers the evidence of a column. */
export interface ColumnVotes {
  /** Takes in one text, with no blanks around it; cheap enough for every row. */
  add(text: string): void;
  decide(): Decision;
}

/** Starts gathering for a column; columns without dates or numbers take texts in and decide nothing. */
export const createColumnVotes = (_column: ColumnSchema): ColumnVotes => ({
  add() {},
  decide: () => ({ dateOrder: null, decimal: null, dates: { dmy: 0, mdy: 0, ambiguous: 0 } }),
});
