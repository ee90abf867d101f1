import { after, hours, milliseconds, minutes, type Timestamp, timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import type { Bootstrap } from "@handrail/core/protocol";
import { DEMO_PROFILE, type SimulationProfile } from "./people/profile.ts";
import { createPopulation } from "./population.ts";
import { createRandom } from "./random/random.ts";
import { sleep } from "./runSimulation.ts";
import { toBatches, toRequest } from "./sending/batches.ts";
import { send } from "./sending/sender.ts";

/** What a trickle runs with. */
export interface TrickleOptions {
  readonly server: string;
  readonly key: string;
  readonly bootstrap: Bootstrap;
  readonly seed: number;
  /** New people a minute. @default 4 */
  readonly perMinute?: number | undefined;
  readonly profile?: SimulationProfile | undefined;
  readonly accounts?: number | undefined;
  /** Ends it: no further request is made. */
  readonly signal: AbortSignal;
  /** Told of trouble; the trickle goes on. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/** A live person's first hour is played; what they would do tomorrow is left out. */
const PLAYED = hours(1);
/** The SDK sends about as often while something happens. */
const SEND_EVERY = milliseconds(2000);

/** Goes on sending new people in real time: each event leaves when its moment has come. */
export const trickle = async (options: TrickleOptions): Promise<void> => {
  const { signal, key } = options;
  const population = createPopulation({
    bootstrap: options.bootstrap,
    profile: options.profile ?? DEMO_PROFILE,
    seed: `live-${options.seed}`,
    accounts: options.accounts ?? 30,
  });
  const random = createRandom(`${options.seed}/arrivals`);
  const sender = { server: options.server.replace(/\/+$/, ""), fetch, sleep };
  const arrives = (from: Timestamp): Timestamp =>
    after(from, milliseconds(random.wait(minutes(1) / (options.perMinute ?? 4))));
  let waiting: readonly HandrailEvent[] = [];
  let count = 0;
  let nextArrival = timestamp(Date.now());
  while (!signal.aborted) {
    const now = timestamp(Date.now());
    for (; nextArrival <= now; nextArrival = arrives(nextArrival)) {
      waiting = [...waiting, ...population.life(count, nextArrival, after(nextArrival, PLAYED))];
      count += 1;
    }
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    try {
      for (const batch of toBatches(inOrder(due))) {
        const request = toRequest(key, batch, timestamp(Date.now()));
        if (request !== null && !signal.aborted) await send(request, sender);
      }
    } catch (error) {
      options.onTrouble?.(error instanceof Error ? error.message : String(error));
    }
    await pause(signal);
  }
};

/** Each person's events together, in their order. */
const inOrder = (events: readonly HandrailEvent[]): readonly HandrailEvent[] => {
  const people = [...new Set(events.map(({ person }) => person))];
  return people.flatMap((person) => events.filter((event) => event.person === person));
};

/** Until it is time to send again, or to stop. */
const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, SEND_EVERY);
    signal.addEventListener("abort", done);
  });
