import fc from "fast-check";
import { expect, it } from "vitest";
import { isSelected, NONE, sizeOf, toggled, withRange } from "./selection.ts";

it("joins ranges that touch or overlap", () => {
  expect(withRange([[0, 2]], 4, 2)).toEqual([[0, 5]]);
  expect(withRange([[0, 2]], 5, 4)).toEqual([
    [0, 2],
    [4, 6],
  ]);
});
it("takes a row out of the middle of a range", () => {
  expect(toggled([[0, 3]], 1)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(toggled([[4, 5]], 4)).toEqual([]);
});
it("selects what a set of numbers would, whatever was pressed", () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("toggle" as const), at: fc.nat(30) }),
      fc.record({ kind: fc.constant("range" as const), at: fc.nat(30), to: fc.nat(30) }),
    ),
  );
  fc.assert(
    fc.property(acts, (list) => {
      const expected = new Set<number>();
      let selection = NONE;
      for (const act of list) {
        if (act.kind === "toggle") {
          if (!expected.delete(act.at)) expected.add(act.at);
          selection = toggled(selection, act.at);
        } else {
          for (let at = Math.min(act.at, act.to); at <= Math.max(act.at, act.to); at += 1) expected.add(at);
          selection = withRange(selection, act.at, act.to);
        }
      }
      expect(sizeOf(selection)).toBe(expected.size);
      for (let at = 0; at <= 31; at += 1) expect(isSelected(selection, at)).toBe(expected.has(at));
    }),
  );
});
