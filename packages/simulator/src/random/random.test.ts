import { timestamp } from "@handrail/core/base";
import { expect, it } from "vitest";
import { seededUuid } from "./ids.ts";
import { createRandom } from "./random.ts";

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it("gives the same numbers for the same seed and others for another", () => {
  const [a, b, c] = [createRandom("7/1"), createRandom("7/1"), createRandom("7/2")];
  const numbers = many(20, a.share);
  expect(many(20, b.share)).toEqual(numbers);
  expect(many(20, c.share)).not.toEqual(numbers);
});

it("draws shares that fill the unit interval evenly", () => {
  const { share } = createRandom("even");
  const drawn = many(20_000, share);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(mean(drawn)).toBeCloseTo(0.5, 1);
});

it("draws log-normal times around their median", () => {
  const random = createRandom("times");
  const drawn = many(4001, () => random.around(30, 0.5)).sort((a, b) => a - b);
  expect(drawn[2000]).toBeGreaterThan(28);
  expect(drawn[2000]).toBeLessThan(32);
});

it("makes UUIDv7s in the order of their moments", () => {
  const random = createRandom("ids");
  const [first, second] = [
    seededUuid(timestamp(1_700_000_000_000), random),
    seededUuid(timestamp(1_700_000_000_001), random),
  ];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
});
