import type { DateOrder } from "../../edits/edit.ts";

// Most dates of a table are written by programs, all alike, and most days are no 29th. One look tells such a date; what
// it does not know is not wrong yet, only read with more care.
const DAY = "(?:0[1-9]|1\\d|2[0-8])";
const MONTH = "(?:0[1-9]|1[0-2])";
const YEAR = "(?:19|20)\\d\\d";
const ISO = `${YEAR}-${MONTH}-${DAY}`;
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?";

/** Dates that are fine at first sight in a column of this order. */
export const usualDay = (order: DateOrder | null): RegExp => {
  const parts = order === "dmy" ? [DAY, MONTH] : order === "mdy" ? [MONTH, DAY] : null;
  return new RegExp(parts === null ? `^${ISO}$` : `^(?:${ISO}|${parts[0]}([/.-])${parts[1]}\\1${YEAR})$`);
};

/** Moments that are. */
export const USUAL_MOMENT: RegExp = new RegExp(`^${ISO}[T ]${CLOCK}(?:Z|[+-](?:0\\d|1[0-3]):?[0-5]\\d)?$`);

/** Times that are. */
export const USUAL_TIME: RegExp = new RegExp(`^${CLOCK}$`);
