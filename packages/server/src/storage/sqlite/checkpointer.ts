/**
 * Copies the log into the store's file beside the thread that answers requests. A checkpoint syncs the whole file, which
 * takes a disk tenths of a second; on the writer's thread every request of that moment would wait for it.
 */
import { Worker } from "node:worker_threads";
import { milliseconds } from "@handrail/core/base";
import type { CheckpointerOptions } from "./checkpointThread.ts";

/** Long enough for pages that are written often to be copied once, short enough for a small log. */
const EVERY = milliseconds(1000);

/** Checkpoints a file in the background until it is stopped. */
export interface Checkpointer {
  stop(): Promise<void>;
}

/** Starts the thread. If it dies, the writer's own checkpoint at a long log (`connection.ts`) takes over. */
export const startCheckpointer = (file: string): Checkpointer => {
  const options: CheckpointerOptions = { file, every: EVERY };
  const worker = new Worker(new URL("./checkpointThread.ts", import.meta.url), {
    workerData: options,
    // It runs one statement: a small heap keeps it from holding memory the server could use.
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  // Without a listener an error of the thread would end the process; the writer goes on without it.
  worker.on("error", () => undefined);
  return {
    stop: async () => {
      // From here on the process waits for the thread, which may be in the middle of a checkpoint.
      worker.ref();
      worker.postMessage("stop");
      await ended;
    },
  };
};
