import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createApp } from "../http/createApp.ts";
import { createMetrics } from "../http/metrics.ts";
import { startJobs } from "../jobs/startJobs.ts";
import type { Store } from "../ports/store.ts";
import type { Clock, Log, Secrets } from "../ports/surroundings.ts";
import type { Deps } from "../usecases/deps.ts";
import { createIngest } from "../usecases/ingest/ingest.ts";
import { prepareFirstStart } from "../usecases/settings/firstStart.ts";
import { offerFirstOwnership } from "../usecases/team/firstOwner.ts";
import type { Config } from "./config.ts";

/** A server that listens. */
export interface RunningServer {
  /** Where it listens. */
  readonly address: string;
  /** A one-time link for the first owner, while there is none. */
  readonly firstSignIn: string | null;
  /** Takes no more requests, finishes those under way within ten seconds, closes the store. */
  stop(): Promise<void>;
}

const built = (name: string): string => fileURLToPath(new URL(`../../../${name}/dist`, import.meta.url));

/** Connections that have not ended by then are cut: whoever stops a server waits for it. */
const STOP_WITHIN = 8_000;

/** Puts the server together and lets it listen. It owns the store from here on. */
export const startServer = async (options: {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Log;
}): Promise<RunningServer> => {
  const { config, store, clock, secrets, log } = options;
  const metrics = createMetrics();
  const stopping = new AbortController();
  // With port 0 the address is known only once the server listens; nothing reads it before.
  let url = config.url ?? "";
  const deps: Deps = {
    store,
    clock,
    secrets,
    get url() {
      return url;
    },
  };
  const ingest = createIngest(deps, { log, committed: metrics.commit });
  const app = createApp({
    deps,
    ingest,
    metrics,
    log,
    ratePerSecond: config.ratePerSecond,
    folders: { sdk: built("sdk"), dashboard: built("dashboard") },
    stopped: stopping.signal,
  });
  await prepareFirstStart(deps);
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo; // a server on a port has no other kind of address
  const address = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  url = config.url ?? address;
  const firstSignIn = await offerFirstOwnership(deps);
  const stopJobs = startJobs(deps, log);
  return {
    address,
    firstSignIn,
    stop: async () => {
      stopping.abort();
      const cut = setTimeout(() => app.server.closeAllConnections(), STOP_WITHIN);
      // A connection that was busy when the server began to close is idle a moment later, and nobody else ends it.
      const idle = setInterval(() => app.server.closeIdleConnections(), 50);
      await app.close();
      clearInterval(idle);
      clearTimeout(cut);
      await stopJobs();
      await ingest.close();
      await store.close();
    },
  };
};
