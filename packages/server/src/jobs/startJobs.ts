import { minutes, seconds, timestamp } from "@handrail/core/base";
import type { StartFit } from "../ports/fitting.ts";
import type { Log } from "../ports/surroundings.ts";
import type { Environment } from "../ports/workspaces.ts";
import type { Deps } from "../usecases/deps.ts";
import { fitModels } from "../usecases/fitting/fitModels.ts";
import { sweepLeft } from "../usecases/upkeep/sweepLeft.ts";
import { createFittingThreads } from "./fittingThreads.ts";

/** What is done again and again, by whichever server process holds the lease. */
const JOBS: readonly {
  readonly name: string;
  readonly run: (deps: Deps, of: Environment, startFit: StartFit | undefined) => Promise<unknown>;
}[] = [
  { name: "sweep left attempts", run: (deps, { id }) => sweepLeft(deps, id) },
  { name: "fit models", run: fitModels },
];

const EVERY = minutes(1);

/** A holder that died is replaced after this long. */
const LEASE = seconds(90);

/** Runs the jobs once a minute; the answer stops them and waits for the one under way. */
export const startJobs = (deps: Deps, log: Log): (() => Promise<void>) => {
  const holder = deps.secrets.id("server");
  const threads = createFittingThreads();
  let running: Promise<void> = Promise.resolve();
  let waiting = false;
  const timer = setInterval(() => {
    // Rounds that take longer than a minute must not pile up behind one another.
    if (waiting) return;
    waiting = true;
    running = running.then(() => {
      waiting = false;
      return runJobs(deps, holder, log, threads.startFit);
    });
  }, EVERY);
  return async () => {
    clearInterval(timer);
    await threads.stop();
    await running;
    await deps.store.write(async ({ leases }) => {
      for (const { name } of JOBS) await leases.release(name, holder);
    });
  };
};

/**
 * Runs every job whose lease can be had. One that fails is logged and tried again the next time. `startFit` is where fits
 * run, this thread when none is given.
 */
export const runJobs = async (deps: Deps, holder: string, log: Log, startFit?: StartFit): Promise<void> => {
  for (const { name, run } of JOBS) {
    try {
      const now = deps.clock.now();
      const isMine = await deps.store.write(({ leases }) => leases.take(name, holder, now, timestamp(now + LEASE)));
      if (!isMine) continue;
      for (const environment of await deps.store.tables.workspaces.environments())
        await run(deps, environment, startFit);
    } catch (error) {
      log.error("a job failed", { job: name, what: error instanceof Error ? error.name : typeof error });
    }
  }
};
