import type { Timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import { PROTOCOL_VERSION, type SyncRequest } from "@handrail/core/protocol";

/** As many as the SDK sends at once when it has been offline; far below what the server takes. */
const EVENTS_PER_BATCH = 120;

/** Cuts one life into batches as an outbox would send them: in order, each of one person. */
export const toBatches = (events: readonly HandrailEvent[]): readonly (readonly HandrailEvent[])[] => {
  const batches: HandrailEvent[][] = [];
  for (const event of events) {
    const last = batches.at(-1);
    const fits = last !== undefined && last[0]?.person === event.person && last.length < EVENTS_PER_BATCH;
    if (fits) last.push(event);
    else batches.push([event]);
  }
  return batches;
};

/** The message for one batch. The same batch always has the same id. */
export const toRequest = (key: string, events: readonly HandrailEvent[], sentAt: Timestamp): SyncRequest | null => {
  const [first] = events;
  if (first === undefined) return null;
  return { version: PROTOCOL_VERSION, key, batch: `batch-${first.id}`, sentAt, person: first.person, events };
};
