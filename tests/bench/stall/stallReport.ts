/** Puts the parts of a run together: the tables for people, and one list of numbers. */
import { atMost, type BenchReport, type BenchResult } from "../bench.ts";
import { detectorSize } from "./costs.ts";
import type { TaskOutcome } from "./tasks.ts";
import { textTable } from "./textTable.ts";

/** The report of these parts. */
export const reportOf = async (outcomes: readonly TaskOutcome[]): Promise<BenchReport> => ({
  bench: "stall",
  results: [
    ...outcomes.flatMap(({ results }) => results),
    ...conformalResults(outcomes),
    ...costResults(outcomes),
    atMost(6, { name: "stall.detector_gzip", value: await detectorSize(), unit: "kB" }),
  ],
});

const conformalResults = (outcomes: readonly TaskOutcome[]): readonly BenchResult[] => {
  const cells = outcomes.flatMap((outcome) => outcome.cells);
  if (cells.length === 0) return [];
  const each = cells.map(({ set, n, alpha, interrupted, error }) =>
    atMost(alpha + 2 * error, {
      name: `stall.${set}.conformal_n${n}_a${(100 * alpha).toFixed(0).padStart(2, "0")}.false_interruptions`,
      value: interrupted,
      unit: "of completers",
      low: interrupted - 2 * error,
      high: interrupted + 2 * error,
    }),
  );
  const most = Math.max(...cells.map(({ excess }) => excess));
  return [
    ...each,
    atMost(0, {
      name: "stall.conformal.max_excess",
      value: most,
      unit: "of completers",
      note: "beyond the promise and two standard errors",
    }),
  ];
};

const costResults = (outcomes: readonly TaskOutcome[]): readonly BenchResult[] => {
  const bytes = Math.max(0, ...outcomes.map((outcome) => outcome.bytes));
  const slowest = Math.max(0, ...outcomes.map(({ microseconds }) => microseconds));
  if (bytes === 0) return [];
  return [
    atMost(256, { name: "stall.bytes_per_step", value: bytes, unit: "bytes", note: "the largest model" }),
    atMost(20, {
      name: "stall.us_per_tick",
      value: slowest,
      unit: "microseconds",
      note: "on this machine, other work beside it",
    }),
  ];
};

/** Everything for people, above the list of numbers. */
export const tablesOf = (outcomes: readonly TaskOutcome[]): string => {
  const cells = outcomes.flatMap((outcome) => outcome.cells);
  const percent = (value: number) => (100 * value).toFixed(2);
  const bounds = cells.map(({ set, n, alpha, interrupted, error, excess }) => [
    set,
    String(n),
    percent(alpha),
    percent(interrupted),
    percent(error),
    excess <= 0 ? "kept" : "BROKEN",
  ]);
  const head = ["the bound in fact", "completers", "promised %", "interrupted %", "s.e.", ""];
  return [
    ...outcomes.flatMap(({ lines }) => (lines.length === 0 ? [] : [lines.join("\n")])),
    ...(cells.length === 0 ? [] : [textTable([head, ...bounds])]),
  ].join("\n\n");
};
