/** A time of day with its zone, in parts. */
export interface ClockTime {
  /** `14:30:00`, with a fraction of a second where one is written. */
  readonly text: string;
  /** `Z`, `+02:00`, or empty. */
  readonly zone: string;
}

/**
 * The time in a text in ASCII: `2:30 pm`, `14h30`, `14.30`; null where there is none. A zone is one by offset; names of
 * zones mean several things and are refused.
 */
export const readClock = (text: string): ClockTime | null => {
  const match = text.length > 60 ? null : CLOCK.exec(text);
  if (match === null) return null;
  const [, hours = "", minutes, seconds = "0", fraction, half, zone, sign, offset = "", rest = "00"] = match;
  if (minutes === undefined && half === undefined && !/h/i.test(text)) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  }
  const parts = [hour, Number(minutes ?? 0), Number(seconds)];
  if (hour > 23 || parts.some((part) => part > 59) || Number(offset) > 14 || Number(rest) > 59) return null;
  const time = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return {
    text: fraction === undefined ? time : `${time}.${fraction}`,
    zone: sign === undefined ? (zone === undefined ? "" : "Z") : `${sign}${offset.padStart(2, "0")}:${rest}`,
  };
};

const CLOCK =
  /^(\d{1,2})(?: ?[:.h] ?(\d\d)(?: ?[:.m] ?(\d\d)(?:[.,](\d{1,9}))?)?)?h? ?([ap]\.? ?m?\.?)?(?: ?(z|utc|gmt)? ?(?:([+-])(\d{1,2}):?(\d\d)?)?)?$/i;
