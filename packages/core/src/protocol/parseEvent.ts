import { fail, ok, type Result } from "../base/index.ts";
import type { EventEnvelope, EventId, HandrailEvent } from "../events/index.ts";
import { parseBody } from "./parseBody.ts";
import { type Fields, isCount, isFields, isName, readMoment } from "./shapes.ts";
import { LIMITS, type Rejection } from "./wire.ts";

/** A fact of a type this version does not know, kept word for word so that a later version can still read the log. */
export interface UnknownEvent extends EventEnvelope {
  readonly type: "unknown";
  /** The type it came with. */
  readonly name: string;
  /** The whole event as JSON. */
  readonly raw: string;
}

/** Why an event was refused, and its id where it has one that can be answered. */
export interface EventFailure {
  readonly id: EventId | null;
  readonly reason: Rejection;
}

/** Reads one event. Drops fields it does not know, refuses with a reason, never throws. */
export const parseEvent = (value: unknown): Result<HandrailEvent | UnknownEvent, EventFailure> => {
  if (!isFields(value)) return fail({ id: null, reason: "malformed" });
  const { id, type } = value;
  if (!isEventId(id)) return fail({ id: null, reason: "malformed" });
  const envelope = parseEnvelope(id, value);
  if (envelope === null || !isName(type)) return fail({ id, reason: "malformed" });
  const body = parseBody(type, value);
  if (body === null) return keepOpaque(envelope, type, value);
  return typeof body === "string" ? fail({ id, reason: body }) : ok({ ...envelope, ...body });
};

/** A UUID in its canonical, lower-case form: two spellings of one id would be stored twice. */
const EVENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const isEventId = (value: unknown): value is EventId => typeof value === "string" && EVENT_ID.test(value);

const parseEnvelope = (id: EventId, fields: Fields): EventEnvelope | null => {
  const { person, tab, seq } = fields;
  const at = readMoment(fields["at"]);
  const account = fields["account"] ?? null;
  if (at === null || !isName(person) || !isName(tab) || !isCount(seq)) return null;
  if (account !== null && !isName(account)) return null;
  return { id, at, person, account, tab, seq };
};

const keepOpaque = (envelope: EventEnvelope, name: string, fields: Fields): Result<UnknownEvent, EventFailure> => {
  const raw = toJson(fields);
  if (raw === null) return fail({ id: envelope.id, reason: "malformed" });
  if (raw.length > LIMITS.eventBytes) return fail({ id: envelope.id, reason: "tooLarge" });
  return ok({ ...envelope, type: "unknown", name, raw });
};

const toJson = (value: unknown): string | null => {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // A cycle or a bigint: it did not come out of JSON, so it cannot go into the log.
    return null;
  }
};
