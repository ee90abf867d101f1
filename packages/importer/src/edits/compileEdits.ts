import type { FaultKind } from "../check/fault.ts";
import type { TableSchema } from "../schema/schema.ts";
import { plainValue, trimValue } from "../values/plainValue.ts";
import type { ColumnReading } from "../values/valueReader.ts";
import type { Edit, History } from "./edit.ts";
import { sharedEdits } from "./history.ts";
import { repairText } from "./repairText.ts";
import { replaceText } from "./replaceText.ts";
import { createRowMarks } from "./rowMarks.ts";

/** What is wrong with the value at a place of a row; what `clear` looks for. */
export type FaultAt = (place: number, values: readonly string[]) => FaultKind | null;

/** What stands of a history, ready to be applied to rows. */
export interface RowEditor {
  /**
   * Changes one row's values (in the schema's order, trimmed) as the history says, in place; false where the row is left
   * out by hand. With `onlyAlike`, only what was done to all rows alike and does not depend on how a column is read.
   */
  apply(row: number, values: string[], onlyAlike?: boolean): boolean;
  /** Whether no value is changed, in any row. */
  isIdle(): boolean;
  /** What was decided about columns, by key. */
  readings(): ReadonlyMap<string, Partial<ColumnReading>>;
  /** Whether rows with this fault are left out, and this row was not taken in since. */
  leavesOut(kind: FaultKind, column: string | null, row: number): boolean;
  /** Whether some rows with this fault are left out. */
  hasRule(kind: FaultKind, column: string): boolean;
  /** Goes to another history. What both share is kept, so that one more cell, or one less, costs next to nothing. */
  follow(history: History): void;
}

/** Something done to many rows, and its place in the history. */
interface Step {
  readonly at: number;
  readonly run: (values: string[], row: number) => void;
  readonly isAlike: boolean;
}

interface TypedCell {
  readonly at: number;
  readonly place: number;
  readonly value: string;
}

/** Builds the editor; columns the schema does not have are passed over. */
export const compileEdits = (history: History, schema: TableSchema, faultAt: FaultAt): RowEditor => {
  const places = new Map(schema.columns.map(({ key }, place) => [key, place]));
  const everyPlace = [...places.values()];
  const steps: Step[] = [];
  /** By row. A later one of the same cell does not replace the earlier, which comes back when it is undone. */
  const typed = new Map<number, TypedCell[]>();
  const rules: { readonly at: number; readonly kind: FaultKind; readonly column: string | null }[] = [];
  const readings: { readonly at: number; readonly column: string; readonly reading: Partial<ColumnReading> }[] = [];
  /** By row, the edit that took it in last, counted from 1; negative where it left it out. */
  const marks = createRowMarks();
  const marking: { readonly at: number; readonly edit: Edit & { readonly kind: "leaveOut" | "takeIn" } }[] = [];
  let current: History = { edits: [], done: 0 };

  const step = (at: number, column: string | null, change: (text: string) => string): void => {
    const place = column === null ? null : places.get(column);
    const of = place === null ? everyPlace : place === undefined ? [] : [place];
    const run = (values: string[]): void => {
      for (const each of of) {
        const before = values[each] ?? "";
        const after = change(before);
        if (after !== before) values[each] = trimValue(after);
      }
    };
    steps.push({ at, run, isAlike: true });
  };

  const special = (at: number, column: string, run: (values: string[], row: number, place: number) => void): void => {
    const place = places.get(column);
    if (place !== undefined) steps.push({ at, run: (values, row) => run(values, row, place), isAlike: false });
  };

  const mark = (at: number, edit: Edit & { readonly kind: "leaveOut" | "takeIn" }): void => {
    for (const [from, to] of edit.rows) marks.set(from, to, edit.kind === "takeIn" ? at + 1 : -at - 1);
  };

  const add = (edit: Edit, at: number): void => {
    switch (edit.kind) {
      case "setCell": {
        const place = places.get(edit.column);
        if (place === undefined) return;
        const cells = typed.get(edit.row);
        const cell = { at, place, value: trimValue(edit.value) };
        if (cells === undefined) typed.set(edit.row, [cell]);
        else cells.push(cell);
        return;
      }
      case "setCells": {
        const rows = createRowMarks();
        for (const [from, to] of edit.rows) rows.set(from, to, 1);
        const value = trimValue(edit.value);
        special(at, edit.column, (values, row, place) => {
          if (rows.of(row) === 1) values[place] = value;
        });
        return;
      }
      case "fillEmpty":
        step(at, edit.column, (text) => (text === "" ? edit.value : text));
        return;
      case "replace":
        step(at, edit.column, replaceText(edit));
        return;
      case "mapValues": {
        const pairs = new Map(edit.pairs.map(([from, to]) => [plainValue(from), to]));
        step(at, edit.column, (text) => pairs.get(plainValue(text)) ?? text);
        return;
      }
      case "repairText":
        step(at, edit.column, repairText);
        return;
      case "clear":
        special(at, edit.column, (values, _row, place) => {
          if (values[place] !== "" && faultAt(place, values) === edit.fault) values[place] = "";
        });
        return;
      case "readDates":
        readings.push({ at, column: edit.column, reading: { dateOrder: edit.order } });
        return;
      case "readDecimals":
        readings.push({ at, column: edit.column, reading: { decimal: edit.sign } });
        return;
      case "keepFirst":
        rules.push({ at, kind: "duplicate", column: edit.column });
        return;
      case "leaveOutFaulty":
        rules.push({ at, kind: edit.fault, column: edit.column });
        return;
      case "leaveOut":
      case "takeIn":
        marking.push({ at, edit });
        mark(at, edit);
        return;
      default:
        edit satisfies never;
    }
  };

  const cutOff = (from: number): void => {
    for (let at = current.done - 1; at >= from; at -= 1) {
      const edit = current.edits[at];
      if (edit?.kind === "setCell" && places.has(edit.column)) {
        const cells = typed.get(edit.row);
        cells?.pop();
        if (cells?.length === 0) typed.delete(edit.row);
      }
    }
    for (const list of [steps, rules, readings]) while ((list.at(-1)?.at ?? -1) >= from) list.pop();
    if ((marking.at(-1)?.at ?? -1) < from) return;
    while ((marking.at(-1)?.at ?? -1) >= from) marking.pop();
    marks.clear();
    for (const { at, edit } of marking) mark(at, edit);
  };

  const follow = (next: History): void => {
    const shared = sharedEdits(current, next);
    cutOff(shared);
    for (const [nth, edit] of next.edits.slice(shared, next.done).entries()) add(edit, shared + nth);
    current = next;
  };

  /** The last edit that leaves out rows with a fault; -1 where none does. */
  const ruleFor = (kind: FaultKind, column: string | null): number =>
    rules.findLast((rule) => rule.kind === kind && (rule.column === null || rule.column === column))?.at ?? -1;

  follow(history);
  const isIdle = (): boolean => steps.length === 0 && typed.size === 0;
  return {
    apply(row, values, onlyAlike = false) {
      if (isIdle()) return marking.length === 0 || marks.of(row) >= 0;
      const cells = onlyAlike ? undefined : typed.get(row);
      let nth = 0;
      for (const { at, run, isAlike } of steps) {
        for (let cell = cells?.[nth]; cell !== undefined && cell.at < at; cell = cells?.[nth]) {
          values[cell.place] = cell.value;
          nth += 1;
        }
        if (isAlike || !onlyAlike) run(values, row);
      }
      for (let cell = cells?.[nth]; cell !== undefined; cell = cells?.[nth]) {
        values[cell.place] = cell.value;
        nth += 1;
      }
      return marks.of(row) >= 0;
    },
    isIdle,
    readings() {
      const byKey = new Map<string, Partial<ColumnReading>>();
      for (const { column, reading } of readings) byKey.set(column, { ...byKey.get(column), ...reading });
      return byKey;
    },
    leavesOut: (kind, column, row) => rules.length > 0 && ruleFor(kind, column) >= Math.max(0, marks.of(row)),
    hasRule: (kind, column) => ruleFor(kind, column) >= 0,
    follow,
  };
};
