import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BenchResult } from "./bench.ts";
import { SET_NAMES } from "./stall/logs.ts";
import { reportOf, tablesOf } from "./stall/stallReport.ts";
import { runTask, type TaskOptions, tasksOf } from "./stall/tasks.ts";
import { writeTinyLogs } from "./stall/tinyLogs.ts";

const SMALL: Omit<TaskOptions, "data"> = {
  seed: "test",
  rounds: 30,
  simulation: { worlds: 1, users: 60, rounds: 10 },
};

const run = (data: string | null, only: readonly string[]) =>
  tasksOf(only).map((task) => runTask(task, { ...SMALL, data }));

const named = (results: readonly BenchResult[], name: string): BenchResult => {
  const found = results.find((result) => result.name === name);
  if (found === undefined) throw new Error(`There is no number ${name}.`);
  return found;
};

describe("the stall benchmark on a folder of a few people", () => {
  const folder = mkdtempSync(join(tmpdir(), "handrail-tiny-"));
  beforeAll(() => writeTinyLogs(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("runs from end to end, and shares and probabilities are such", async () => {
    const outcomes = run(folder, []);
    const { results } = await reportOf(outcomes);
    for (const set of SET_NAMES) {
      for (const name of ["recall_fi5", "recall_fi10", "recall_fi20", "ece", "brier", "logistic.recall_fi10"]) {
        named(results, `stall.${set}.${name}`);
      }
    }
    for (const name of [
      "conformal.max_excess",
      "new_step_3.exceedance",
      "bytes_per_step",
      "us_per_tick",
      "detector_gzip",
    ]) {
      named(results, `stall.${name}`);
    }
    for (const name of ["recall_fi2", "recall_fi5", "ece", "oracle.recall_fi2", "silent.recall_fi5"]) {
      named(results, `stall.sim.${name}`);
    }
    expect(new Set(results.map(({ name }) => name)).size).toBe(results.length);
    const shares = results.filter(
      ({ name }) => /recall|auc|ece|brier|false_interruptions|exceedance/.test(name) && !/less_/.test(name),
    );
    expect(shares.length).toBeGreaterThan(200);
    for (const { name, value, low = value, high = value } of shares) {
      for (const number of [value, low, high]) {
        expect(number, name).toBeGreaterThanOrEqual(0);
        expect(number, name).toBeLessThanOrEqual(1);
      }
    }
    expect(tablesOf(outcomes)).toContain("seal");
  }, 120_000);

  test("says which files are missing and measures the others", () => {
    const without = join(folder, "without");
    writeTinyLogs(without, 60);
    rmSync(join(without, "climate-control.jsonl.gz"));
    const outcomes = run(without, ["climate-control", "chess-items"]);
    expect(outcomes.flatMap(({ lines }) => lines).join("\n")).toContain("Skipped climate-control");
    expect(outcomes.flatMap(({ results }) => results).every(({ name }) => name.startsWith("stall.chess-items."))).toBe(
      true,
    );
    expect(run(null, ["chess-items", "new_step"]).flatMap(({ lines }) => lines)).toHaveLength(2);
  });

  test("gives the same numbers for the same seed, and others for another", () => {
    const numbers = (seed: string) =>
      runTask({ kind: "set", name: "chess-items" }, { ...SMALL, data: folder, seed }).results.map(({ value }) => value);
    expect(numbers("a")).toEqual(numbers("a"));
    expect(numbers("a")).not.toEqual(numbers("b"));
  });
});

const REAL = fileURLToPath(new URL("../../../shared/data/stall/", import.meta.url));
const isThere = existsSync(REAL);
if (!isThere)
  console.warn("Skipped the targets on public logs: there is no folder shared/data/stall beside the repository.");

describe.skipIf(!isThere)("the targets on public logs", () => {
  const options: TaskOptions = { ...SMALL, data: REAL, seed: "2026" };
  const measured = (task: Parameters<typeof runTask>[0]) => runTask(task, options);

  test("T1, T2 and the bytes of T8 hold", () => {
    const outcomes = ["climate-control", "cloze-practice", "chess-items"].map((name) =>
      measured({ kind: "set", name }),
    );
    const results = outcomes.flatMap((outcome) => outcome.results);
    expect(named(results, "stall.climate-control.recall_fi10").value).toBeGreaterThanOrEqual(0.22);
    expect(named(results, "stall.climate-control.auc_120s").value).toBeGreaterThanOrEqual(0.71);
    expect(named(results, "stall.climate-control.ece").value).toBeLessThanOrEqual(0.02);
    const cells = outcomes.flatMap((outcome) => outcome.cells);
    expect(cells).toHaveLength(24);
    expect(cells.filter(({ excess }) => excess > 0)).toEqual([]);
    expect(Math.max(...outcomes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(256);
    // A time is measured by the benchmark and fails no test: it is another on every machine.
    expect(Math.min(...outcomes.map(({ microseconds }) => microseconds))).toBeGreaterThan(0);
  }, 180_000);

  test("T6 holds: after three completions one in ten is beyond the predicted time", () => {
    const { results } = measured({ kind: "newStep" });
    expect(Math.abs(named(results, "stall.new_step_3.exceedance").value - 0.1)).toBeLessThanOrEqual(0.02);
  }, 120_000);
});
