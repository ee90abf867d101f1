import type { RowEditor } from "../edits/rowEditor.ts";
import type { ColumnSchema } from "../schema/schema.ts";
import type { Decision } from "../values/columnVotes.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import type { ColumnReading } from "../values/valueType.ts";

/**
 * What all rows say about how their columns are read. Values vote as they were edited in all rows alike: what was typed
 * into a single row decides nothing about the others.
 */
export interface ColumnPolls {
  /** One row's values, before they are edited. */
  add(values: readonly string[], editor: RowEditor): void;
  /** Counts, or with -1 no longer, the values of a row that are not empty. */
  fill(values: readonly string[], by: 1 | -1): void;
  /** The same for a row of which only the form is known: `plainNumber` of each place, or below 0 for what does not vote. */
  takeForms(forms: Int8Array): void;
  of(place: number): { readonly decision: Decision | null; readonly filled: number };
}

/** What `takeForms` is told of a value that is not there. */
export const EMPTY = -2;

/** No votes yet. */
export const createColumnPolls = (columns: readonly ColumnSchema[], types: ValueTypes): ColumnPolls => {
  const polls = columns.flatMap((column, place) => {
    const votes = types.votes(column);
    return votes === null ? [] : [{ place, votes, filled: 0 }];
  });
  const alike: string[] = [];
  return {
    add(values, editor) {
      let voting = values;
      if (!editor.isIdle() && polls.length > 0) {
        for (let place = 0; place < values.length; place += 1) alike[place] = values[place] ?? "";
        editor.apply(-1, alike, true);
        voting = alike;
      }
      for (const { place, votes } of polls) {
        const text = voting[place] ?? "";
        if (text !== "") votes.add(text);
      }
    },
    fill(values, by) {
      for (const poll of polls) if (values[poll.place] !== "") poll.filled += by;
    },
    takeForms(forms) {
      for (let nth = 0; nth < polls.length; nth += 1) {
        const poll = polls[nth];
        const form = forms[poll?.place ?? 0] ?? EMPTY;
        if (poll === undefined || form === EMPTY) continue;
        poll.filled += 1;
        if (form >= 0) poll.votes.addForm(form);
      }
    },
    of(place) {
      const poll = polls.find((each) => each.place === place);
      return { decision: poll?.votes.decide() ?? null, filled: poll?.filled ?? 0 };
    },
  };
};

/** Whether two readings of a column are the same. */
export const isSameReading = (one: ColumnReading, other: ColumnReading): boolean =>
  one.dateOrder === other.dateOrder && one.decimal === other.decimal;
