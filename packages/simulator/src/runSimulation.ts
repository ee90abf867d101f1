import { type Duration, type Timestamp, timestamp } from "@handrail/core/base";
import type { Bootstrap } from "@handrail/core/protocol";
import { DEMO_PROFILE, type SimulationProfile } from "./people/profile.ts";
import { createPopulation, daysBefore, type Population } from "./population.ts";
import { toBatches, toRequest } from "./sending/batches.ts";
import { type Sent, send } from "./sending/sender.ts";

/** What a simulation is run with. */
export interface SimulationOptions {
  readonly server: string;
  readonly key: string;
  /** What the server gives to browsers; see `fetchBootstrap`. */
  readonly bootstrap: Bootstrap;
  /**
   * What it gives once it has learned from the first half of the people: whoever begins in the second half of the time gets
   * that. Without it all get the first.
   */
  readonly learned?: (() => Promise<Bootstrap>) | undefined;
  readonly people: number;
  readonly seed: number;
  /** The first moment at which somebody may begin. @default 28 days before `until` */
  readonly from?: Timestamp | undefined;
  /** @default now */
  readonly until?: Timestamp | undefined;
  readonly profile?: SimulationProfile | undefined;
  /** Customer companies. @default 30 */
  readonly accounts?: number | undefined;
  /** Requests under way at once. @default 4 */
  readonly atOnce?: number | undefined;
  readonly onProgress?: ((progress: SimulationProgress) => void) | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** How to wait before asking a busy server again. */
  readonly sleep?: ((duration: Duration) => Promise<void>) | undefined;
}

/** How far a simulation is. */
export interface SimulationProgress extends Sent {
  readonly people: number;
  readonly of: number;
}

const WINDOW = 28;

/** Waits for real. */
export const sleep = (duration: Duration): Promise<void> => new Promise((resolve) => setTimeout(resolve, duration));

/**
 * Lets seeded people live through the last weeks and sends what their browsers would have sent, by the same message and
 * with their clocks as they were then. The same options give the same events, ids included, so sending them twice changes
 * nothing.
 */
export const runSimulation = async (options: SimulationOptions): Promise<SimulationProgress> => {
  const { server, key, people, onProgress } = options;
  const now = timestamp(Date.now());
  const until = options.until ?? now;
  const from = options.from ?? daysBefore(until, WINDOW);
  const populationOf = (bootstrap: Bootstrap) =>
    createPopulation({
      bootstrap,
      profile: options.profile ?? DEMO_PROFILE,
      seed: String(options.seed),
      accounts: options.accounts ?? 30,
    });
  const sender = { server: server.replace(/\/+$/, ""), fetch: options.fetch ?? fetch, sleep: options.sleep ?? sleep };
  let next = 0;
  let progress: SimulationProgress = { people: 0, of: people, accepted: 0, duplicate: 0, rejected: 0 };
  const work = async (population: Population, last: number, span: Span): Promise<void> => {
    for (let index = next++; index < last; index = next++) {
      const events = population.life(index, population.startOf(index, span.from, span.until), until);
      for (const batch of toBatches(events)) {
        const request = toRequest(key, batch, timestamp(Date.now()));
        if (request === null) continue;
        // Awaited apart: while it is under way, the other workers count on.
        const sent = await send(request, sender);
        progress = plus(progress, sent);
      }
      progress = { ...progress, people: progress.people + 1 };
      onProgress?.(progress);
    }
  };
  const crowd = async (bootstrap: Bootstrap, last: number, span: Span): Promise<void> => {
    const population = populationOf(bootstrap);
    await Promise.all(Array.from({ length: options.atOnce ?? 4 }, () => work(population, last, span)));
    next = last;
  };
  if (options.learned === undefined) {
    await crowd(options.bootstrap, people, { from, until });
    return progress;
  }
  const half = timestamp(from + (until - from) / 2);
  await crowd(options.bootstrap, Math.ceil(people / 2), { from, until: half });
  await crowd(await options.learned(), people, { from: half, until });
  return progress;
};

interface Span {
  readonly from: Timestamp;
  readonly until: Timestamp;
}

const plus = (progress: SimulationProgress, sent: Sent): SimulationProgress => ({
  ...progress,
  accepted: progress.accepted + sent.accepted,
  duplicate: progress.duplicate + sent.duplicate,
  rejected: progress.rejected + sent.rejected,
});
