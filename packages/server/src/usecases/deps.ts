import type { Store } from "../ports/store.ts";
import type { Clock, Secrets } from "../ports/surroundings.ts";

/** What every use case may lean on. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** The address browsers reach this server under, without a trailing slash. */
  readonly url: string;
}
