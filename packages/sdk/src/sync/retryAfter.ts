import { type Duration, milliseconds, minutes, seconds, type Timestamp } from "@handrail/core/base";

/** The longest a server may silence us by a header: a mistyped date must not end reporting for good. */
const LONGEST = minutes(15);

/** Reads a `Retry-After` header, seconds or a date, within [0, 15 min]; null for no header or nonsense. */
export const parseRetryAfter = (header: string | null, now: Timestamp): Duration | null => {
  if (header === null || header.trim() === "") return null;
  const asSeconds = Number(header);
  const wanted = Number.isNaN(asSeconds) ? Date.parse(header) - now : seconds(asSeconds);
  return Number.isNaN(wanted) ? null : milliseconds(Math.min(LONGEST, Math.max(0, wanted)));
};
