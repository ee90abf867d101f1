import type { DateOrder } from "../edits/edit.ts";
import type { DecimalSign } from "./numbers/numberValue.ts";

/** What the texts of one column say about how to read them. */
export interface Decision {
  /** Null where nothing says, or where the texts contradict each other. */
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  /** How many dates can only be read one way, and how many both ways. */
  readonly dates: { readonly dmy: number; readonly mdy: number; readonly ambiguous: number };
  /** How many numbers can only be read with that decimal sign, and how many with either. */
  readonly decimals: { readonly point: number; readonly comma: number; readonly ambiguous: number };
}

/** What no text says anything about. */
export const UNDECIDED: Decision = {
  dateOrder: null,
  decimal: null,
  dates: { dmy: 0, mdy: 0, ambiguous: 0 },
  decimals: { point: 0, comma: 0, ambiguous: 0 },
};

/** Gathers the evidence of a column. */
export interface ColumnVotes {
  /** Takes in one text, with no blanks around it; cheap enough for every row. */
  add(text: string): void;
  /** Takes in a number of which the form is known: 0 for up to three digits, 1 for more, 2 for one with a point. */
  addForm(form: number): void;
  decide(): Decision;
}

/**
 * The side with three quarters of the votes or more: the rest is then at fault. Null where none has so many; then nothing
 * is decided and each value stands for itself.
 */
export const winner = <T>(...sides: readonly (readonly [T, number])[]): T | null => {
  const all = sides.reduce((sum, [, votes]) => sum + votes, 0);
  return sides.find(([, votes]) => votes > 0 && votes >= all * 0.75)?.[0] ?? null;
};
