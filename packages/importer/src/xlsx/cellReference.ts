/** The column of a reference such as `AB12`, from 0; -1 where it names none. */
export const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) {
      // Absolute references have a sign in front.
      if (at === 0 && reference.startsWith("$")) continue;
      break;
    }
    column = column * 26 + letter;
    if (column > 0xffffff) return -1;
  }
  return column - 1;
};

/** The row of a reference such as `AB12`, from 0; -1 where it names none. */
export const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0) - 1;

/** Cells from one corner to the other, both included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a reference such as `A1:C7`, or of a single cell; null where it is none. */
export const parseRange = (reference: string): CellRange | null => {
  const [first = "", last = first] = reference.split(":");
  const [top, left, bottom, right] = [rowOf(first), columnOf(first), rowOf(last), columnOf(last)];
  return top < 0 || left < 0 || bottom < top || right < left ? null : { top, left, bottom, right };
};
