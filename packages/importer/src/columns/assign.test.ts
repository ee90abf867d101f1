import fc from "fast-check";
import { expect, it } from "vitest";
import { assign, type Candidate } from "./assign.ts";

/** The best there is, by trying everything. */
const bestOf = (candidates: readonly Candidate[]): number => {
  const [first, ...rest] = candidates;
  if (first === undefined) return 0;
  const others = rest.filter(({ row, column }) => row !== first.row && column !== first.column);
  return Math.max(bestOf(rest), first.gain + bestOf(others));
};

const candidates = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 100 })), {
    maxLength: 12,
    selector: ([row, column]) => row * 10 + column,
  })
  .map((all) => all.map(([row, column, gain]): Candidate => ({ row, column, gain: gain / 100 })));

it("gives each row and each column away at most once, and gains the most there is", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const chosen = assign(all);
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length);
      expect(chosen.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(bestOf(all), 9);
    }),
    { numRuns: 500 },
  );
});
it("prefers two fair pairs to a good one and none", () => {
  const all = [
    { row: 0, column: 0, gain: 0.9 },
    { row: 0, column: 1, gain: 0.8 },
    { row: 1, column: 0, gain: 0.7 },
  ];
  expect(assign(all)).toHaveLength(2);
});
it("ends with a thousand rows that all want the same thousand columns", () => {
  const all = Array.from({ length: 40_000 }, (_, i) => ({
    row: i % 1000,
    column: (i * 37 + Math.floor(i / 1000) * 11) % 1000,
    gain: 0.3 + ((i * 7919) % 600) / 1000,
  }));
  expect(assign(all).length).toBeGreaterThan(990);
});
