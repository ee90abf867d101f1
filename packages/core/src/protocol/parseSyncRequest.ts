import { fail, hours, ok, type Result } from "../base/index.ts";
import type { EventId, HandrailEvent } from "../events/index.ts";
import { parseEvent, type UnknownEvent } from "./parseEvent.ts";
import { refusal } from "./refusal.ts";
import { type Fields, isFields, isName, readMoment } from "./shapes.ts";
import {
  LIMITS,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type Refusal,
  type Rejection,
  type SyncRequest,
} from "./wire.ts";

/** A request whose every event stands in exactly one place. */
export interface ParsedSyncRequest extends SyncRequest {
  readonly events: readonly HandrailEvent[];
  /** For the log alone: nothing is folded from them. */
  readonly unknown: readonly UnknownEvent[];
  readonly rejected: readonly { readonly id: EventId; readonly reason: Rejection }[];
  /** Events without an id that could be answered; they are dropped and only counted. */
  readonly unreadable: number;
}

/**
 * Reads a batch. The whole is refused only for what is wrong with the whole; one bad event never costs the others, so a
 * sender cannot be stuck behind it. Never throws.
 */
export const parseSyncRequest = (value: unknown): Result<ParsedSyncRequest, Refusal> => {
  if (!isFields(value)) return fail(refusal("badRequest", "The body is not a JSON object; send a sync request."));
  const version = value["version"];
  const wrongVersion = refuseVersion(version);
  if (wrongVersion !== null) return fail(wrongVersion);
  const { key, batch, person, events } = value;
  const sentAt = readMoment(value["sentAt"]);
  if (!isName(key)) return fail(refusal("badRequest", "`key` is missing or no text; send the public write key."));
  if (!isName(batch)) return fail(refusal("badRequest", "`batch` is missing or no text; send an id of the batch."));
  if (!isName(person)) return fail(refusal("badRequest", "`person` is missing or no text; send the person's id."));
  if (sentAt === null) {
    return fail(refusal("badRequest", "`sentAt` is missing or no moment; send milliseconds since 1970."));
  }
  if (!Array.isArray(events)) return fail(refusal("badRequest", "`events` is no list; send the events of the batch."));
  if (events.length > LIMITS.eventsPerBatch) {
    const found = `${events.length} events are over the limit of ${LIMITS.eventsPerBatch}`;
    return fail(refusal("tooLarge", `${found}; send them in several batches.`));
  }
  return ok({ version: PROTOCOL_VERSION, key, batch, sentAt, person, ...sortOut(events, person) });
};

const refuseVersion = (version: Fields[string]): Refusal | null => {
  if (typeof version !== "number" || !Number.isSafeInteger(version)) {
    return refusal("badRequest", "`version` is missing or no whole number; send the protocol version.");
  }
  if (version < OLDEST_PROTOCOL_VERSION) {
    const oldest = `the oldest this server reads is ${OLDEST_PROTOCOL_VERSION}`;
    return refusal(
      "clientTooOld",
      `Protocol version ${version} is too old: ${oldest}; reload the page for a newer SDK.`,
    );
  }
  if (version > PROTOCOL_VERSION) {
    // A newer SDK meets an older server while a release is rolled out or back: it keeps its events and tries again.
    const spoken = `this server speaks ${PROTOCOL_VERSION}`;
    return refusal("unavailable", `Protocol version ${version} is too new: ${spoken}; update the server.`, hours(1));
  }
  return null;
};

const sortOut = (
  values: readonly unknown[],
  person: string,
): Pick<ParsedSyncRequest, "events" | "unknown" | "rejected" | "unreadable"> => {
  const events: HandrailEvent[] = [];
  const unknown: UnknownEvent[] = [];
  const rejected: { id: EventId; reason: Rejection }[] = [];
  let unreadable = 0;
  for (const value of values) {
    const parsed = parseEvent(value);
    if (!parsed.ok) {
      if (parsed.error.id === null) unreadable += 1;
      else rejected.push({ id: parsed.error.id, reason: parsed.error.reason });
    } else if (parsed.value.person !== person) rejected.push({ id: parsed.value.id, reason: "wrongPerson" });
    else if (parsed.value.type === "unknown") unknown.push(parsed.value);
    else events.push(parsed.value);
  }
  return { events, unknown, rejected, unreadable };
};
