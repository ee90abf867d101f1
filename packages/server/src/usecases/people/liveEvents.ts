import type { LiveEvent } from "@handrail/core/protocol";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { LoggedEvent } from "../../ports/eventLog.ts";
import type { Deps } from "../deps.ts";
import { type Names, readNames } from "./names.ts";
import { summarise } from "./summarise.ts";

/** Shows an event of the log as the dashboard lists it. */
export const liveEventOf = ({ cursor, receivedAt, event }: LoggedEvent, names: Names): LiveEvent => ({
  cursor,
  id: event.id,
  at: event.at,
  receivedAt,
  person: event.person,
  account: event.account,
  accountName: event.account === null ? null : names.account(event.account),
  type: event.type === "unknown" ? event.name : event.type,
  summary: summarise(event, names),
  reasons: event.type === "stallDetected" ? event.reasons : [],
});

/** The newest events, newest first. */
export const recentEvents = async (
  deps: Deps,
  environment: EnvironmentId,
  limit: number,
): Promise<readonly LiveEvent[]> => named(deps, environment, await deps.store.tables.events.recent(environment, limit));

/** The events after a cursor, oldest first. */
export const liveEventsAfter = async (
  deps: Deps,
  environment: EnvironmentId,
  cursor: number,
  limit: number,
): Promise<readonly LiveEvent[]> =>
  named(deps, environment, await deps.store.tables.events.after(environment, cursor, limit));

/** Where the log ends now. */
export const newestCursor = async ({ store }: Deps, environment: EnvironmentId): Promise<number> =>
  (await store.tables.events.recent(environment, 1))[0]?.cursor ?? 0;

/** The stream asks every second: where nothing is new, no name is looked up. */
const named = async (
  { store }: Deps,
  environment: EnvironmentId,
  logged: readonly LoggedEvent[],
): Promise<readonly LiveEvent[]> => {
  if (logged.length === 0) return [];
  const names = await readNames(
    store.tables,
    environment,
    logged.map(({ event }) => event.account),
  );
  return logged.map((each) => liveEventOf(each, names));
};
