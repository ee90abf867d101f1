/** A thread that measures one part after another. */
import { parentPort, workerData } from "node:worker_threads";
import { runTask, type TaskOptions } from "./tasks.ts";

const options: TaskOptions = workerData;

parentPort?.on("message", ({ index, task }) => {
  parentPort?.postMessage({ index, outcome: runTask(task, options) });
});
