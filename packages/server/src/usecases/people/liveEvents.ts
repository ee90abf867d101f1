import type { LiveEvent } from "@handrail/core/protocol";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { LoggedEvent } from "../../ports/eventLog.ts";
import type { Deps } from "../deps.ts";
import { summarise } from "./summarise.ts";

/** Shows an event of the log as the dashboard lists it. */
export const liveEventOf = ({ cursor, receivedAt, event }: LoggedEvent): LiveEvent => ({
  cursor,
  id: event.id,
  at: event.at,
  receivedAt,
  person: event.person,
  account: event.account,
  type: event.type === "unknown" ? event.name : event.type,
  summary: summarise(event),
});

/** The newest events, newest first. */
export const recentEvents = async (
  { store }: Deps,
  environment: EnvironmentId,
  limit: number,
): Promise<readonly LiveEvent[]> => (await store.tables.events.recent(environment, limit)).map(liveEventOf);

/** The events after a cursor, oldest first. */
export const liveEventsAfter = async (
  { store }: Deps,
  environment: EnvironmentId,
  cursor: number,
  limit: number,
): Promise<readonly LiveEvent[]> => (await store.tables.events.after(environment, cursor, limit)).map(liveEventOf);

/** Where the log ends now. */
export const newestCursor = async ({ store }: Deps, environment: EnvironmentId): Promise<number> =>
  (await store.tables.events.recent(environment, 1))[0]?.cursor ?? 0;
