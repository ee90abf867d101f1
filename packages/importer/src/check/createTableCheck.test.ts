import { describe, expect, it } from "vitest";
import { compileEdits } from "../edits/compileEdits.ts";
import type { Edit, History } from "../edits/edit.ts";
import type { RowProblem } from "../rows/row.ts";
import type { TableSchema } from "../schema/schema.ts";
import { ALL_TYPES } from "../values/allTypes.test-data.ts";
import type { ColumnReading } from "../values/valueType.ts";
import { createTableCheck } from "./createTableCheck.ts";
import type { Cause } from "./fault.ts";
import { fixesOf } from "./fixes.ts";
import { columnOf, schemaOf } from "./schemaOf.test-data.ts";
import type { TableCheck } from "./tableCheck.ts";

interface Given {
  readonly rows: readonly (readonly string[])[];
  readonly problems?: ReadonlyMap<number, readonly RowProblem[]>;
  readonly edits?: readonly Edit[];
  readonly readings?: ReadonlyMap<string, ColumnReading>;
}

/** Checks rows whose cells stand in the schema's order. */
const checked = (
  schema: TableSchema,
  { rows, problems = new Map(), edits = [], readings = new Map() }: Given,
): TableCheck => {
  const mapping = Object.fromEntries(schema.columns.map(({ key }, place) => [key, place]));
  const history: History = { edits, done: edits.length };
  const check = createTableCheck({
    ...{ schema, mapping, width: schema.columns.length, history, readings },
    ...{ types: ALL_TYPES, compileEdits: edits.length === 0 ? null : compileEdits },
  });
  for (const [row, cells] of rows.entries()) check.row(row, cells, problems.get(row) ?? []);
  return check;
};

const causeOf = (check: TableCheck, id: string): Cause | undefined =>
  check.causes(fixesOf).find((each) => each.id === id);
const fixKinds = (check: TableCheck, id: string): readonly string[] =>
  causeOf(check, id)?.fixes.map(({ kind }) => kind) ?? [];
const editOf = (check: TableCheck, id: string, nth = 0): Edit | undefined => causeOf(check, id)?.fixes[nth]?.edit;

const MAIL = schemaOf(columnOf("mail", { type: "email", unique: true }), columnOf("name"));

describe("a row", () => {
  it("is blank where nothing can be seen in it", () => {
    const check = checked(MAIL, { rows: [[], [" ", "\u200b\u00a0"], ["", "", "x"]] });
    expect([0, 1, 2].map(check.stateOf)).toEqual(["blank", "blank", "faulty"]);
    expect(check.counts()).toEqual({ ready: 0, faulty: 1, leftOut: 0, blank: 2, settled: 0 });
  });

  it("may be short, and may have empty values to spare, but none that belong nowhere", () => {
    const check = checked(MAIL, { rows: [["a@b.example"], ["b@b.example", "x", " "], ["c@b.example", "x", "y"]] });
    expect([0, 1, 2].map(check.stateOf)).toEqual(["ready", "ready", "faulty"]);
    expect(check.faultsOf(2)).toEqual([{ kind: "ragged", column: null, message: null }]);
  });

  it("has the oddities of the file: errors and remarks", () => {
    const problems = new Map<number, readonly RowProblem[]>([
      [0, ["unclosedQuote"]],
      [1, ["strayQuote", "nul"]],
    ]);
    const check = checked(MAIL, { rows: [["a@b.example"], ["b@b.example"]], problems });
    expect([0, 1].map(check.stateOf)).toEqual(["faulty", "ready"]);
    expect(check.causes(fixesOf).map(({ id }) => id)).toEqual(["unclosedQuote", "nul", "strayQuote"]);
  });

  it("becomes a record without a prototype, of values and null", () => {
    const schema = schemaOf(columnOf("__proto__", { type: "number" }), columnOf("constructor"), columnOf("gone"));
    const check = createTableCheck({
      ...{ schema, width: 2, history: { edits: [], done: 0 }, readings: new Map() },
      ...{ types: ALL_TYPES, compileEdits: null },
      mapping: Object.fromEntries([
        ["__proto__", 1],
        ["constructor", 0],
      ]),
    });
    const record = check.recordOf(0, [" \u00a0text ", "12"]);
    expect(Object.getPrototypeOf(record)).toBeNull();
    expect(Object.entries(record)).toEqual([
      ["__proto__", 12],
      ["constructor", "text"],
      ["gone", null],
    ]);
  });
});

describe("rows with the same value in a unique column", () => {
  const rows = [["a@b.example"], ["A@B.example "], ["c@b.example"], ["a@b.example"]];

  it("are at fault but for the first, and are left out by keeping it", () => {
    const check = checked(MAIL, { rows });
    expect([0, 1, 2, 3].map(check.stateOf)).toEqual(["ready", "faulty", "ready", "faulty"]);
    expect(causeOf(check, "duplicate:mail")?.values).toEqual([{ value: "a@b.example", rows: 2 }]);
    const edit = editOf(check, "duplicate:mail");
    const after = checked(MAIL, { rows, edits: edit === undefined ? [] : [edit] });
    expect(after.counts()).toEqual({ ready: 2, faulty: 0, leftOut: 2, blank: 0, settled: 0 });
    expect(after.causes(fixesOf)).toEqual([]);
    expect(after.faultsOf(3)).toEqual([{ kind: "duplicate", column: "mail", message: null }]);
  });

  it("are not compared with rows left out", () => {
    const check = checked(MAIL, { rows, edits: [{ kind: "leaveOut", rows: [[0, 1]] }] });
    expect([0, 1, 2, 3].map(check.stateOf)).toEqual(["leftOut", "ready", "ready", "faulty"]);
  });

  it("do not stand in the way of others once they are left out for another column", () => {
    const schema = schemaOf(columnOf("mail", { unique: true }), columnOf("code", { unique: true }));
    const check = checked(schema, {
      rows: [
        ["ann", "1"],
        ["ann", "2"],
        ["bob", "2"],
        ["bob", "1"],
      ],
      edits: [{ kind: "keepFirst", column: "mail" }],
    });
    expect([0, 1, 2, 3].map(check.stateOf)).toEqual(["ready", "leftOut", "ready", "leftOut"]);
    expect(check.faultsOf(3).map(({ column }) => column)).toEqual(["mail", "code"]);
  });

  it("are equal by what they mean where the type has a meaning", () => {
    const schema = schemaOf(columnOf("day", { type: "date", unique: true }));
    expect([...checked(schema, { rows: [["2024-02-13"], ["13 Feb 2024"], ["14.2.2024"]] }).rowsOf("faulty")]).toEqual([
      1,
    ]);
  });

  it("of which the first changes has the next as its first", () => {
    const check = checked(MAIL, { rows });
    const history: History = { edits: [{ kind: "setCell", row: 0, column: "mail", value: "d@b.example" }], done: 1 };
    expect(check.touchedBy(history)).toEqual([0]);
    expect(check.again(history, [{ row: 0, cells: ["a@b.example"], problems: [] }], compileEdits)).toBe(true);
    expect([0, 1, 2, 3].map(check.stateOf)).toEqual(["ready", "ready", "ready", "faulty"]);
  });
});

it("Faults of a row stand in the order of its columns, and those of the row come last", () => {
  const schema = schemaOf(columnOf("sum", { type: "number" }), columnOf("day", { type: "date" }));
  const check = checked(schema, { rows: [["one two", "never", "more"]] });
  expect(check.faultsOf(0).map(({ kind }) => kind)).toEqual(["number", "date", "ragged"]);
});

describe("looking again", () => {
  const rows = [["a@b.example"], ["a@b.example"]];
  const edits: readonly Edit[] = [{ kind: "keepFirst", column: "mail" }];

  it("says when another row is taken in by it, and is then of no more use", () => {
    const check = checked(MAIL, { rows, edits });
    const history: History = { edits: [...edits, { kind: "leaveOut", rows: [[0, 1]] }], done: 2 };
    expect(check.again(history, [{ row: 0, cells: rows[0] ?? [], problems: [] }], compileEdits)).toBe(false);
    expect(check.touchedBy(history)).toBeNull();
  });

  it("passes over rows that are none of the table", () => {
    const check = checked(MAIL, { rows });
    const history: History = { edits: [{ kind: "leaveOut", rows: [[0, 9]] }], done: 1 };
    const all = Array.from({ length: 9 }, (_, row) => ({ row, cells: rows[row] ?? [], problems: [] }));
    expect(check.again(history, all, compileEdits)).toBe(true);
    expect(check.counts()).toEqual({ ready: 0, faulty: 0, leftOut: 2, blank: 0, settled: 0 });
  });
});

describe("how columns are read", () => {
  const schema = schemaOf(columnOf("day", { type: "date" }), columnOf("sum", { type: "number" }));

  it("is decided anew once, where all rows say otherwise than some did", () => {
    const rows = [
      ["01/02/2024", "1,234"],
      ["13/02/2024", "1,5"],
    ];
    const check = checked(schema, { rows });
    expect(check.decidesAnew()).toBe(true);
    const next = checked(schema, { rows, readings: check.readings() });
    expect(next.decidesAnew()).toBe(false);
    expect(next.recordOf(0, rows[0] ?? [])).toMatchObject({ day: "2024-02-01", sum: 1.234 });
  });

  it("is as a person decided, whatever the rows say", () => {
    const rows = [["13/02/2024", ""]];
    const check = checked(schema, { rows, edits: [{ kind: "readDates", column: "day", order: "mdy" }] });
    expect(check.decidesAnew()).toBe(false);
    expect(check.faultsOf(0)).toMatchObject([{ kind: "date" }]);
  });
});

describe("fixes", () => {
  it("ask for the order of dates that can be read both ways", () => {
    const check = checked(schemaOf(columnOf("day", { type: "date" })), { rows: [["01/02/2024"], ["03/04/2024"]] });
    expect(fixKinds(check, "dateOrder:day")).toEqual(["readDates", "readDates", "clear", "leaveOut"]);
  });

  it("read the column otherwise where more values gain by it than are fine now", () => {
    const rows = [["13/02/2024"], ["14/02/2024"], ["2024-01-01"]];
    const check = checked(schemaOf(columnOf("day", { type: "date" })), {
      rows,
      edits: [{ kind: "readDates", column: "day", order: "mdy" }],
    });
    expect(editOf(check, "date:day")).toEqual({ kind: "readDates", column: "day", order: "dmy" });
  });

  it("rewrite the few that mean something otherwise, as the column is read", () => {
    const rows = [["1.5"], ["2.25"], ["3.75"], ["0.5"], ["7,5"]];
    const check = checked(schemaOf(columnOf("sum", { type: "number" })), {
      rows,
      readings: new Map([["sum", { dateOrder: null, decimal: "." }]]),
    });
    expect(editOf(check, "number:sum")).toEqual({ kind: "mapValues", column: "sum", pairs: [["7,5", "7.5"]] });
  });

  it("map unknown options, and misspelt addresses, with how many rows that puts right", () => {
    const schema = schemaOf(
      columnOf("role", { type: "enum", options: ["Administrator", "Guest"] }),
      columnOf("mail", { type: "email" }),
    );
    const rows = [
      ["administratr", "a@gmial.com"],
      ["administratr", ""],
      ["whatever", ""],
      ["Gest", ""],
    ];
    const check = checked(schema, { rows });
    expect(causeOf(check, "option:role")?.fixes[0]).toEqual({
      kind: "mapValues",
      edit: {
        kind: "mapValues",
        column: "role",
        pairs: [
          ["administratr", "Administrator"],
          ["Gest", "Guest"],
        ],
      },
      rows: 3,
    });
    expect(editOf(check, "emailTypo:mail")).toMatchObject({ pairs: [["a@gmial.com", "a@gmail.com"]] });
  });

  it("empty no column that has to be filled, and leave nothing out for a remark", () => {
    const check = checked(schemaOf(columnOf("sum", { type: "number", required: true }), columnOf("name")), {
      rows: [["none at all", "JosÃ©"]],
    });
    expect(fixKinds(check, "number:sum")).toEqual(["leaveOut"]);
    expect(fixKinds(check, "mojibake:name")).toEqual(["repairText"]);
  });
});

describe("what the host refuses", () => {
  const rows = [["a@b.example"], ["b@b.example"], [""]];

  it("stands beside the other faults until the row is looked at again", () => {
    const check = checked(MAIL, { rows });
    check.refuse([
      { row: 0, column: "mail", message: "taken" },
      { row: 1, column: "mail", message: "taken" },
      { row: 1, column: null, message: "no" },
      { row: 2, column: null, message: "blank rows are not refused" },
    ]);
    expect(check.counts()).toEqual({ ready: 0, faulty: 2, leftOut: 0, blank: 1, settled: 0 });
    expect(check.causes(fixesOf).map(({ column, message, rows: count }) => [column, message, count])).toEqual([
      ["mail", "taken", 2],
      [null, "no", 1],
    ]);
    const history: History = { edits: [{ kind: "setCell", row: 1, column: "name", value: "x" }], done: 1 };
    check.again(history, [{ row: 1, cells: ["b@b.example"], problems: [] }], compileEdits);
    expect(check.faultsOf(1)).toEqual([]);
    expect(check.causes(fixesOf).map(({ rows: count }) => count)).toEqual([1]);
  });

  it("is left out where such rows are", () => {
    const edits: readonly Edit[] = [{ kind: "leaveOutFaulty", fault: "host", column: "mail" }];
    const check = checked(MAIL, { rows, edits });
    check.refuse([
      { row: 0, column: null, message: "no" },
      { row: 0, column: "mail", message: "taken" },
    ]);
    expect(check.counts()).toEqual({ ready: 1, faulty: 0, leftOut: 1, blank: 1, settled: 0 });
    expect(check.causes(fixesOf)).toEqual([]);
  });
});

describe("trying an edit", () => {
  it("says what it would change, in rows that are taken in", () => {
    const check = checked(MAIL, {
      rows: [
        ["a@b.example", "ann"],
        ["a@c.example", "ann"],
      ],
      edits: [{ kind: "leaveOut", rows: [[1, 2]] }],
    });
    const edit: Edit = { kind: "replace", column: null, find: "a", replace: "A", whole: false, matchCase: true };
    const changes = check.changesBy(edit, compileEdits);
    expect(changes(0, ["a@b.example", "ann"])).toEqual([
      ["a@b.example", "A@b.exAmple"],
      ["ann", "Ann"],
    ]);
    expect(changes(1, ["a@c.example", "ann"])).toEqual([]);
  });
});
