import type { FaultAt } from "../edits/columnChange.ts";
import { rowsTouched } from "../edits/history.ts";
import { type RowEditor, UNTOUCHED } from "../edits/rowEditor.ts";
import type { RowProblem } from "../rows/row.ts";
import type { Value } from "../schema/schema.ts";
import { plainValue } from "../values/plainValue.ts";
import type { ColumnReading } from "../values/valueType.ts";
import { type CauseEntry, count, createCauseBook } from "./causeBook.ts";
import { createColumnCheck } from "./columnCheck.ts";
import { createColumnPolls, isSameReading } from "./columnPolls.ts";
import type { Cause } from "./fault.ts";
import type { FixesOf } from "./fixes.ts";
import { createRowFaults, isBlank } from "./rowFaults.ts";
import { createRowStates, STATE } from "./rowStates.ts";
import type { FileRow, TableCheck, TableCheckOptions } from "./tableCheck.ts";
import { createUniqueColumn } from "./uniqueColumn.ts";

const UNREAD: ColumnReading = { dateOrder: null, decimal: null };

/** Values a cause shows, and those a fix considers. */
const MOST_SHOWN = 200;
const MOST_CONSIDERED = 1000;

/** Starts a check that has seen no row. */
export const createTableCheck = (options: TableCheckOptions): TableCheck => {
  const { schema, types, rows: expected = 0 } = options;
  const { columns } = schema;
  let history = options.history;
  const faultAt: FaultAt = (place, values) => checks[place]?.fault(values) ?? null;
  let editor: RowEditor = options.compileEdits?.(history, schema, faultAt) ?? UNTOUCHED;
  const decided = editor.readings();
  const readings = columns.map(({ key }) => ({ ...UNREAD, ...options.readings.get(key), ...decided.get(key) }));
  const checks = readings.map((reading, place) => createColumnCheck({ schema, place, reading, types }));
  const polls = createColumnPolls(columns, types);
  const book = createCauseBook(columns.map(({ key }) => key));
  const states = createRowStates(expected);
  const current = createRowFaults({ ...options, checks, book });
  const { values, found, texts } = current;
  for (const [from, to] of options.settled ?? [])
    for (let row = from; row < to; row += 1) states.set(row, STATE.settled);
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
    if (states.of(row) === STATE.settled) return;
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
    const facts = { considered, types, column: columns[place], reading: readings[place] ?? UNREAD, ...polls.of(place) };
    return { ...shown, fixes: fixesOf(shown, facts) };
  };

  return {
    row: (row, cells, problems) => add(row, cells, problems, true),
    lane: (create) =>
      editor.isIdle() && history.done === 0 && states.counts().settled === 0
        ? create({ columns, places: current.places, width: options.width, checks, uniques, polls, states })
        : null,
    touchedBy: (next) => (isLost ? null : rowsTouched(history, next)),
    again(next, given, compileEdits) {
      const rows = given.filter(({ row }) => states.of(row) !== STATE.unseen && states.of(row) !== STATE.settled);
      // A row left out in favour of another is not compared in further columns, so what another row does there is lost.
      const isTangled = uniques.length > 1 && uniques.some(({ key }) => editor.hasRule("duplicate", key));
      const keys = (): string => rows.map(({ row }) => uniques.map(({ column }) => column.keyOf(row))).join();
      const before = keys();
      for (const row of rows) takeBack(row);
      history = next;
      if (editor === UNTOUCHED) editor = compileEdits(next, schema, faultAt);
      else editor.follow(next);
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
      if (filter === "all") {
        const { ready, faulty, leftOut, blank } = states.counts();
        return states.select((_, state) => state > 0 && state < STATE.settled, ready + faulty + leftOut + blank);
      }
      if (typeof filter === "string") {
        return states.select((row) => states.nameOf(row) === filter, states.counts()[filter]);
      }
      const entry = book.byId(filter.cause);
      return states.select((row, state) => state < STATE.leftOut && entry?.having.has(row) === true, entry?.rows ?? 0);
    },
    changesBy(edit, compileEdits) {
      const trial = compileEdits({ edits: [edit], done: 1 }, schema, faultAt);
      return (row, cells) => {
        const name = states.nameOf(row);
        if (name !== "ready" && name !== "faulty") return [];
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
