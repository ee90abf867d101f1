import type { FaultKind } from "../check/fault.ts";
import { trimValue } from "../values/plainValue.ts";
import type { ColumnReading } from "../values/valueType.ts";
import { columnChange } from "./columnChange.ts";
import type { Edit, History } from "./edit.ts";
import { sharedEdits } from "./history.ts";
import type { CompileEdits } from "./rowEditor.ts";
import { createRowMarks } from "./rowMarks.ts";

/** Something that changes values of many rows, and its place in the history. */
interface Step {
  readonly at: number;
  readonly run: (values: string[], row: number) => void;
  readonly isAlike: boolean;
}

/** A value typed into one row; a later one does not replace it, since undoing brings it back. */
interface TypedCell {
  readonly at: number;
  readonly place: number;
  readonly value: string;
}

/** An edit that changes no value. */
interface Decree {
  readonly at: number;
  readonly edit: Edit;
}

/** Builds the editor; columns the schema does not have are passed over. */
export const compileEdits: CompileEdits = (history, schema, faultAt) => {
  const places = new Map(schema.columns.map(({ key }, place) => [key, place]));
  const steps: Step[] = [];
  const typed = new Map<number, TypedCell[]>();
  const decrees: Decree[] = [];
  let rules: readonly Decree[] = [];
  /** By row, the edit that took it in last, counted from 1; negative where it left it out. */
  const marks = createRowMarks();
  let current: History = { edits: [], done: 0 };

  const mark = ({ at, edit }: Decree): void => {
    if (edit.kind !== "leaveOut" && edit.kind !== "takeIn") return;
    for (const [from, to] of edit.rows) marks.set(from, to, edit.kind === "takeIn" ? at + 1 : -at - 1);
  };

  const add = (edit: Edit, at: number): void => {
    const change = columnChange(edit, faultAt);
    if (change !== null) {
      const place = places.get(change.column ?? "");
      const of = change.column === null ? [...places.values()] : place === undefined ? [] : [place];
      const run = (values: string[], row: number): void => {
        for (const each of of) {
          const before = values[each] ?? "";
          const after = change.to(before, each, values, row);
          if (after !== before) values[each] = trimValue(after);
        }
      };
      steps.push({ at, run, isAlike: change.isAlike });
    } else if (edit.kind === "setCell") {
      const cell = { at, place: places.get(edit.column) ?? -1, value: trimValue(edit.value) };
      const cells = typed.get(edit.row);
      if (cells === undefined) typed.set(edit.row, [cell]);
      else cells.push(cell);
    } else {
      decrees.push({ at, edit });
      mark({ at, edit });
    }
  };

  const cutOff = (from: number): void => {
    for (const edit of current.edits.slice(from, current.done)) {
      if (edit.kind !== "setCell") continue;
      const cells = typed.get(edit.row);
      cells?.pop();
      if (cells?.length === 0) typed.delete(edit.row);
    }
    while ((steps.at(-1)?.at ?? -1) >= from) steps.pop();
    if ((decrees.at(-1)?.at ?? -1) < from) return;
    while ((decrees.at(-1)?.at ?? -1) >= from) decrees.pop();
    marks.clear();
    for (const decree of decrees) mark(decree);
  };

  const follow = (next: History): void => {
    const shared = sharedEdits(current, next);
    cutOff(shared);
    for (let at = shared; at < next.done; at += 1) {
      const edit = next.edits[at];
      if (edit !== undefined) add(edit, at);
    }
    rules = decrees.filter(({ edit }) => edit.kind === "keepFirst" || edit.kind === "leaveOutFaulty");
    current = next;
  };

  /** The last edit that leaves out rows with a fault; -1 where none does. */
  const ruleFor = (kind: FaultKind, column: string | null): number =>
    rules.findLast(({ edit }) =>
      edit.kind === "leaveOutFaulty"
        ? edit.fault === kind && (edit.column === null || edit.column === column)
        : edit.kind === "keepFirst" && kind === "duplicate" && edit.column === column,
    )?.at ?? -1;

  const isIdle = (): boolean => steps.length === 0 && typed.size === 0;

  follow(history);
  return {
    apply(row, values, onlyAlike = false) {
      if (!isIdle()) {
        const cells = onlyAlike ? undefined : typed.get(row);
        let nth = 0;
        const type = (until: number): void => {
          for (let cell = cells?.[nth]; cell !== undefined && cell.at < until; cell = cells?.[nth]) {
            if (cell.place >= 0) values[cell.place] = cell.value;
            nth += 1;
          }
        };
        for (const { at, run, isAlike } of steps) {
          type(at);
          if (isAlike || !onlyAlike) run(values, row);
        }
        type(Number.POSITIVE_INFINITY);
      }
      return decrees.length === 0 || marks.of(row) >= 0;
    },
    isIdle,
    readings() {
      const byKey = new Map<string, Partial<ColumnReading>>();
      for (const { edit } of decrees) {
        if (edit.kind !== "readDates" && edit.kind !== "readDecimals") continue;
        const reading = edit.kind === "readDates" ? { dateOrder: edit.order } : { decimal: edit.sign };
        byKey.set(edit.column, { ...byKey.get(edit.column), ...reading });
      }
      return byKey;
    },
    leavesOut: (kind, column, row) => rules.length > 0 && ruleFor(kind, column) >= Math.max(0, marks.of(row)),
    hasRule: (kind, column) => ruleFor(kind, column) >= 0,
    follow,
  };
};
