import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileEdits } from "../edits/compileEdits.ts";
import type { Edit, History, RowSet } from "../edits/edit.ts";
import { pushEdit, redone, undone } from "../edits/history.ts";
import type { RowProblem } from "../rows/row.ts";
import type { TableSchema } from "../schema/schema.ts";
import { ALL_TYPES } from "../values/allTypes.test-data.ts";
import { createTableCheck } from "./createTableCheck.ts";
import { fixesOf } from "./fixes.ts";
import { columnOf, schemaOf } from "./schemaOf.test-data.ts";
import type { TableCheck } from "./tableCheck.ts";

interface Table {
  readonly schema: TableSchema;
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly (readonly RowProblem[])[];
}

const SCHEMA = schemaOf(
  columnOf("mail", { type: "email", unique: true, required: true }),
  columnOf("code", { type: "id", unique: true }),
  columnOf("sum", { type: "number", min: 0 }),
  columnOf("since", { type: "date" }),
  columnOf("role", { type: "enum", options: ["admin", "member", "guest"] }),
  // biome-ignore lint/suspicious/noThenProperty: the rule's own word; nothing awaits it.
  columnOf("note", { rules: [{ when: "role", is: ["admin"], then: "required" }] }),
);
/** The same with one unique column, where fewer edits need a look at all rows. */
const ONE_UNIQUE: TableSchema = {
  columns: SCHEMA.columns.map((column) => (column.key === "code" ? { ...column, unique: false } : column)),
};
const KEYS = SCHEMA.columns.map(({ key }) => key);
const MAPPING = { mail: 0, code: 1, sum: 2, since: 3, role: 4, note: 5 };
const POOLS = [
  ["a@example.com", "A@example.com ", "b@example.com", "c@gmial.com", "b", ""],
  ["7", "07", "8", "X", "x", ""],
  ["1", "1,5", "1.5", "-1", "twelve", ""],
  ["2024-02-01", "01/02/2024", "13/02/2024", "02/13/2024", "31.31.2020", ""],
  ["admin", "Member", "gest", "#N/A", ""],
  ["JosÃ©", "hello", ""],
] as const;

const cells = fc
  .tuple(...POOLS.map((pool) => fc.constantFrom(...pool)), fc.constantFrom("", "", "", "more"))
  .map((row) => row.slice(0, row.at(-1) === "" ? -1 : undefined));
const row = fc.oneof({ weight: 8, arbitrary: cells }, { weight: 1, arbitrary: fc.constantFrom([], [" "], ["", ""]) });
const problems = fc.oneof(
  { weight: 6, arbitrary: fc.constant<readonly RowProblem[]>([]) },
  { weight: 1, arbitrary: fc.constantFrom<readonly RowProblem[]>(["unclosedQuote"], ["nul", "nul"], ["strayQuote"]) },
);
const table = fc
  .tuple(fc.constantFrom(SCHEMA, ONE_UNIQUE), fc.array(fc.tuple(row, problems), { minLength: 1, maxLength: 12 }))
  .map(
    ([schema, rows]): Table => ({ schema, rows: rows.map(([each]) => each), problems: rows.map(([, each]) => each) }),
  );

const place = fc.nat({ max: KEYS.length - 1 });
const rowSet = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 3 })).map(([from, more]): RowSet => [[from, from + more]]);
const value = place.chain((nth) => fc.tuple(fc.constant(KEYS[nth] ?? ""), fc.constantFrom(...(POOLS[nth] ?? [""]))));
const small: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.nat({ max: 12 }), value)
    .map(([at, [column, text]]): Edit => ({ kind: "setCell", row: at, column, value: text })),
  fc.tuple(rowSet, value).map(([rows, [column, text]]): Edit => ({ kind: "setCells", rows, column, value: text })),
  rowSet.map((rows): Edit => ({ kind: "leaveOut", rows })),
  rowSet.map((rows): Edit => ({ kind: "takeIn", rows })),
);
const large: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom("mail", "code").map((column): Edit => ({ kind: "keepFirst", column })),
  value.map(([column, text]): Edit => ({ kind: "fillEmpty", column, value: text })),
  fc
    .constantFrom<Edit & { kind: "leaveOutFaulty" }>(
      { kind: "leaveOutFaulty", fault: "date", column: "since" },
      { kind: "leaveOutFaulty", fault: "duplicate", column: "code" },
      { kind: "leaveOutFaulty", fault: "ragged", column: null },
      { kind: "leaveOutFaulty", fault: "required", column: null },
    )
    .map((edit): Edit => edit),
  fc.constantFrom<Edit>(
    { kind: "clear", column: "sum", fault: "number" },
    { kind: "clear", column: "since", fault: "date" },
    { kind: "clear", column: "note", fault: "requiredHere" },
    { kind: "repairText", column: null },
    { kind: "readDates", column: "since", order: "mdy" },
    { kind: "readDecimals", column: "sum", sign: "," },
    { kind: "replace", column: null, find: "b", replace: "a", whole: false, matchCase: false },
    { kind: "mapValues", column: "role", pairs: [["GEST", "guest"]] },
  ),
);
type Act = Edit | "undo" | "redo";
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: small },
  { weight: 2, arbitrary: large },
  { weight: 3, arbitrary: fc.constantFrom<Act>("undo", "redo") },
);

const next = (history: History, what: Act): History =>
  what === "undo" ? undone(history) : what === "redo" ? redone(history) : pushEdit(history, what);

const checkAll = ({ schema, rows, problems: odd }: Table, history: History): TableCheck => {
  const options = { schema, mapping: MAPPING, width: 6, history };
  const pass = (readings: ReturnType<TableCheck["readings"]>): TableCheck => {
    const check = createTableCheck({
      ...{ ...options, readings, types: ALL_TYPES },
      compileEdits: options.history.edits.length === 0 ? null : compileEdits,
    });
    for (const [at, each] of rows.entries()) check.row(at, each, odd[at] ?? []);
    return check;
  };
  const first = pass(new Map());
  if (!first.decidesAnew()) return first;
  const second = pass(first.readings());
  expect(second.decidesAnew()).toBe(false);
  return second;
};

const tell = (check: TableCheck, { rows }: Table): unknown => ({
  counts: check.counts(),
  causes: check.causes(fixesOf),
  rows: rows.map((each, at) => [check.stateOf(at), check.faultsOf(at), check.valuesOf(at, each)]),
  faulty: [...check.rowsOf("faulty")],
  leftOut: [...check.rowsOf("leftOut")],
  byCause: check.causes(fixesOf).map(({ id }) => [...check.rowsOf({ cause: id })]),
});

describe("looking again at what an edit touched", () => {
  it("finds what looking at all rows finds, after any edits, undoing and redoing", () => {
    let again = 0;
    fc.assert(
      fc.property(table, fc.array(act, { maxLength: 12 }), (of, acts) => {
        let history: History = { edits: [], done: 0 };
        let check = checkAll(of, history);
        for (const each of acts) {
          history = next(history, each);
          const touched = check.touchedBy(history);
          const rows = (touched ?? [])
            .filter((at) => at < of.rows.length)
            .map((at) => ({ row: at, cells: of.rows[at] ?? [], problems: of.problems[at] ?? [] }));
          if (touched === null || !check.again(history, rows, compileEdits)) check = checkAll(of, history);
          else again += 1;
          expect(tell(check, of)).toEqual(tell(checkAll(of, history), of));
        }
      }),
      { numRuns: 600 },
    );
    expect(again).toBeGreaterThan(200);
  });

  it("counts each row once, and a cause's rows are those it names", () => {
    fc.assert(
      fc.property(table, fc.array(act, { maxLength: 6 }), (of, acts) => {
        const check = checkAll(of, acts.reduce<History>(next, { edits: [], done: 0 }));
        const { ready, faulty, leftOut, blank } = check.counts();
        expect(ready + faulty + leftOut + blank).toBe(of.rows.length);
        for (const { id, rows, values, hasMoreValues } of check.causes(fixesOf)) {
          expect(check.rowsOf({ cause: id }).length).toBe(rows);
          if (!hasMoreValues && values.length > 0) expect(values.reduce((sum, each) => sum + each.rows, 0)).toBe(rows);
        }
      }),
    );
  });

  it("suggests nothing that would leave a cause with more rows, or a number of rows put right that is not true", () => {
    fc.assert(
      fc.property(table, fc.array(act, { maxLength: 4 }), (of, acts) => {
        const history = acts.reduce<History>(next, { edits: [], done: 0 });
        for (const cause of checkAll(of, history).causes(fixesOf)) {
          for (const fix of cause.fixes) {
            const after = checkAll(of, pushEdit(history, fix.edit))
              .causes(fixesOf)
              .find(({ id }) => id === cause.id);
            expect(after?.rows ?? 0, JSON.stringify(fix)).toBeLessThan(cause.rows);
            if (fix.rows !== null) expect(cause.rows - (after?.rows ?? 0), JSON.stringify(fix)).toBe(fix.rows);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
