import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atLeast, atMost, type BenchResult } from "../bench.ts";
import { writeLargeTable } from "./largeTable.ts";
import { killTabs } from "./tabKills.ts";
import { calmestThroughUi } from "./throughUi.ts";

const ROWS = 1_000_000;
/** What a task takes by the wall says much of what else the machine does. */
const ROUNDS = 3;

/** A million rows through the window: matched, checked, put right at once, looked at, replaced in, sent. */
export const windowResults = async (): Promise<readonly BenchResult[]> => {
  const folder = await mkdtemp(join(tmpdir(), "handrail-table-"));
  try {
    const file = join(folder, "million.csv");
    await writeLargeTable(file, { rows: ROWS });
    const results: BenchResult[] = [];
    for (const worker of ["allowed", "blocked"] as const) {
      const seen = await calmestThroughUi({ file, rows: ROWS, worker }, ROUNDS);
      for (const [step, seconds] of Object.entries(seen.seconds)) {
        console.log(`window, worker ${worker}, ${step}: ${seconds.toFixed(1)} s`);
      }
      for (const task of seen.tasks) console.log(`window, worker ${worker}, a long task: ${JSON.stringify(task)}`);
      const name = worker === "allowed" ? "importer.window" : "importer.window_sliced";
      results.push(
        atMost(0, {
          name: `${name}.tasks_over_50ms`,
          value: seen.tasksOver50,
          unit: "tasks",
          note: `longest ${seen.longestTask} ms by the wall; the calmest of ${ROUNDS} rounds`,
        }),
        {
          name: `${name}.longest_work_ms`,
          value: seen.longestWork,
          unit: "ms",
          note: "what the thread itself worked in the longest of them",
        },
        atMost(0, {
          name: `${name}.unsent`,
          value: seen.accepted - seen.sent,
          unit: "rows",
          note: `${seen.sent} rows handed over`,
        }),
      );
      if (worker === "allowed") {
        results.push(atMost(150, { name: `${name}.worker_mb`, value: seen.workerMegabytes, unit: "MB" }));
      }
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const KILLS = 100;

/** An upload of 100,000 rows to a receiver that fails in every way, its tab and browser killed again and again. */
export const killResults = async (seed: number): Promise<readonly BenchResult[]> => {
  const { lost, doubled, resent, kills } = await killTabs({ rows: 100_000, kills: KILLS, seed });
  const note = `${kills} kills, ${resent} chunks came again`;
  return [
    atLeast(KILLS, {
      name: "importer.kills",
      value: kills,
      unit: "kills",
      note: "of pages, renderers and whole browsers",
    }),
    atMost(0, { name: "importer.kills.lost", value: lost, unit: "rows", note }),
    atMost(0, { name: "importer.kills.doubled", value: doubled, unit: "rows", note }),
  ];
};
