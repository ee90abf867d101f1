import { describe, expect, test } from "vitest";
import type { Scalar } from "../base/index.ts";
import { compare, matchesProperties } from "./compare.ts";
import type { Operator } from "./condition.ts";

type Case = readonly [Operator, Scalar | undefined, Scalar | readonly Scalar[], boolean];

const cases = (rule: string, list: readonly Case[]): void => {
  describe(rule, () => {
    test.each(list)("%s: %j against %j is %s", (operator, actual, expected, verdict) => {
      expect(compare(operator, actual, expected)).toBe(verdict);
    });
  });
};

cases("[CO5] missing values", [
  ["missing", undefined, null, true],
  ["missing", null, null, true],
  ["missing", "", null, false],
  ["exists", null, null, false],
  ["exists", false, null, true],
  ["is", undefined, null, true],
  ["is", undefined, "free", false],
  ["is", "free", null, false],
  ["isNot", undefined, "free", true],
  ["isNot", undefined, null, false],
  ["notIn", null, ["free"], true],
  ["notIn", null, ["free", null], false],
  ["in", undefined, ["free"], false],
  ["contains", undefined, "", false],
  ["atLeast", undefined, 0, false],
  ["atMost", null, 0, false],
  ["greaterThan", undefined, -1, false],
  ["lessThan", undefined, 1, false],
]);

cases("[CO6] sameness", [
  ["is", "5", 5, true],
  ["is", 5, "5", true],
  ["is", "true", true, true],
  ["is", "5.0", 5, false],
  ["is", "Pro", "pro", false],
  ["is", 0, false, false],
  ["is", "free", ["free"], false],
  ["isNot", "5", 5, false],
  ["isNot", "free", ["free"], true],
]);

cases("[CO7] order", [
  ["greaterThan", 6, 5, true],
  ["greaterThan", 5, 5, false],
  ["atLeast", 5, 5, true],
  ["atLeast", "10", 9, true],
  ["atLeast", "10", "9", true],
  ["lessThan", 4, 5, true],
  ["lessThan", 5, 5, false],
  ["atMost", 5, 5, true],
  ["atMost", 6, 5, false],
  ["lessThan", "2026-01-31", "2026-02-01", true],
  ["atLeast", "many", 5, false],
  ["atMost", "many", 5, false],
  ["atMost", "", 5, false],
  ["atLeast", true, 1, false],
  ["atLeast", 5, [5], false],
]);

cases("[CO8] text inside text", [
  ["contains", "ada@Example.com", "@example.COM", true],
  ["contains", "ada@example.org", "@example.com", false],
  ["contains", 2026, 26, true],
  ["contains", "free", ["free"], false],
]);

cases("[CO9] lists", [
  ["in", "pro", ["free", "pro"], true],
  ["in", 3, ["1", "3"], true],
  ["in", "team", ["free", "pro"], false],
  ["in", "pro", "pro", true],
  ["in", "pro", [], false],
  ["notIn", "pro", ["free", "pro"], false],
  ["notIn", "team", ["free", "pro"], true],
  ["notIn", "pro", "pro", false],
]);

test("[CO5] an inherited name is missing", () => {
  expect(matchesProperties([{ property: "toString", operator: "missing", value: null }], {})).toBe(true);
});

test("[PR4] properties meet a list of conditions when they meet each", () => {
  const where = [
    { property: "rows", operator: "atLeast", value: 10 },
    { property: "source", operator: "is", value: "csv" },
  ] as const;
  expect(matchesProperties(where, { rows: 10, source: "csv" })).toBe(true);
  expect(matchesProperties(where, { rows: 9, source: "csv" })).toBe(false);
  expect(matchesProperties([], {})).toBe(true);
});
