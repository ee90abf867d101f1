import type { PersonId } from "@handrail/core/events";
import { LIMITS } from "@handrail/core/protocol";
import type { OutboxRow } from "../ports/index.ts";
import { byteLength } from "./byteLength.ts";

/** The part of the outbox one request carries: rows of one person, within the server's limits. */
export interface Batch {
  readonly person: PersonId;
  readonly rows: readonly OutboxRow[];
}

/** Room for the request's own fields (key, batch id, person, brackets), which are far shorter than this. */
const ENVELOPE_BYTES = 1024;

/**
 * Cuts the next batch from rows in their order: those of the first row's person, as many as `limit` and the bytes allow.
 * Never empty when rows are given: a row too large for any request still goes alone, so that the server can refuse it by name.
 */
export const nextBatch = (
  rows: readonly OutboxRow[],
  limit: number = LIMITS.eventsPerBatch,
  bodyBytes: number = LIMITS.bodyBytes,
): Batch | null => {
  const first = rows[0];
  if (first === undefined) return null;
  const chosen: OutboxRow[] = [];
  let bytes = ENVELOPE_BYTES;
  for (const row of rows) {
    if (row.person !== first.person) continue;
    bytes += byteLength(row.text) + 1;
    if (chosen.length > 0 && (bytes > bodyBytes || chosen.length >= limit)) break;
    chosen.push(row);
  }
  return { person: first.person, rows: chosen };
};
