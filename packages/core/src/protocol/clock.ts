import { after, between, type Duration, minutes, type Timestamp } from "../base/index.ts";

/** A sender's clock this far off is still taken at its word: networks and batches are slow, and people are not precise. */
export const CLOCK_TOLERANCE: Duration = minutes(5);

/**
 * Puts the moment of an event on the server's clock. A clock that was right at sending is left alone; one that was off is
 * shifted by as much as it was off. No event is later than its arrival.
 */
export const correctedAt = (at: Timestamp, sentAt: Timestamp, receivedAt: Timestamp): Timestamp => {
  const off = between(sentAt, receivedAt);
  const moment = Math.abs(off) > CLOCK_TOLERANCE ? after(at, off) : at;
  return moment > receivedAt ? receivedAt : moment;
};
