import { minutes, seconds, timestamp } from "@handrail/core/base";
import type { Log } from "../ports/surroundings.ts";
import type { Environment } from "../ports/workspaces.ts";
import type { Deps } from "../usecases/deps.ts";
import { fitModels } from "../usecases/upkeep/fitModels.ts";
import { sweepLeft } from "../usecases/upkeep/sweepLeft.ts";

/** What is done again and again, by whichever server process holds the lease. */
const JOBS: readonly { readonly name: string; readonly run: (deps: Deps, of: Environment) => Promise<unknown> }[] = [
  { name: "sweep left attempts", run: (deps, { id }) => sweepLeft(deps, id) },
  { name: "fit models", run: fitModels },
];

const EVERY = minutes(1);

/** A holder that died is replaced after this long. */
const LEASE = seconds(90);

/** Runs the jobs once a minute; the answer stops them and waits for the one under way. */
export const startJobs = (deps: Deps, log: Log): (() => Promise<void>) => {
  const holder = deps.secrets.id("server");
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => runJobs(deps, holder, log));
  }, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
    await deps.store.write(async ({ leases }) => {
      for (const { name } of JOBS) await leases.release(name, holder);
    });
  };
};

/** Runs every job whose lease can be had. One that fails is logged and tried again the next time. */
export const runJobs = async (deps: Deps, holder: string, log: Log): Promise<void> => {
  for (const { name, run } of JOBS) {
    try {
      const now = deps.clock.now();
      const isMine = await deps.store.write(({ leases }) => leases.take(name, holder, now, timestamp(now + LEASE)));
      if (!isMine) continue;
      for (const environment of await deps.store.tables.workspaces.environments()) await run(deps, environment);
    } catch (error) {
      log.error("a job failed", { job: name, what: error instanceof Error ? error.name : typeof error });
    }
  }
};
