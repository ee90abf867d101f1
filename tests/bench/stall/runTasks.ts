/** Runs the parts, as many at once as there are threads to spare, and answers their outcomes in order. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Task, TaskOptions, TaskOutcome } from "./tasks.ts";

const MOST_THREADS = 4;

/** Runs them all; a part that throws ends the run with its error. */
export const runTasks = async (tasks: readonly Task[], options: TaskOptions): Promise<readonly TaskOutcome[]> => {
  const outcomes = new Map<number, TaskOutcome>();
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./taskWorker.ts", import.meta.url), { workerData: options });
      const goOn = (): void => {
        const index = next;
        next += 1;
        const task = tasks[index];
        if (task !== undefined) worker.postMessage({ index, task });
        else void worker.terminate().then(() => resolve());
      };
      worker.on("message", ({ index, outcome }) => {
        outcomes.set(index, outcome);
        goOn();
      });
      worker.on("error", reject);
      goOn();
    });
  await Promise.all(Array.from({ length: Math.min(MOST_THREADS, availableParallelism(), tasks.length) }, work));
  return tasks.flatMap((_, index) => outcomes.get(index) ?? []);
};
