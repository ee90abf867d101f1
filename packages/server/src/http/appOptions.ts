import type { Log } from "../ports/surroundings.ts";
import type { Deps } from "../usecases/deps.ts";
import type { Ingest } from "../usecases/ingest/ingest.ts";
import type { Metrics } from "./metrics.ts";

/** What the HTTP side is built from. */
export interface AppOptions {
  readonly deps: Deps;
  readonly ingest: Ingest;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Requests a second one address may make with one key. */
  readonly ratePerSecond: number;
  readonly folders: { readonly sdk: string; readonly dashboard: string };
  /** Ends streams when the server stops. */
  readonly stopped: AbortSignal;
}
