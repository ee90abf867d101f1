/** One way to give a column of the file to a column of the schema. */
export interface Candidate {
  readonly row: number;
  readonly column: number;
  /** What is gained by it; above 0. */
  readonly gain: number;
}

/**
 * Gives each row at most one column and each column at most one row, so that the gains sum up to the most: the Hungarian
 * method in the shortest-path form of Jonker and Volgenant, on each connected part of the candidates by itself. Rows and
 * columns without a candidate stay free. Answers the candidates chosen.
 */
export const assign = (candidates: readonly Candidate[]): readonly Candidate[] =>
  partsOf(candidates).flatMap((part) => (part.length === 1 ? part : assignPart(part)));

/** Candidates that compete, directly or through others. */
const partsOf = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const parent = new Map<number, number>();
  // Rows are even, columns odd.
  const rootOf = (node: number): number => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(node, root);
    return root;
  };
  for (const { row, column } of candidates) parent.set(rootOf(2 * row), rootOf(2 * column + 1));
  const parts = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(2 * candidate.row);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [candidate]);
    else part.push(candidate);
  }
  return [...parts.values()];
};

const assignPart = (part: readonly Candidate[]): readonly Candidate[] => {
  const rows = placesOf(part.map(({ row }) => row));
  const columns = placesOf(part.map(({ column }) => column));
  const isTurned = rows.size > columns.size;
  const [few, many] = isTurned ? [columns.size, rows.size] : [rows.size, columns.size];
  // A pair that is no candidate costs nothing: chosen, it leaves both free.
  const costs = new Float64Array(few * many);
  const chosenBy: (Candidate | undefined)[] = new Array(few * many);
  for (const candidate of part) {
    const [row = 0, column = 0] = [rows.get(candidate.row), columns.get(candidate.column)];
    const cell = isTurned ? column * many + row : row * many + column;
    costs[cell] = -candidate.gain;
    chosenBy[cell] = candidate;
  }
  return solve(costs, few, many).flatMap((row, column) => chosenBy[row * many + column] ?? []);
};

const placesOf = (numbers: readonly number[]): ReadonlyMap<number, number> =>
  new Map([...new Set(numbers)].sort((one, other) => one - other).map((number, place) => [number, place]));

/** Least cost of `few` rows over `many` columns, `few <= many`; answers the row of each column, -1 for none. */
const solve = (costs: Float64Array, few: number, many: number): readonly number[] => {
  const [ofRow, ofColumn] = [new Float64Array(few + 1), new Float64Array(many + 1)];
  // Row of each column, counted from 1; the column 0 stands for the row being placed.
  const rowOf = new Int32Array(many + 1);
  const before = new Int32Array(many + 1);
  for (let row = 1; row <= few; row++) {
    rowOf[0] = row;
    let at = 0;
    const least = new Float64Array(many + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(many + 1);
    do {
      seen[at] = 1;
      const from = rowOf[at] ?? 0;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let column = 1; column <= many; column++) {
        if (seen[column] === 1) continue;
        const cost = (costs[(from - 1) * many + column - 1] ?? 0) - (ofRow[from] ?? 0) - (ofColumn[column] ?? 0);
        if (cost < (least[column] ?? 0)) {
          least[column] = cost;
          before[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= many; column++) {
        if (seen[column] === 1) {
          const placed = rowOf[column] ?? 0;
          ofRow[placed] = (ofRow[placed] ?? 0) + delta;
          ofColumn[column] = (ofColumn[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = before[at] ?? 0) rowOf[at] = rowOf[before[at] ?? 0] ?? 0;
  }
  return Array.from(rowOf.subarray(1), (row) => row - 1);
};
