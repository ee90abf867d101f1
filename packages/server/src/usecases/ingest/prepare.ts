import { days, type Timestamp } from "@handrail/core/base";
import type { EventId, HandrailEvent } from "@handrail/core/events";
import { correctedAt, type ParsedSyncRequest, type Rejection, type UnknownEvent } from "@handrail/core/protocol";

/** A fact this old is refused: what it would change was reported long ago. */
const OLDEST = days(30);

/** A batch on the server's clock, each id once. */
export interface PreparedBatch {
  readonly events: readonly (HandrailEvent | UnknownEvent)[];
  readonly rejected: readonly { readonly id: EventId; readonly reason: Rejection }[];
}

/** Puts a batch on the server's clock and takes out what is too old. */
export const prepare = (request: ParsedSyncRequest, receivedAt: Timestamp): PreparedBatch => {
  const { sentAt } = request;
  const events: (HandrailEvent | UnknownEvent)[] = [];
  const rejected = [...request.rejected];
  const seen = new Set<EventId>(rejected.map(({ id }) => id));
  const take = (event: HandrailEvent | UnknownEvent): void => {
    if (seen.has(event.id)) return;
    seen.add(event.id);
    const at = correctedAt(event.at, sentAt, receivedAt);
    if (receivedAt - at > OLDEST) rejected.push({ id: event.id, reason: "tooOld" });
    else events.push(onServerClock(event, at, (moment) => correctedAt(moment, sentAt, receivedAt)));
  };
  for (const event of request.events) take(event);
  for (const event of request.unknown) take(event);
  return { events, rejected };
};

const onServerClock = (
  event: HandrailEvent | UnknownEvent,
  at: Timestamp,
  correct: (moment: Timestamp) => Timestamp,
): HandrailEvent | UnknownEvent => {
  if (event.type === "episodeUpdated") {
    const { startedAt, lastActiveAt } = event.episode;
    const [begun, active] = [correct(startedAt), correct(lastActiveAt)];
    if (at !== event.at || begun !== startedAt || active !== lastActiveAt)
      return { ...event, at, episode: { ...event.episode, startedAt: begun, lastActiveAt: active } };
  }
  return at === event.at ? event : { ...event, at };
};
