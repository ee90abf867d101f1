import { isDigit } from "./numberValue.ts";

/** A time of day with its zone, in parts. */
export interface ClockTime {
  /** `14:30:00`, with a fraction of a second where one is written. */
  readonly text: string;
  /** `Z`, `+02:00`, or empty. */
  readonly zone: string;
}

/**
 * The end of a time written the usual way, `14:30` or `14:30:15.250`, that begins at a place; -1 where none does.
 * Allocates nothing.
 */
export const clockEnd = (text: string, from: number): number => {
  if (!isPair(text, from, 24) || text.charCodeAt(from + 2) !== 58 || !isPair(text, from + 3, 60)) return -1;
  let at = from + 5;
  if (text.charCodeAt(at) !== 58) return at;
  if (!isPair(text, at + 1, 60)) return -1;
  at += 3;
  if (text.charCodeAt(at) !== 46) return at;
  const point = at;
  do at += 1;
  while (isDigit(text.charCodeAt(at)));
  return at - point > 1 && at - point < 11 ? at : -1;
};

/**
 * The time in a text in ASCII: `2:30 pm`, `14h30`, `14.30`, `143000` (only `afterT`, as ISO 8601 has it); null where
 * there is none. A zone is one by offset; names of zones mean several things and are refused.
 */
export const readClock = (text: string, afterT = false): ClockTime | null => {
  const match = CLOCK.exec(
    afterT ? text.replace(/^(\d\d)(\d\d)(\d\d)?/, (_, h, m, s = "00") => `${h}:${m}:${s}`) : text,
  );
  if (match === null || text.length > 60) return null;
  const [
    ,
    hours = "",
    minutes = "0",
    seconds = "0",
    fraction = "",
    half,
    zone = "",
    sign = "",
    offset = "",
    rest = "00",
  ] = match;
  if (match[2] === undefined && half === undefined && !/h/i.test(text)) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || Number(offset) > 14 || Number(rest) > 59)
    return null;
  const time = [hour, Number(minutes), Number(seconds)].map((part) => String(part).padStart(2, "0")).join(":");
  const offsetText = sign === "" ? (zone === "" ? "" : "Z") : `${sign}${offset.padStart(2, "0")}:${rest}`;
  return { text: fraction === "" ? time : `${time}.${fraction}`, zone: offsetText };
};

const CLOCK =
  /^(\d{1,2})(?: ?[:.h] ?(\d\d)(?: ?[:.m] ?(\d\d)(?:[.,](\d{1,9}))?)?)?h? ?([ap]\.? ?m?\.?)?(?: ?(z|utc|gmt)? ?(?:([+-])(\d{1,2}):?(\d\d)?)?)?$/i;

const isPair = (text: string, at: number, below: number): boolean => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 && tens * 10 + ones < below;
};
