/**
 * Fits models beside the thread that answers requests: a fit takes seconds of arithmetic. Each runs on a thread of its own
 * that ends with it, so that between two fits no memory is held.
 */
import { Worker } from "node:worker_threads";
import type { Fit, FitOutcome, StartFit } from "../ports/fitting.ts";
import type { FittingMessage } from "./fittingThread.ts";

/** Starts fits until it is stopped. */
export interface FittingThreads {
  readonly startFit: StartFit;
  /** Ends what is under way: nothing comes of it, and the next server begins anew. */
  stop(): Promise<void>;
}

/** Twenty steps with three thousand attempts each take some forty megabytes. */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 8 };

/** What comes of a fit once the server stops. */
const NO_FIT: Fit = { add: () => undefined, finish: async () => [] };

/** Makes them; no thread is started yet. */
export const createFittingThreads = (): FittingThreads => {
  const running = new Set<Worker>();
  let stopped = false;
  const startFit: StartFit = () => {
    if (stopped) return NO_FIT;
    const worker = new Worker(new URL("./fittingThread.ts", import.meta.url), { resourceLimits: LIMITS });
    worker.unref();
    running.add(worker);
    const outcomes = new Promise<readonly FitOutcome[]>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => {
        running.delete(worker);
        if (stopped) resolve([]);
        else reject(new Error("The fitting thread ended early."));
      });
    });
    // Whoever adds steps has not asked for the outcome yet; a failure waits for them.
    outcomes.catch(() => undefined);
    const tell = (message: FittingMessage): void => worker.postMessage(message);
    return {
      add: (step) => tell({ kind: "step", step }),
      finish: (policy) => {
        tell({ kind: "finish", policy });
        return outcomes;
      },
    };
  };
  return {
    startFit,
    stop: async () => {
      stopped = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
};
