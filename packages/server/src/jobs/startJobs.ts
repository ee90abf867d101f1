import { type Duration, milliseconds, minutes, seconds, timestamp } from "@handrail/core/base";
import type { StartFit } from "../ports/fitting.ts";
import type { Log } from "../ports/surroundings.ts";
import type { Environment } from "../ports/workspaces.ts";
import { republish } from "../usecases/content/bootstrap.ts";
import type { Deps } from "../usecases/deps.ts";
import { fitModels, hasNewsFor } from "../usecases/fitting/fitModels.ts";
import { sweepLeft } from "../usecases/upkeep/sweepLeft.ts";
import { createFittingThreads } from "./fittingThreads.ts";

/** Something that is done again and again, by whichever server process holds the lease. */
interface Job {
  readonly name: string;
  readonly every: Duration;
  /** Asked first: without work no lease is taken, and nothing is written. */
  readonly hasWork?: (deps: Deps, of: Environment) => Promise<boolean>;
  readonly run: (deps: Deps, of: Environment, startFit: StartFit | undefined) => Promise<unknown>;
}

const JOBS: readonly Job[] = [
  { name: "sweep left attempts", every: minutes(1), run: (deps, { id }) => sweepLeft(deps, id) },
  { name: "publish step times", every: minutes(1), run: republish },
  { name: "fit models", every: seconds(5), hasWork: hasNewsFor, run: fitModels },
];

/** A holder that died is replaced after this long. */
const LEASE = seconds(90);

/** A job rests five times as long as it took, so that it has a sixth of a processor; but half a minute at most. */
const REST = 5;
const LONGEST_REST = seconds(30);

/** After a failure, which will hardly mend by itself. */
const AFTER_FAILURE = minutes(1);

const restAfter = ({ every }: Job, took: number): Duration =>
  milliseconds(Math.max(every, Math.min(LONGEST_REST, REST * took)));

/** Runs the jobs when they are due; the answer stops them and waits for the one under way. */
export const startJobs = (deps: Deps, log: Log): (() => Promise<void>) => {
  const holder = deps.secrets.id("server");
  const threads = createFittingThreads();
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;
  // One after the other: two jobs at once would only wait for each other's transactions.
  let running: Promise<void> = Promise.resolve();
  const schedule = (job: Job, after: Duration): void => {
    if (stopped) return;
    const due = (): void => {
      running = running.then(async () => {
        const begun = performance.now();
        const went = await runJob(job, deps, { holder, log, startFit: threads.startFit });
        schedule(job, went ? restAfter(job, performance.now() - begun) : AFTER_FAILURE);
      });
    };
    timers.set(job.name, setTimeout(due, after));
  };
  for (const job of JOBS) schedule(job, job.every);
  return async () => {
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    await threads.stop();
    await running;
    await deps.store.write(async ({ leases }) => {
      for (const { name } of JOBS) await leases.release(name, holder);
    });
  };
};

interface Doing {
  readonly holder: string;
  readonly log: Log;
  /** Where fits run; this thread when there is none. */
  readonly startFit?: StartFit | undefined;
}

/** Runs every job once whose lease can be had. */
export const runJobs = async (deps: Deps, doing: Doing): Promise<void> => {
  for (const job of JOBS) await runJob(job, deps, doing);
};

/** Runs one; false when it failed, which is logged. It is tried again the next time. */
const runJob = async ({ name, hasWork, run }: Job, deps: Deps, { holder, log, startFit }: Doing): Promise<boolean> => {
  const { store, clock } = deps;
  try {
    const waiting: Environment[] = [];
    for (const environment of await store.tables.workspaces.environments())
      if (hasWork === undefined || (await hasWork(deps, environment))) waiting.push(environment);
    if (waiting.length === 0) return true;
    const now = clock.now();
    const isMine = await store.write(({ leases }) => leases.take(name, holder, now, timestamp(now + LEASE)));
    if (isMine) for (const environment of waiting) await run(deps, environment, startFit);
    return true;
  } catch (error) {
    log.error("a job failed", { job: name, what: error instanceof Error ? error.name : typeof error });
    return false;
  }
};
