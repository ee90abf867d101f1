import fc from "fast-check";
import { expect, it } from "vitest";
import { refusalsIn } from "./refusals.ts";

it("tells which rows were refused, why and where", () => {
  const answer = [
    { index: 2, error: "No such team", column: "team" },
    { index: 0, action: "create" },
    { index: 1, error: null },
  ];
  expect([...refusalsIn(answer, 3)]).toEqual([[2, { message: "No such team", column: "team" }]]);
});

it("takes a refusal without words for one, and what says nothing for none", () => {
  const answer = [
    { index: 0, error: "" },
    { index: 1, error: true },
    { index: 2, error: { message: "so" } },
    { index: 3, error: false },
  ];
  expect([...refusalsIn(answer, 4)].map(([index, { message }]) => [index, message])).toEqual([
    [0, ""],
    [1, ""],
    [2, "so"],
  ]);
});

it("never crashes, and never speaks of a row that was not sent", () => {
  const entry = fc.oneof(
    fc.anything(),
    fc.record({ index: fc.oneof(fc.integer(), fc.anything()), error: fc.anything(), column: fc.anything() }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(entry)), (answer) => {
      for (const [index, { message }] of refusalsIn(answer, 5)) {
        expect(index >= 0 && index < 5 && Number.isInteger(index)).toBe(true);
        expect(message.length).toBeLessThanOrEqual(500);
      }
    }),
  );
  const hostile = {
    get index(): number {
      throw new Error("no");
    },
  };
  expect(refusalsIn([hostile, { index: 1, error: "x" }], 2).size).toBe(1);
});
