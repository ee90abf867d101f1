import { expect, test } from "vitest";
import { lineOf, one, sum, tallyOf } from "./tally.ts";

const report = (passed: number, failed: number, pending: number): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 });

test("a run's own numbers count", () => {
  expect(tallyOf(report(7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

test("a run that ended badly without a failed test counts as failed", () => {
  expect(tallyOf(report(7, 0, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(tallyOf(report(7, 0, 0), null)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test("a run that left no report, or one without numbers, counts as failed", () => {
  expect(tallyOf(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tallyOf("{}", 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the last line names what was skipped, and only then", () => {
  expect(lineOf(sum([one(true), one(false), one(true)]))).toBe("2 passed, 1 failed");
  expect(lineOf({ passed: 2, failed: 0, skipped: 3 })).toBe("2 passed, 0 failed, 3 skipped");
});
