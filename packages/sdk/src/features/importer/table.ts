import {
  type CheckedRow,
  checkRow,
  hasHeader,
  isKnownName,
  type Mapping,
  matchColumns,
  type Row,
  type TableSource,
  type TargetColumn,
} from "@handrail/importer";

/** A file being imported: what it holds, and how its columns are matched. */
export interface Table {
  readonly name: string;
  readonly source: TableSource;
  readonly hasHeadings: boolean;
  readonly mapping: Mapping;
  /** The columns matched themselves by name; nothing needs asking. */
  readonly isCertain: boolean;
}

/** What a look at every row found. */
export interface Checked {
  readonly rows: number;
  readonly ready: number;
  readonly faulty: number;
  /** The first rows, and the first of those with faults. */
  readonly first: readonly CheckedRow[];
  readonly firstFaulty: readonly CheckedRow[];
}

/** Rows shown in a preview. */
const SHOWN = 50;

/** Takes a table as it was found: with or without headings, matched as well as names and values allow. */
export const tableOf = (name: string, source: TableSource, targets: readonly TargetColumn[]): Table => {
  const rows = source.sample.map((row) => row.cells);
  return withHeadings({ name, source, targets, hasHeadings: hasHeader(rows, isKnownName(targets)) });
};

/** The same table, told whether its first row names the columns. */
export const withHeadings = (options: {
  readonly name: string;
  readonly source: TableSource;
  readonly targets: readonly TargetColumn[];
  readonly hasHeadings: boolean;
}): Table => {
  const { name, source, targets, hasHeadings } = options;
  const rows = source.sample.map((row) => row.cells);
  const headings = hasHeadings ? (rows[0] ?? []) : null;
  return { name, source, hasHeadings, ...matchColumns(headings, hasHeadings ? rows.slice(1) : rows, targets) };
};

/** The rows under the headings. */
export async function* bodyOf(table: Table): AsyncGenerator<readonly Row[], void, void> {
  let toSkip = table.hasHeadings ? 1 : 0;
  for await (const batch of table.source.rows()) {
    yield toSkip === 0 ? batch : batch.slice(toSkip);
    toSkip -= Math.min(toSkip, batch.length);
  }
}

/** All rows, each with the record the host would get and its faults. */
export async function* checkedOf(
  table: Table,
  targets: readonly TargetColumn[],
): AsyncGenerator<readonly CheckedRow[], void, void> {
  for await (const batch of bodyOf(table)) yield batch.map((row) => checkRow(row, table.mapping, targets));
}

/** Looks at every row; null when it was called off. */
export const checkTable = async (
  table: Table,
  targets: readonly TargetColumn[],
  signal: AbortSignal,
): Promise<Checked | null> => {
  const first: CheckedRow[] = [];
  const firstFaulty: CheckedRow[] = [];
  let rows = 0;
  let faulty = 0;
  for await (const batch of checkedOf(table, targets)) {
    if (signal.aborted) return null;
    rows += batch.length;
    first.push(...batch.slice(0, SHOWN - first.length));
    for (const one of batch) {
      if (one.faults.length === 0) continue;
      faulty += 1;
      if (firstFaulty.length < SHOWN) firstFaulty.push(one);
    }
  }
  return { rows, ready: rows - faulty, faulty, first, firstFaulty };
};

/** How many columns the file has, as far as the first rows show. */
export const widthOf = (table: Table): number => Math.max(0, ...table.source.sample.map((row) => row.cells.length));

/** A few different values of a column, for people to recognise it by. */
export const examplesOf = (table: Table, column: number): readonly string[] => {
  const rows = table.hasHeadings ? table.source.sample.slice(1) : table.source.sample;
  const values = rows.map((row) => row.cells[column]?.trim() ?? "").filter((value) => value !== "");
  return [...new Set(values)].slice(0, 3);
};
