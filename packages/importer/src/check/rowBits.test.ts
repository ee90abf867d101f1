import { expect, it } from "vitest";
import { createRowBits } from "./rowBits.ts";

it("A set of rows is the same whether it has few or many", () => {
  const bits = createRowBits();
  const rows = Array.from({ length: 1500 }, (_, nth) => nth * 7);
  for (const [nth, row] of rows.entries()) {
    bits.set(row);
    if (nth % 3 === 0) bits.clear(row);
  }
  expect(rows.filter((row) => bits.has(row))).toEqual(rows.filter((_, nth) => nth % 3 !== 0));
  expect([1, 700_000].some(bits.has)).toBe(false);
});
