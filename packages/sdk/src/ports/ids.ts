import type { Timestamp } from "@handrail/core/base";
import type { EventId } from "@handrail/core/events";

/** Fresh identifiers. Never throws, also where the page has no secure context. */
export interface Ids {
  /** A UUIDv7 for a fact of this moment; ids of one page sort in the order they were made. */
  event(at: Timestamp): EventId;
  /** A random UUID. */
  random(): string;
}
