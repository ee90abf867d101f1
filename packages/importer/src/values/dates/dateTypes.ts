import type { FaultKind } from "../../check/fault.ts";
import { memoise } from "../memoise.ts";
import type { ValueType } from "../valueType.ts";
import { createDateReader, readTime } from "./dateValue.ts";
import { createDateVotes } from "./dateVotes.ts";
import { prepareMonths } from "./monthNames.ts";
import { USUAL_MOMENT, USUAL_TIME, usualDay } from "./usualDate.ts";
import { dayText, TWO_DAYS } from "./writtenDate.ts";

/** Days. */
export const dateType: ValueType = {
  reader: (_, { dateOrder }) => {
    const { day } = createDateReader(dateOrder);
    const usual = usualDay(dateOrder);
    const fault = (text: string): FaultKind | null => (usual.test(text) ? null : dayFault(day(text), "date"));
    return { fault, value: (text) => dayText(day(text)), rank: day };
  },
  votes: createDateVotes,
  prepare: prepareMonths,
};

/** Days with a time. */
export const datetimeType: ValueType = {
  reader: (_, { dateOrder }) => {
    const { moment, momentText } = createDateReader(dateOrder);
    const rank = (text: string): number => (moment(text) < 0 ? Number.NaN : instantOf(momentText(text)));
    const fault = (text: string): FaultKind | null =>
      USUAL_MOMENT.test(text) ? null : dayFault(moment(text), "datetime");
    return { fault, value: momentText, rank };
  },
  votes: createDateVotes,
  prepare: prepareMonths,
};

/** Times of day. */
export const timeType: ValueType = {
  reader: () => {
    const read = memoise(readTime);
    const value = (text: string): string => read(text) ?? "";
    return {
      fault: (text) => (USUAL_TIME.test(text) || value(text) !== "" ? null : "time"),
      value,
      // A second after midnight is more than the -1 of what is no time.
      rank: (text) => (value(text) === "" ? -1 : instantOf(`1970-01-01T${value(text)}`)),
    };
  },
};

const dayFault = (day: number, kind: FaultKind): FaultKind | null =>
  day >= 0 ? null : day === TWO_DAYS ? "dateOrder" : kind;

/** Seconds of an ISO text written here; without an offset it counts as UTC, so that all compare. */
const instantOf = (iso: string): number => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, hours = 0, minutes = 0] = (
    iso.match(/\d+(\.\d+)?/g) ?? []
  ).map(Number);
  const offset = (hours * 60 + minutes) * (iso.lastIndexOf("-") > 9 ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - offset) / 1000 + second;
};
