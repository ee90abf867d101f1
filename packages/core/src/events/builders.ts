import { timestamp } from "../base/index.ts";
import type { EventBody, EventEnvelope, HandrailEvent } from "./event.ts";

/** A UUID of version 7 that ends in a number: events for tests are told apart at a glance. */
export const eventId = (number: number): string => `01890000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** An event for tests: its number is its moment, its id and its place, unless the test says otherwise. */
export const anEvent = (number: number, body: EventBody, changes: Partial<EventEnvelope> = {}): HandrailEvent => ({
  id: eventId(number),
  at: timestamp(number),
  person: "ada",
  account: null,
  tab: "tab-1",
  seq: number,
  ...changes,
  ...body,
});
