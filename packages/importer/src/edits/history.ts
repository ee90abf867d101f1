import type { Edit, History, RowSet } from "./edit.ts";

/** Does one more thing; what was undone before can then no longer be redone. */
export const pushEdit = ({ edits, done }: History, edit: Edit): History => ({
  edits: [...edits.slice(0, done), edit],
  done: done + 1,
});

/** Takes back the last thing done; the same history where nothing was. */
export const undone = (history: History): History =>
  history.done > 0 ? { ...history, done: history.done - 1 } : history;

/** Does again what was undone last; the same history where nothing was. */
export const redone = (history: History): History =>
  history.done < history.edits.length ? { ...history, done: history.done + 1 } : history;

/** How many of the edits that stand are the very same in both, from the first on. */
export const sharedEdits = (one: History, other: History): number => {
  const most = Math.min(one.done, other.done);
  if (one.edits === other.edits) return most;
  let shared = 0;
  while (shared < most && one.edits[shared] === other.edits[shared]) shared += 1;
  return shared;
};

/** Looking at more rows than this one by one takes longer than people wait for a key. */
const MOST_ROWS = 500;

/** The rows in which two histories may differ, ascending; null where they are not known or too many. */
export const rowsTouched = (before: History, after: History): readonly number[] | null => {
  const shared = sharedEdits(before, after);
  const rows = new Set<number>();
  for (const { edits, done } of [before, after]) {
    for (const edit of edits.slice(shared, done)) {
      for (const [from, to] of rowsOf(edit)) {
        if (!(to - from + rows.size <= MOST_ROWS)) return null;
        for (let row = from; row < to; row += 1) rows.add(row);
      }
    }
  }
  return [...rows].sort((one, other) => one - other);
};

const rowsOf = (edit: Edit): RowSet => {
  if (edit.kind === "setCell") return [[edit.row, edit.row + 1]];
  return "rows" in edit ? edit.rows : EVERY_ROW;
};

const EVERY_ROW: RowSet = [[0, Number.POSITIVE_INFINITY]];
