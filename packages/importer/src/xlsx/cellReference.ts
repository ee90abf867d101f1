/** The column of a reference such as `AB12`, from 0; -1 where it names none. */
export const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; ; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) return column - 1;
    column = column * 26 + letter;
  }
};

/** The row of a reference such as `AB12`, from 0; -1 where it names none. */
export const rowOf = (reference: string): number => Number(/\d*$/.exec(reference)?.[0]) - 1;

/** Cells from one corner to the other, both included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a reference such as `A1:C7`, or of a single cell. */
export const parseRange = (reference: string): CellRange => {
  const [first = "", last = first] = reference.split(":");
  return { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
};
