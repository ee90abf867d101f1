import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRandom } from "../../simulation/stall/random.ts";
import { newStepExceedance } from "./newStep.ts";
import { readTimedSets } from "./timedSteps.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "new-step-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, rows: readonly unknown[]): void =>
  writeFileSync(join(folder, file), gzipSync(rows.map((row) => JSON.stringify(row)).join("\n")));

/** People by items whose times are log-normal, cut off at a limit. */
const items = (people: number, count: number, median: number, limit = Number.POSITIVE_INFINITY) => {
  const random = createRandom(`items/${median}`);
  const usual = Array.from({ length: count }, () => random.around({ median, spread: 0.5 }));
  return Array.from({ length: people }, (_, person) => ({
    user: `person ${person}`,
    seconds: usual.map((typical) => Math.min(limit, random.around({ median: typical, spread: 0.45 }))),
    correct: usual.map(() => 1),
  }));
};

describe("new steps", () => {
  test("of times as assumed, one in ten is beyond after 1, 3 and 10, and the interval holds it", () => {
    write("licensure-exam.jsonl.gz", items(240, 30, 60));
    for (const { exceedance, low, high, perSet } of newStepExceedance(folder, { seed: 1 })) {
      expect(Math.abs(exceedance - 0.1)).toBeLessThan(0.02);
      expect(low).toBeLessThan(exceedance);
      expect(high).toBeGreaterThan(exceedance);
      expect(perSet).toMatchObject([{ name: "licensure exam", steps: 30, people: 120 }]);
    }
  });

  test("a time limit that one in three meets is no completion, and those cut off are not left out", () => {
    write("chess-items.jsonl.gz", items(240, 30, 24, 30));
    const measured = newStepExceedance(folder, { seed: 1 });
    expect(measured.map(({ n }) => n)).toEqual([1, 3, 10]);
    for (const { exceedance } of measured) expect(Math.abs(exceedance - 0.1)).toBeLessThan(0.03);
  });

  test("a seed gives the same numbers again, another one others", () => {
    write("licensure-exam.jsonl.gz", items(80, 8, 60));
    expect(newStepExceedance(folder, { seed: 4 })).toEqual(newStepExceedance(folder, { seed: 4 }));
    expect(newStepExceedance(folder, { seed: 5 })).not.toEqual(newStepExceedance(folder, { seed: 4 }));
  });

  test("the logs are read as they are meant: first attempts only, time-outs as such, missing values left out", () => {
    const answer = { user: "a", session: "s", step: "x", start_latency_ms: 900, end_latency_ms: 4000, answered: true };
    write("cloze-practice.jsonl.gz", [
      { ...answer, outcome: "study", end_latency_ms: -1 },
      { ...answer, outcome: "incorrect" },
      { ...answer, outcome: "correct", end_latency_ms: 1000 },
      { ...answer, step: "y", outcome: "incorrect", start_latency_ms: 12_003, end_latency_ms: 12_004 },
      { ...answer, step: "z", outcome: "incorrect", answered: false },
    ]);
    write("chess-items.jsonl.gz", [{ user: "b", seconds: [null, 30, 12.5] }]);
    expect(readTimedSets(folder)).toEqual([
      {
        name: "chess items",
        attempts: [
          { person: "b", step: "1", seconds: 30, isDone: false },
          { person: "b", step: "2", seconds: 12.5, isDone: true },
        ],
      },
      {
        name: "cloze practice",
        attempts: [
          { person: "a", step: "x", seconds: 4, isDone: true },
          { person: "a", step: "y", seconds: 12.004, isDone: false },
          { person: "a", step: "z", seconds: 4, isDone: false },
        ],
      },
    ]);
  });
});
