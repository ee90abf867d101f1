import fc from "fast-check";
import { expect, it } from "vitest";
import { addRows, countRows, firstOutside, type GrowingRows, hasRow, rowSetOf } from "./rowSet.ts";

const stretches = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })), { maxLength: 40 });

it("holds what was added, in whatever order, as ranges that do not touch", () => {
  fc.assert(
    fc.property(stretches, (added) => {
      const set: GrowingRows = [];
      const rows = new Set<number>();
      for (const [from, length] of added) {
        addRows(set, from, from + length);
        for (let row = from; row < from + length; row += 1) rows.add(row);
      }
      for (let row = -1; row < 70; row += 1) {
        expect(hasRow(set, row)).toBe(rows.has(row));
        let outside = row;
        while (rows.has(outside)) outside += 1;
        expect(firstOutside(set, row)).toBe(outside);
      }
      expect(countRows(set)).toBe(rows.size);
      for (const [place, [from, to]] of set.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThan(set[place - 1]?.[1] ?? -1);
      }
    }),
  );
});

it("makes one range of rows that follow one another", () => {
  expect(rowSetOf([3, 4, 5, 9])).toEqual([
    [3, 6],
    [9, 10],
  ]);
});
