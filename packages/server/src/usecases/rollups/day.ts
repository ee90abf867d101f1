import { days, type Timestamp, timestamp } from "@handrail/core/base";

const DAY = days(1);

/** The UTC day of a moment, in days since the epoch: the key of daily roll-ups. */
export const dayNumber = (moment: Timestamp): number => Math.floor(moment / DAY);

/** When a day begins. */
export const startOfDay = (day: number): Timestamp => timestamp(day * DAY);
