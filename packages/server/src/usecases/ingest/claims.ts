import type { HandrailEvent, PersonId } from "@handrail/core/events";

/** How the SDK names people before `identify`. */
const ANONYMOUS = "anon-";

/** A known person said to have been an anonymous one. */
export interface Claim {
  readonly known: PersonId;
  readonly anonymous: PersonId;
  readonly at: HandrailEvent["at"];
}

/**
 * The claim an event makes, if any. Only a made-up id may be claimed, and only by a host's id: such an id is random and
 * known to its own browser alone, while a host's id can be guessed and would hand over somebody's progress.
 */
export const claimOf = (event: HandrailEvent): Claim | null => {
  if (event.type !== "identified" || event.anonymousId === null) return null;
  if (!event.anonymousId.startsWith(ANONYMOUS) || event.person.startsWith(ANONYMOUS)) return null;
  return { known: event.person, anonymous: event.anonymousId, at: event.at };
};
