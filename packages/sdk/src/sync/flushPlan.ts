import { after, type Duration, seconds, type Timestamp } from "@handrail/core/base";

/** Few enough to arrive while the person is still on the page, many enough to share a request. */
const SOON = seconds(5);

/** A tab that does not lead waits for the leader to send; it does so itself in case there is none. */
const BEHIND_THE_LEADER = seconds(20);

/** So many new rows are worth a request at once. */
export const ENOUGH_ROWS = 20;

/** What the decision when to send looks at. */
export interface FlushFacts {
  readonly now: Timestamp;
  /** Rows this tab added since it last sent. */
  readonly fresh: number;
  readonly leads: boolean;
  /** Before this moment the server (or our own caution) does not want to hear from us. */
  readonly notBefore: Timestamp;
}

/** Says when to send next. It knows nothing of how to send. */
export const flushAt = ({ now, fresh, leads, notBefore }: FlushFacts): Timestamp => {
  const wait: Duration = fresh >= ENOUGH_ROWS ? seconds(0) : leads ? SOON : BEHIND_THE_LEADER;
  const wanted = after(now, wait);
  return wanted > notBefore ? wanted : notBefore;
};
