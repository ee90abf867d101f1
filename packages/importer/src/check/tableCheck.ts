import type { FaultAt } from "../edits/columnChange.ts";
import { compileEdits } from "../edits/compileEdits.ts";
import type { Edit, History } from "../edits/edit.ts";
import { rowsTouched } from "../edits/history.ts";
import type { HostFault, Mapping } from "../engine/engine.ts";
import type { PlainLane } from "../rows/plainLane.ts";
import type { RowProblem } from "../rows/row.ts";
import type { ImportRecord, TableSchema, Value } from "../schema/schema.ts";
import { plainValue } from "../values/plainValue.ts";
import type { ColumnReading } from "../values/valueReader.ts";
import { type CauseEntry, count, createCauseBook } from "./causeBook.ts";
import { createColumnCheck } from "./columnCheck.ts";
import { createColumnPolls, isSameReading } from "./columnPolls.ts";
import { createPlainLane } from "./createPlainLane.ts";
import type { Cause, Fault } from "./fault.ts";
import type { FixesOf } from "./fixes.ts";
import { createRowFaults, isBlank } from "./rowFaults.ts";
import { createRowStates, type RowState, STATE } from "./rowStates.ts";
import { createUniqueColumn } from "./uniqueColumn.ts";

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
  /** The fast way for rows that are plain, in the same order as others; null where there is none. */
  lane(): PlainLane | null;
  /** The rows another history may change, ascending; null where it may be any, so that a new check has to see them all. */
  touchedBy(history: History): readonly number[] | null;
  /**
   * Goes to another history by looking again at the rows it touches. False where rows besides these are left out or taken
   * in by it, as happens with `keepFirst` when the first of some is changed: then this check is spent, and a new one has
   * to see all rows. Rows that were never seen are passed over.
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
  causes(fixesOf: FixesOf): readonly Cause[];
  /** Whether there is anything to say of the rows. */
  hasCauses(): boolean;
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

const UNREAD: ColumnReading = { dateOrder: null, decimal: null };

/** Values a cause shows, and those a fix considers. */
const MOST_SHOWN = 200;
const MOST_CONSIDERED = 1000;

/** Starts a check that has seen no row. */
export const createTableCheck = (options: TableCheckOptions): TableCheck => {
  const { schema, rows: expected = 0 } = options;
  const { columns } = schema;
  let history = options.history;
  const faultAt: FaultAt = (place, values) => checks[place]?.fault(values) ?? null;
  const editor = compileEdits(history, schema, faultAt);
  const decided = editor.readings();
  const readings = columns.map(({ key }) => ({ ...UNREAD, ...options.readings.get(key), ...decided.get(key) }));
  const checks = readings.map((reading, place) => createColumnCheck(schema, place, reading));
  const polls = createColumnPolls(columns);
  const book = createCauseBook(columns.map(({ key }) => key));
  const states = createRowStates(expected);
  const current = createRowFaults({ ...options, checks, book });
  const { values, found, texts } = current;
  const uniques = columns.flatMap(({ key, unique }, place) =>
    unique ? [{ key, place, column: createUniqueColumn(expected), first: -1 }] : [],
  );

  const leaves = (entry: CauseEntry, row: number): boolean =>
    entry.isError && editor.leavesOut(entry.kind, entry.column, row);

  const compared = (place: number): string => checks[place]?.compared(values[place] ?? "") ?? "";

  /** Compares the row at hand with the others. True where it is left out for being a duplicate. */
  const compare = (row: number): boolean => {
    let isOut = false;
    for (const unique of uniques) {
      const { place, column } = unique;
      if (!current.isFine(place)) continue;
      unique.first = column.first(compared(place));
      if (unique.first < 0 || unique.first > row) continue;
      const entry = book.of("duplicate", place);
      current.note(entry, plainValue(compared(place)));
      if (leaves(entry, row)) isOut = true;
    }
    for (const { place, column, first } of uniques) {
      if (!current.isFine(place)) continue;
      // A row that is left out is no earlier row for others, but has to be known where it waits to be the first.
      if (isOut && (first < 0 || first > row)) continue;
      column.enter(row);
      if (first > row) shift(first, place, 1);
    }
    return isOut;
  };

  /** Others were touched by `again` in a way that one row cannot tell: nothing here holds any more. */
  let isLost = false;

  /** Another row becomes a duplicate of the one at hand, or is none any more. */
  const shift = (row: number, place: number, by: 1 | -1): void => {
    const entry = book.of("duplicate", place);
    if (leaves(entry, row) || states.of(row) >= STATE.leftOut) {
      isLost = true;
      return;
    }
    if (by > 0) entry.having.set(row);
    else entry.having.clear(row);
    count(entry, plainValue(compared(place)), by);
    states.set(row, book.at(row).some((each) => each.isError) ? STATE.faulty : STATE.ready);
  };

  const add = (row: number, cells: readonly string[], problems: readonly RowProblem[], votes: boolean): void => {
    if (isBlank(cells, 0)) {
      states.set(row, STATE.blank);
      return;
    }
    current.read(cells, values);
    if (votes) polls.add(values, editor);
    let isOut = !editor.apply(row, values);
    current.inspect(cells, problems);
    isOut ||= found.length > 0 && found.some((entry) => leaves(entry, row));
    if (!isOut && uniques.length > 0) isOut = compare(row);
    let isFaulty = false;
    for (let nth = 0; nth < found.length; nth += 1) {
      const entry = found[nth];
      if (entry === undefined) continue;
      entry.having.set(row);
      if (entry.isError) isFaulty = true;
      if (!isOut) count(entry, texts[nth] ?? "", 1);
    }
    if (!isOut) polls.fill(values, 1);
    states.set(row, isOut ? STATE.leftOut : isFaulty ? STATE.faulty : STATE.ready);
  };

  const takeBack = ({ row, cells, problems }: FileRow): void => {
    const state = states.of(row);
    states.set(row, STATE.unseen);
    if (state === STATE.blank || state === STATE.unseen) return;
    current.read(cells, values);
    editor.apply(row, values);
    current.inspect(cells, problems);
    for (const { place, column } of uniques) {
      if (column.keyOf(row) === 0) continue;
      const first = column.leave(row, compared(place));
      if (first >= 0) shift(first, place, -1);
      current.note(book.of("duplicate", place), plainValue(compared(place)));
    }
    for (const entry of book.at(row)) current.note(entry, "");
    for (const [nth, entry] of found.entries()) {
      if (!entry.having.has(row)) continue;
      entry.having.clear(row);
      const isCounted = state === STATE.refused ? entry.kind !== "host" : state !== STATE.leftOut;
      if (isCounted) count(entry, texts[nth] ?? "", -1);
    }
    if (state !== STATE.leftOut) polls.fill(values, -1);
  };

  const valuesOf = (row: number, cells: readonly string[]): string[] => {
    const edited: string[] = [];
    current.read(cells, edited);
    editor.apply(row, edited);
    return edited;
  };

  const show = (entry: CauseEntry, fixesOf: FixesOf): Cause => {
    const { id, kind, column, message, rows, tally, place } = entry;
    const considered = tally.top(MOST_CONSIDERED);
    const listed = tally.size;
    const shown = {
      ...{ id, kind, column, message, rows },
      values: considered.slice(0, MOST_SHOWN),
      hasMoreValues: listed.texts > MOST_SHOWN || (listed.rows > 0 && listed.rows < rows),
    };
    const facts = { considered, column: columns[place], reading: readings[place] ?? UNREAD, ...polls.of(place) };
    return { ...shown, fixes: fixesOf(shown, facts) };
  };

  return {
    row: (row, cells, problems) => add(row, cells, problems, true),
    lane: () =>
      editor.isIdle() && history.done === 0
        ? createPlainLane({ columns, places: current.places, width: options.width, checks, uniques, polls, states })
        : null,
    touchedBy: (next) => (isLost ? null : rowsTouched(history, next)),
    again(next, given) {
      const rows = given.filter(({ row }) => states.of(row) !== STATE.unseen);
      // A row left out in favour of another is not compared in further columns, so what another row does there is lost.
      const isTangled = uniques.length > 1 && uniques.some(({ key }) => editor.hasRule("duplicate", key));
      const keys = (): string => rows.map(({ row }) => uniques.map(({ column }) => column.keyOf(row))).join();
      const before = keys();
      for (const row of rows) takeBack(row);
      history = next;
      editor.follow(next);
      for (const { row, cells, problems } of rows) add(row, cells, problems, false);
      // What a fix would gain is weighed against the values that are fine, and those may have changed.
      for (const entry of book.all()) if (polls.of(entry.place).decision !== null) entry.shown = null;
      isLost ||= isTangled && keys() !== before;
      return !isLost;
    },
    decidesAnew: () =>
      columns.some(({ key }, place) => {
        const { decision } = polls.of(place);
        return decision !== null && !isSameReading({ ...decision, ...decided.get(key) }, readings[place] ?? UNREAD);
      }),
    readings: () =>
      new Map(columns.map(({ key }, place) => [key, polls.of(place).decision ?? options.readings.get(key) ?? UNREAD])),
    valuesOf,
    faultsOf: (row) => book.at(row).map(({ kind, column, message }) => ({ kind, column, message })),
    stateOf: states.nameOf,
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
        const state = states.of(row);
        if (state !== STATE.ready && state !== STATE.faulty) continue;
        const place = columns.findIndex(({ key }) => key === column);
        const entry = book.of("host", place < 0 ? columns.length : place, message);
        if (entry.having.has(row)) continue;
        if (leaves(entry, row)) {
          for (const each of book.at(row)) if (each.kind === "host") count(each, "", -1);
          states.set(row, STATE.refused);
        } else {
          count(entry, "", 1);
          states.set(row, STATE.faulty);
        }
        entry.having.set(row);
      }
    },
    counts: states.counts,
    hasCauses: () => book.all().some(({ rows }) => rows > 0),
    causes: (fixesOf) =>
      book
        .all()
        .filter(({ rows }) => rows > 0)
        .sort((one, other) => Number(other.isError) - Number(one.isError) || other.rows - one.rows)
        .map((entry) => {
          entry.shown ??= show(entry, fixesOf);
          return entry.shown;
        }),
    rowsOf(filter) {
      if (typeof filter === "string") {
        return states.select((row) => states.nameOf(row) === filter, states.counts()[filter]);
      }
      const entry = book.byId(filter.cause);
      return states.select((row, state) => state < STATE.leftOut && entry?.having.has(row) === true, entry?.rows ?? 0);
    },
    changesBy(edit) {
      const trial = compileEdits({ edits: [edit], done: 1 }, schema, faultAt);
      return (row, cells) => {
        const name = states.nameOf(row);
        if (name === "blank" || name === "leftOut") return [];
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
