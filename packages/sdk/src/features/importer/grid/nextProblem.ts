import {
  type Checked,
  type Fault,
  type GridRow,
  type ImportEngine,
  isError,
  type RowFilter,
  type TableSchema,
} from "@handrail/importer";

/** A place in a grid: row and column by their place in it; column 0 is the row's number. */
export interface Cell {
  readonly at: number;
  readonly column: number;
}

const AT_ONCE = 500;

/** Columns of faults, by their place in a grid; the row as a whole counts as its number. */
export const faultyColumns = (schema: TableSchema, faults: readonly Fault[]): readonly number[] =>
  [...new Set(faults.map(({ column }) => schema.columns.findIndex(({ key }) => key === column) + 1))].sort(
    (a, b) => a - b,
  );

/**
 * The next value at fault before or behind a place; null where there is none in that direction. Remarks are passed over
 * while rows have errors, but in a list of rows with one of them; where no error is left, they are what is gone through.
 */
export const nextProblem = async (options: {
  readonly engine: Pick<ImportEngine, "rows">;
  readonly schema: TableSchema;
  readonly checked: Pick<Checked, "faulty" | "causes">;
  readonly filter: RowFilter;
  readonly count: number;
  readonly from: Cell;
  readonly step: 1 | -1;
}): Promise<Cell | null> => {
  const { engine, schema, checked, filter, count, from, step } = options;
  const own = filter.kind === "cause" ? checked.causes.find(({ id }) => id === filter.id) : undefined;
  const isWanted = ({ kind }: Fault): boolean =>
    (own === undefined ? checked.faulty === 0 : !isError(own.kind)) || isError(kind);
  const cellIn = (row: GridRow, at: number, beyond: number | null): Cell | null => {
    const columns = faultyColumns(schema, row.faults.filter(isWanted)).filter(
      (column) => beyond === null || (step === 1 ? column > beyond : column < beyond),
    );
    const column = step === 1 ? columns[0] : columns.at(-1);
    return column === undefined ? null : { at, column };
  };
  const rowAt = async (at: number): Promise<GridRow | undefined> =>
    (await engine.rows(filter, { from: at, count: 1 })).rows[0];

  const here = await rowAt(from.at);
  const same = here === undefined ? null : cellIn(here, from.at, from.column);
  if (same !== null) return same;
  if (filter.kind === "all" && here !== undefined) {
    const lists: readonly RowFilter[] =
      checked.faulty > 0 ? [{ kind: "faulty" }] : checked.causes.map(({ id }) => ({ kind: "cause", id }));
    const beyond = (await Promise.all(lists.map((list) => rowBeyond(engine, list, here.row, step)))).filter(
      (row) => row !== null,
    );
    if (beyond.length === 0) return null;
    const row = step === 1 ? Math.min(...beyond) : Math.max(...beyond);
    // Rows that are settled are missing in between, where there are some.
    const near = Math.max(0, from.at + row - here.row);
    const at = (await rowAt(near))?.row === row ? near : await rowsBefore(engine, filter, row);
    const found = await rowAt(at);
    return found === undefined ? null : cellIn(found, at, null);
  }
  for (let at = from.at + step; at >= 0 && at < count; at += step * AT_ONCE) {
    const start = step === 1 ? at : Math.max(0, at - AT_ONCE + 1);
    const { rows } = await engine.rows(filter, { from: start, count: step === 1 ? AT_ONCE : at - start + 1 });
    const order = step === 1 ? [...rows.keys()] : [...rows.keys()].reverse();
    for (const place of order) {
      const row = rows[place];
      const found = row === undefined ? null : cellIn(row, start + place, null);
      if (found !== null) return found;
    }
  }
  return null;
};

/** The first row of a filter beyond a row of the file; null where there is none. */
const rowBeyond = async (
  engine: Pick<ImportEngine, "rows">,
  filter: RowFilter,
  row: number,
  step: 1 | -1,
): Promise<number | null> => {
  const before = await rowsBefore(engine, filter, step === 1 ? row + 1 : row);
  const at = step === 1 ? before : before - 1;
  return at < 0 ? null : ((await engine.rows(filter, { from: at, count: 1 })).rows[0]?.row ?? null);
};

/** How many rows of a filter stand before a row of the file, found by halving: a million in between cost nothing. */
const rowsBefore = async (engine: Pick<ImportEngine, "rows">, filter: RowFilter, row: number): Promise<number> => {
  const { count } = await engine.rows(filter, { from: 0, count: 1 });
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = (await engine.rows(filter, { from: middle, count: 1 })).rows[0]?.row ?? row;
    if (number < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
