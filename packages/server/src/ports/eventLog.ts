import type { Timestamp } from "@handrail/core/base";
import type { HandrailEvent, PersonId } from "@handrail/core/events";
import type { UnknownEvent } from "@handrail/core/protocol";
import type { EnvironmentId } from "./environmentId.ts";

/** A fact as the log keeps it: the sender's clock is already corrected in it. */
export interface LoggedEvent {
  /** Its place in the order of arrival; grows, with gaps. */
  readonly cursor: number;
  readonly receivedAt: Timestamp;
  readonly event: HandrailEvent | UnknownEvent;
}

/** The append-only log: the truth every roll-up can be rebuilt from. */
export interface EventLog {
  /** Writes the events that are new and says of each, in order, whether it was: an id is kept once per environment. */
  append(
    environment: EnvironmentId,
    events: readonly (HandrailEvent | UnknownEvent)[],
    receivedAt: Timestamp,
  ): Promise<boolean[]>;
  /** Events after a place in the order of arrival, oldest first. */
  after(environment: EnvironmentId, cursor: number, limit: number): Promise<readonly LoggedEvent[]>;
  /** The newest events, newest first. */
  recent(environment: EnvironmentId, limit: number): Promise<readonly LoggedEvent[]>;
  /** The newest events of some people, newest first. */
  ofPeople(environment: EnvironmentId, people: readonly PersonId[], limit: number): Promise<readonly LoggedEvent[]>;
  /** How many there are and when the first arrived. */
  extent(environment: EnvironmentId): Promise<{ readonly count: number; readonly firstAt: Timestamp | null }>;
  /** Removes all events of some people; answers how many there were. */
  erase(environment: EnvironmentId, people: readonly PersonId[]): Promise<number>;
}
