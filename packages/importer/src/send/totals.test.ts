import { expect, it } from "vitest";
import { totalsOf } from "./totals.ts";

it("accounts for every row: what is nothing else is unsent", () => {
  expect(totalsOf({ rows: 10, accepted: 4, refused: 2, leftOut: 1 }).unsent).toBe(3);
});

it("refuses to tell of more rows than there are", () => {
  expect(() => totalsOf({ rows: 10, accepted: 9, refused: 2, leftOut: 0 })).toThrow("1 rows too many");
});
