import type { GridRow, ImportEngine } from "@handrail/importer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { aSchema } from "../flow/builders.test-data.ts";
import { type Cell, nextProblem } from "./nextProblem.ts";

const schema = aSchema(["a", true], ["b", true]);
/** The first row of the table in its file. */
const BODY = 3;

/** An engine over rows with these columns at fault: 0 is the row as a whole. With a gap, rows of the file are missing. */
const over = (
  table: readonly (readonly number[])[],
  gap = 1,
): { engine: Pick<ImportEngine, "rows">; calls: () => number } => {
  let calls = 0;
  const rows = table.map(
    (columns, at): GridRow => ({
      row: at * gap + BODY,
      values: ["x", "y"],
      faults: columns.map((column) => ({
        kind: "date",
        column: schema.columns[column - 1]?.key ?? null,
        message: null,
      })),
      state: columns.length > 0 ? "faulty" : "ready",
    }),
  );
  return {
    calls: () => calls,
    engine: {
      rows: async (filter, { from, count }) => {
        calls += 1;
        const passed = filter.kind === "faulty" ? rows.filter(({ state }) => state === "faulty") : rows;
        return { rows: passed.slice(from, from + count), count: passed.length };
      },
    },
  };
};

it("finds the faults of a table one after the other, forwards and back, in all rows and in a part of them", async () => {
  const columns = fc.subarray([0, 1, 2]);
  const gap = fc.constantFrom(1, 3);
  await fc.assert(
    fc.asyncProperty(fc.array(columns, { minLength: 1, maxLength: 40 }), gap, async (table, rows) => {
      const expected = table.flatMap((faulty, at) => faulty.map((column): Cell => ({ at, column })));
      for (const filter of [{ kind: "all" }, { kind: "find", text: "x" }] as const) {
        const { engine } = over(table, rows);
        for (const step of [1, -1] as const) {
          const found: Cell[] = [];
          let from: Cell = step === 1 ? { at: 0, column: -1 } : { at: table.length - 1, column: 3 };
          for (;;) {
            const next = await nextProblem({ engine, schema, filter, count: table.length, from, step });
            if (next === null) break;
            found.push(next);
            from = next;
          }
          expect(found).toEqual(step === 1 ? expected : expected.toReversed());
        }
      }
    }),
    { numRuns: 60 },
  );
});

it("asks little to find the one fault among very many rows", async () => {
  const table = Array.from({ length: 20_000 }, (_, at) => (at === 19_999 ? [2] : []));
  const { engine, calls } = over(table);
  const found = await nextProblem({
    engine,
    schema,
    filter: { kind: "all" },
    count: table.length,
    from: { at: 0, column: 1 },
    step: 1,
  });
  expect(found).toEqual({ at: 19_999, column: 2 });
  expect(calls()).toBeLessThan(10);
});
