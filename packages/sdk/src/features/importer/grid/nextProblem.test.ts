import type { Cause, GridRow, ImportEngine, RowFilter } from "@handrail/importer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { aSchema } from "../flow/builders.test-data.ts";
import { type Cell, nextProblem } from "./nextProblem.ts";

const schema = aSchema(["a", true], ["b", true]);
/** The first row of the table in its file. */
const BODY = 3;

/**
 * An engine over rows with these columns at fault: 0 is the row as a whole, and below 0 is a remark. With a gap, rows of
 * the file are missing.
 */
const over = (table: readonly (readonly number[])[], gap = 1) => {
  let calls = 0;
  const rows = table.map(
    (columns, at): GridRow => ({
      row: at * gap + BODY,
      values: ["x", "y"],
      faults: columns.map((column) => ({
        kind: column < 0 ? "mojibake" : "date",
        column: schema.columns[Math.abs(column) - 1]?.key ?? null,
        message: null,
      })),
      state: columns.some((column) => column >= 0) ? "faulty" : "ready",
    }),
  );
  const rowsWith = (id: string): readonly GridRow[] =>
    rows.filter(({ faults }) => faults.some(({ kind, column }) => `${kind}:${column}` === id));
  const causes = ["date:null", "date:a", "date:b", "mojibake:a", "mojibake:b"]
    .map(
      (id): Cause => ({
        ...{ id, column: null, message: null, values: [], hasMoreValues: false, fixes: [] },
        kind: id.startsWith("date") ? "date" : "mojibake",
        rows: rowsWith(id).length,
      }),
    )
    .filter((cause) => cause.rows > 0);
  const engine: Pick<ImportEngine, "rows"> = {
    rows: async (filter, { from, count }) => {
      calls += 1;
      const passed =
        filter.kind === "faulty"
          ? rows.filter(({ state }) => state === "faulty")
          : filter.kind === "cause"
            ? rowsWith(filter.id)
            : rows;
      return { rows: passed.slice(from, from + count), count: passed.length };
    },
  };
  const checked = { faulty: rows.filter(({ state }) => state === "faulty").length, causes };
  return { engine, checked, calls: () => calls };
};

/** Everything F8 finds in a list, or Shift and F8. */
const walk = async (
  { engine, checked }: ReturnType<typeof over>,
  filter: RowFilter,
  step: 1 | -1,
): Promise<readonly Cell[]> => {
  const { count } = await engine.rows(filter, { from: 0, count: 1 });
  const found: Cell[] = [];
  let from: Cell = step === 1 ? { at: 0, column: -1 } : { at: count - 1, column: 3 };
  for (;;) {
    const next = await nextProblem({ engine, schema, checked, filter, count, from, step });
    if (next === null) return found;
    found.push(next);
    from = next;
  }
};

it("finds the faults of a table one after the other, forwards and back, in all rows and in a part of them", async () => {
  // Remarks are passed over while there are errors, and are what is found where there are none.
  const columns = fc.oneof(fc.subarray([0, 1, 2]), fc.subarray([-1, -2]));
  const tables = fc.oneof(
    fc.array(columns, { minLength: 1, maxLength: 40 }),
    fc.array(fc.subarray([-1, -2]), { minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(1, 3), async (table, gap) => {
      const hasErrors = table.flat().some((column) => column >= 0);
      const expected = table.flatMap((faulty, at) =>
        faulty.flatMap((column): readonly Cell[] =>
          column < 0 && hasErrors ? [] : [{ at, column: Math.abs(column) }],
        ),
      );
      for (const filter of [{ kind: "all" }, { kind: "find", text: "x" }] as const) {
        expect(await walk(over(table, gap), filter, 1)).toEqual(expected);
        expect(await walk(over(table, gap), filter, -1)).toEqual(expected.toReversed());
      }
    }),
    { numRuns: 60 },
  );
});

it("goes from remark to remark in a list of rows with one, whatever else is wrong", async () => {
  const table = over([[1], [-2], [1, -2], []]);
  expect(await walk(table, { kind: "cause", id: "mojibake:b" }, 1)).toEqual([
    { at: 0, column: 2 },
    { at: 1, column: 1 },
    { at: 1, column: 2 },
  ]);
});

it("asks little to find the one fault among very many rows", async () => {
  const table = Array.from({ length: 20_000 }, (_, at) => (at === 19_999 ? [2] : []));
  const { engine, checked, calls } = over(table);
  const found = await nextProblem({
    engine,
    schema,
    checked,
    filter: { kind: "all" },
    count: table.length,
    from: { at: 0, column: 1 },
    step: 1,
  });
  expect(found).toEqual({ at: 19_999, column: 2 });
  expect(calls()).toBeLessThan(10);
});
