import { compileEdits } from "../edits/compileEdits.ts";
import type { Edit, History } from "../edits/edit.ts";
import { rowsTouched } from "../edits/history.ts";
import type { HostFault, Mapping } from "../engine/engine.ts";
import type { RowProblem } from "../rows/row.ts";
import type { ImportRecord, TableSchema, Value } from "../schema/schema.ts";
import { plainValue, trimValue } from "../values/plainValue.ts";
import type { ColumnReading } from "../values/valueReader.ts";
import { type CauseEntry, count, createCauseBook } from "./causeBook.ts";
import { createColumnCheck } from "./columnCheck.ts";
import { createColumnPolls, isSameReading } from "./columnPolls.ts";
import { type Cause, type Fault, isError } from "./fault.ts";
import { fixesOf } from "./fixes.ts";
import { grown } from "./rowBits.ts";
import { createUniqueColumn } from "./uniqueColumn.ts";

/** What became of a row. */
export type RowState = "ready" | "faulty" | "leftOut" | "blank";

/** One row of the file: its number, and what stands in it. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

/**
 * Looks at the rows of a table and keeps what is wrong with them: a byte and a bit per cause for each row, no row itself.
 *
 * A row is blank where each of its cells is. Else its mapped values are trimmed and edited; of one value the first error
 * counts, or else a remark. Rows left out by hand or for a fault of their own are compared with no others; of the rest,
 * those with the same value in a unique column as an earlier row that is not left out are duplicates. A value with an
 * error of its own is compared once it is put right. Faults of rows that are left out stay known, and count for no cause.
 */
export interface TableCheck {
  /** One row of the file; in their order, each once. */
  row(row: number, cells: readonly string[], problems: readonly RowProblem[]): void;
  /** The rows another history may change, ascending; null where it may be any, so that a new check has to see them all. */
  touchedBy(history: History): readonly number[] | null;
  /**
   * Goes to another history by looking again at the rows it touches. False where rows besides these are left out or taken
   * in by it, as happens with `keepFirst` when the first of some is changed: then a new check has to see all rows.
   */
  again(history: History, rows: readonly FileRow[]): boolean;
  /** After all rows: whether they read a column otherwise than it was, so that a check with `readings()` has to follow. */
  decidesAnew(): boolean;
  /** How all rows read the columns. */
  readings(): ReadonlyMap<string, ColumnReading>;
  /** The values of a row as edited, in the schema's order. */
  valuesOf(row: number, cells: readonly string[]): readonly string[];
  /** By column, those of the row as a whole last. */
  faultsOf(row: number): readonly Fault[];
  stateOf(row: number): RowState;
  /** What the host gets, of a row that is ready. */
  recordOf(row: number, cells: readonly string[]): ImportRecord;
  /** Takes in what the host found, until the row is looked at again. Rows that are left out or blank are passed over. */
  refuse(faults: readonly HostFault[]): void;
  counts(): Readonly<Record<RowState, number>>;
  /** Errors first, most rows first. */
  causes(): readonly Cause[];
  /** Ascending. Of a cause, the rows that count for it. */
  rowsOf(filter: "faulty" | "leftOut" | { readonly cause: string }): Uint32Array;
  /** What one more edit would change in a row: values before and after. Nothing in rows that are blank or left out. */
  changesBy(edit: Edit): (row: number, cells: readonly string[]) => readonly (readonly [string, string])[];
}

interface TableCheckOptions {
  readonly schema: TableSchema;
  readonly mapping: Mapping;
  /** Columns of the file: values beyond are one too many. */
  readonly width: number;
  readonly history: History;
  /** How columns are read as far as is known, by key. */
  readonly readings: ReadonlyMap<string, ColumnReading>;
  /** Rows of the file, where known: saves growing. */
  readonly rows?: number | undefined;
}

/** `refused` is left out for what the host said, with its values still counted: they are not at hand then. */
const STATES = ["unseen", "ready", "faulty", "blank", "leftOut", "refused"] as const;
const READY = 1;
const FAULTY = 2;
const BLANK = 3;
const LEFT_OUT = 4;
const REFUSED = 5;

const UNREAD: ColumnReading = { dateOrder: null, decimal: null };

/** Values a cause shows, and those a fix considers. */
const MOST_SHOWN = 200;
const MOST_CONSIDERED = 1000;

/** Starts a check that has seen no row. */
export const createTableCheck = (options: TableCheckOptions): TableCheck => {
  const { schema, mapping, width, rows: expected = 0 } = options;
  const { columns } = schema;
  const places = columns.map(({ key }) => (Object.hasOwn(mapping, key) ? (mapping[key] ?? -1) : -1));
  let history = options.history;
  const editor = compileEdits(history, schema, (place, values) => checks[place]?.fault(values) ?? null);
  const decided = editor.readings();
  const readings = columns.map(
    ({ key }): ColumnReading => ({ ...UNREAD, ...options.readings.get(key), ...decided.get(key) }),
  );
  const checks = columns.map((_, place) => createColumnCheck(schema, place, readings[place] ?? UNREAD));
  const polls = createColumnPolls(columns);
  const uniques = columns.flatMap(({ key, unique }, place) =>
    unique ? [{ key, place, column: createUniqueColumn(expected), first: -1 }] : [],
  );
  const book = createCauseBook(columns.map(({ key }) => key));
  let states = new Uint8Array(expected);
  const totals = STATES.map(() => 0);

  /** One row at a time: its values, the causes it has, and the value each is about. */
  const values: string[] = columns.map(() => "");
  const found: CauseEntry[] = [];
  const texts: string[] = [];
  /** By place: the value has an error of its own. */
  const isWrong = new Uint8Array(columns.length);

  const setState = (row: number, state: number): void => {
    if (row >= states.length) states = grown(states, row);
    const before = states[row] ?? 0;
    totals[before] = (totals[before] ?? 0) - 1;
    totals[state] = (totals[state] ?? 0) + 1;
    states[row] = state;
  };

  const read = (cells: readonly string[], into: string[]): void => {
    for (let place = 0; place < places.length; place += 1) {
      const cell = cells[places[place] ?? -1];
      into[place] = cell === undefined ? "" : trimValue(cell);
    }
  };

  const note = (entry: CauseEntry, text: string): void => {
    if (found.includes(entry)) return;
    found.push(entry);
    texts.push(text);
  };

  /** Finds what is wrong with the row at hand in itself. */
  const inspect = (cells: readonly string[], problems: readonly RowProblem[]): void => {
    found.length = 0;
    texts.length = 0;
    for (let place = 0; place < checks.length; place += 1) {
      const kind = checks[place]?.fault(values) ?? null;
      isWrong[place] = 0;
      if (kind === null) continue;
      const entry = book.of(kind, place);
      if (entry.isError) isWrong[place] = 1;
      note(entry, values[place] ?? "");
    }
    for (const problem of problems) note(book.of(problem, columns.length), "");
    if (cells.length > width && !isBlank(cells, width)) note(book.of("ragged", columns.length), "");
  };

  const leaves = (entry: CauseEntry, row: number): boolean =>
    entry.isError && editor.leavesOut(entry.kind, entry.column, row);

  const compared = (place: number): string => checks[place]?.compared(values[place] ?? "") ?? "";

  /** Compares the row at hand with the others. True where it is left out for being a duplicate. */
  const compare = (row: number): boolean => {
    let isOut = false;
    for (const unique of uniques) {
      const { place, column } = unique;
      unique.first = -1;
      if (values[place] === "" || isWrong[place] === 1) continue;
      unique.first = column.first(compared(place));
      if (unique.first < 0 || unique.first > row) continue;
      const entry = book.of("duplicate", place);
      note(entry, plainValue(compared(place)));
      if (leaves(entry, row)) isOut = true;
    }
    for (const { place, column, first } of uniques) {
      if (values[place] === "" || isWrong[place] === 1) continue;
      const isDuplicate = first >= 0 && first < row;
      // A row that is left out is no earlier row for others, but has to be known where it waits to be the first.
      if (isOut && !isDuplicate) continue;
      column.enter(row);
      if (first > row) shift(first, place, 1);
    }
    return isOut;
  };

  /** Others were touched by `again` in a way that one row cannot tell. */
  let isLost = false;

  /** Another row becomes a duplicate of the one at hand, or is none any more. */
  const shift = (row: number, place: number, by: 1 | -1): void => {
    const entry = book.of("duplicate", place);
    if (leaves(entry, row) || (states[row] ?? 0) >= LEFT_OUT) {
      isLost = true;
      return;
    }
    if (by > 0) entry.having.set(row);
    else entry.having.clear(row);
    count(entry, plainValue(compared(place)), by);
    setState(row, book.all().some((each) => each.isError && each.having.has(row)) ? FAULTY : READY);
  };

  const add = (row: number, cells: readonly string[], problems: readonly RowProblem[], counts: boolean): void => {
    if (isBlank(cells, 0)) {
      setState(row, BLANK);
      return;
    }
    read(cells, values);
    if (counts) polls.add(values, editor);
    let isOut = !editor.apply(row, values);
    inspect(cells, problems);
    let isFaulty = false;
    for (const entry of found) {
      if (!isOut && leaves(entry, row)) isOut = true;
    }
    if (!isOut && uniques.length > 0) isOut = compare(row);
    for (let nth = 0; nth < found.length; nth += 1) {
      const entry = found[nth];
      if (entry === undefined) continue;
      entry.having.set(row);
      if (entry.isError) isFaulty = true;
      if (!isOut) count(entry, texts[nth] ?? "", 1);
    }
    if (!isOut) polls.fill(values, 1);
    setState(row, isOut ? LEFT_OUT : isFaulty ? FAULTY : READY);
  };

  const takeBack = ({ row, cells, problems }: FileRow): void => {
    const state = states[row] ?? 0;
    setState(row, 0);
    if (state === BLANK || state === 0) return;
    read(cells, values);
    editor.apply(row, values);
    inspect(cells, problems);
    for (const { place, column } of uniques) {
      const entry = book.of("duplicate", place);
      if (entry.having.has(row)) note(entry, plainValue(compared(place)));
      const first = column.leave(row);
      if (first >= 0) shift(first, place, -1);
    }
    for (const entry of book.all()) if (entry.message !== null && entry.having.has(row)) note(entry, "");
    for (const [nth, entry] of found.entries()) {
      entry.having.clear(row);
      if (state === READY || state === FAULTY || (state === REFUSED && entry.kind !== "host")) {
        count(entry, texts[nth] ?? "", -1);
      }
    }
    if (state !== LEFT_OUT) polls.fill(values, -1);
  };

  const valuesOf = (row: number, cells: readonly string[]): string[] => {
    const edited: string[] = [];
    read(cells, edited);
    editor.apply(row, edited);
    return edited;
  };

  const show = (entry: CauseEntry): Cause => {
    const { id, kind, column, message, rows, tally, place } = entry;
    const { texts: different, rows: listed } = tally.size;
    const considered = tally.top(MOST_CONSIDERED);
    const shown = {
      ...{ id, kind, column, message, rows },
      values: considered.slice(0, MOST_SHOWN),
      hasMoreValues: different > MOST_SHOWN || (listed > 0 && listed < rows),
    };
    const facts = { considered, column: columns[place], reading: readings[place] ?? UNREAD, ...polls.of(place) };
    return { ...shown, fixes: fixesOf(shown, facts) };
  };

  const select = (isWanted: (row: number) => boolean, most: number): Uint32Array => {
    const rows = new Uint32Array(most);
    let count = 0;
    for (let row = 0; row < states.length && count < most; row += 1) if (isWanted(row)) rows[count++] = row;
    return rows.slice(0, count);
  };

  const stateOf = (row: number): RowState => {
    const state = STATES[states[row] ?? 0];
    return state === undefined || state === "unseen" ? "blank" : state === "refused" ? "leftOut" : state;
  };

  return {
    row: (row, cells, problems) => add(row, cells, problems, true),
    touchedBy: (next) => rowsTouched(history, next),
    again(next, rows) {
      isLost = false;
      // A row left out in favour of another is not compared in further columns, so what another row does there is lost.
      const isTangled = uniques.length > 1 && uniques.some(({ key }) => editor.hasRule("duplicate", key));
      const keysOf = (): string =>
        isTangled ? rows.map(({ row }) => uniques.map(({ column }) => column.keyOf(row)).join()).join() : "";
      const before = keysOf();
      for (const row of rows) takeBack(row);
      history = next;
      editor.follow(next);
      for (const { row, cells, problems } of rows) add(row, cells, problems, false);
      return !isLost && keysOf() === before;
    },
    decidesAnew: () =>
      columns.some(({ key }, place) => {
        const { decision } = polls.of(place);
        return decision !== null && !isSameReading({ ...decision, ...decided.get(key) }, readings[place] ?? UNREAD);
      }),
    readings: () =>
      new Map(columns.map(({ key }, place) => [key, polls.of(place).decision ?? options.readings.get(key) ?? UNREAD])),
    valuesOf,
    faultsOf: (row) =>
      book
        .all()
        .filter(({ having }) => having.has(row))
        .map(({ kind, column, message }) => ({ kind, column, message })),
    stateOf,
    recordOf(row, cells) {
      const record: Record<string, Value> = Object.create(null);
      for (const [place, text] of valuesOf(row, cells).entries()) {
        const key = columns[place]?.key;
        if (key !== undefined) record[key] = text === "" ? null : (checks[place]?.value(text) ?? null);
      }
      return record;
    },
    refuse(faults) {
      for (const { row, column, message } of faults) {
        const state = states[row] ?? 0;
        if (state !== READY && state !== FAULTY) continue;
        const place = columns.findIndex(({ key }) => key === column);
        const entry = book.of("host", place < 0 ? columns.length : place, message);
        if (entry.having.has(row)) continue;
        entry.having.set(row);
        const isOut = leaves(entry, row);
        if (!isOut) count(entry, "", 1);
        // Host faults of a row that is left out count no longer; its other values are not at hand.
        else
          for (const each of book.all())
            if (each !== entry && each.kind === "host" && each.having.has(row)) count(each, "", -1);
        setState(row, isOut ? REFUSED : FAULTY);
      }
    },
    counts: () => ({
      ready: totals[READY] ?? 0,
      faulty: totals[FAULTY] ?? 0,
      leftOut: (totals[LEFT_OUT] ?? 0) + (totals[REFUSED] ?? 0),
      blank: totals[BLANK] ?? 0,
    }),
    causes: () =>
      book
        .all()
        .filter(({ rows }) => rows > 0)
        .map((entry) => {
          entry.shown ??= show(entry);
          return entry.shown;
        })
        .sort(
          (one, other) =>
            Number(isError(other.kind)) - Number(isError(one.kind)) ||
            other.rows - one.rows ||
            (one.id < other.id ? -1 : 1),
        ),
    rowsOf(filter) {
      if (filter === "faulty") return select((row) => states[row] === FAULTY, totals[FAULTY] ?? 0);
      if (filter === "leftOut") {
        return select((row) => (states[row] ?? 0) >= LEFT_OUT, (totals[LEFT_OUT] ?? 0) + (totals[REFUSED] ?? 0));
      }
      const entry = book.byId(filter.cause);
      if (entry === undefined) return new Uint32Array(0);
      return select((row) => (states[row] ?? 0) < LEFT_OUT && entry.having.has(row), entry.rows);
    },
    changesBy(edit) {
      const trial = compileEdits({ edits: [edit], done: 1 }, schema, (place, at) => checks[place]?.fault(at) ?? null);
      return (row, cells) => {
        if (stateOf(row) === "blank" || stateOf(row) === "leftOut") return [];
        const before = valuesOf(row, cells);
        const after = [...before];
        trial.apply(row, after);
        return before.flatMap((text, place) => {
          const changed = after[place] ?? "";
          return changed === text ? [] : [[text, changed] as const];
        });
      };
    },
  };
};

const isBlank = (cells: readonly string[], from: number): boolean => {
  for (let place = from; place < cells.length; place += 1) if (trimValue(cells[place] ?? "") !== "") return false;
  return true;
};
