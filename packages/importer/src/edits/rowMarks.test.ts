import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createRowMarks } from "./rowMarks.ts";

it("Row marks are what an array of marks would be, however ranges overlap", () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const marks = createRowMarks();
      const plain = Array.from({ length: 40 }, () => 0);
      for (const [from, to, mark] of ranges) {
        marks.set(from, to, mark);
        if (from < to) plain.fill(mark, from, to);
      }
      expect(plain.map((_, row) => marks.of(row))).toEqual(plain);
    }),
  );
});
