import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainValue } from "../values/plainValue.ts";
import { createUniqueColumn } from "./uniqueColumn.ts";

describe("a unique column", () => {
  it("knows the first row of each value as rows come and go in any order", () => {
    const text = fc.constantFrom("a", "A", "b", "é", "É", "e\u0301", "x y", "X  Y", "", "long enough to be a slice");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), text), { maxLength: 60 }), (acts) => {
        const column = createUniqueColumn(0);
        const model = new Map<number, string>();
        const firstOf = (value: string): number => {
          const rows = [...model].filter(([, each]) => plainValue(each) === plainValue(value)).map(([row]) => row);
          return rows.length === 0 ? -1 : Math.min(...rows);
        };
        for (const [row, value] of acts) {
          const before = model.get(row);
          if (before === undefined) {
            expect(column.first(value)).toBe(firstOf(value));
            column.enter(row);
            model.set(row, value);
          } else {
            const wasFirst = firstOf(before) === row;
            model.delete(row);
            expect(column.leave(row, before)).toBe(wasFirst ? firstOf(before) : -1);
          }
          expect(column.keyOf(row) === 0).toBe(!model.has(row));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("takes no two of a million values for equal that are much alike", () => {
    const column = createUniqueColumn(1_000_000);
    let seen = 0;
    for (let row = 0; row < 1_000_000; row += 1) {
      const text = row % 2 === 0 ? `K-${row}` : `user${row}@mail${row % 7}.example.com`;
      if (column.first(text) >= 0) seen += 1;
      column.enter(row);
    }
    expect(seen).toBe(0);
    expect(column.first("k-500000")).toBe(500_000);
  });
});
