/**
 * How good the stall detector is: on public logs of other people, by training on one half of the people and testing on the
 * other, beside every baseline; and in the simulator, where the truth is known. See docs/stall-detection.md.
 */
import type { Bench } from "./bench.ts";
import { runTasks } from "./stall/runTasks.ts";
import { reportOf, tablesOf } from "./stall/stallReport.ts";
import { tasksOf } from "./stall/tasks.ts";

const SEED = "2026";

const bench: Bench = async ({ data, seed, only }) => {
  const outcomes = await runTasks(tasksOf(only ?? []), {
    data,
    seed: seed ?? SEED,
    rounds: 1000,
    simulation: { worlds: 3, users: 600, rounds: 200 },
  });
  console.log(`${tablesOf(outcomes)}\n`);
  return reportOf(outcomes);
};

export default bench;
