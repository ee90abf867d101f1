/** A number for every row, most of them 0. Takes as much room as there are changes from one row to the next. */
export interface RowMarks {
  /** Gives the rows `from` up to, not including, `to` a mark in place of the one they had. */
  set(from: number, to: number, mark: number): void;
  of(row: number): number;
  clear(): void;
}

/** All rows marked 0. */
export const createRowMarks = (): RowMarks => {
  /** Where the mark changes, ascending, and what it is from there on. */
  const bounds: number[] = [];
  const marks: number[] = [];
  /** The first bound beyond a row. */
  const beyond = (row: number): number => {
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const of = (row: number): number => marks[beyond(row) - 1] ?? 0;
  return {
    set(from, to, mark) {
      if (!(from < to)) return;
      const after = of(to);
      const first = beyond(from - 1);
      const count = beyond(to) - first;
      bounds.splice(first, count, from, to);
      marks.splice(first, count, mark, after);
    },
    of,
    clear() {
      bounds.length = 0;
      marks.length = 0;
    },
  };
};
