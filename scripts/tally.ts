/** Counts what passed and what failed. A runner that crashed counts as failed: nothing that went wrong may look like nothing to do. */

/** A tally of what was tried. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One thing that passed, or did not. */
export const one = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** Adds up. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

/** The last line of a test run. */
export const lineOf = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;

/**
 * Reads the JSON report of a run of tests that ended with `code`; `null` stands for a run that left no report. Errors
 * outside any test, such as a file that does not load, show in the exit code alone and count as one failure.
 */
export const tallyOf = (report: string | null, code: number | null): Tally => {
  const counted = report === null ? null : countsIn(report);
  if (counted === null) return one(false);
  return code === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
};

const countsIn = (text: string): Tally | null => {
  const report: unknown = JSON.parse(text);
  const passed = numberIn(report, "numPassedTests");
  const failed = numberIn(report, "numFailedTests");
  const pending = numberIn(report, "numPendingTests");
  const planned = numberIn(report, "numTodoTests");
  if (passed === null || failed === null || pending === null || planned === null) return null;
  return { passed, failed, skipped: pending + planned };
};

const numberIn = (report: unknown, name: string): number | null => {
  if (typeof report !== "object" || report === null) return null;
  const value: unknown = new Map(Object.entries(report)).get(name);
  return typeof value === "number" ? value : null;
};
