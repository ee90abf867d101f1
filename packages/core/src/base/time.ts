import type { Brand } from "./brand.ts";

/** A moment: milliseconds since the Unix epoch, on whichever clock the text around it names. */
export type Timestamp = Brand<number, "Timestamp">;

/** A length of time in milliseconds. */
export type Duration = Brand<number, "Duration">;

/** Reads a number of milliseconds since the epoch as a moment. */
export const timestamp = (milliseconds: number): Timestamp => milliseconds as Timestamp;

/** Makes a length of time from milliseconds. */
export const milliseconds = (count: number): Duration => count as Duration;

/** Makes a length of time from seconds. */
export const seconds = (count: number): Duration => (count * 1000) as Duration;

/** Makes a length of time from minutes. */
export const minutes = (count: number): Duration => seconds(count * 60);

/** Makes a length of time from hours. */
export const hours = (count: number): Duration => minutes(count * 60);

/** Makes a length of time from days of 24 hours. */
export const days = (count: number): Duration => hours(count * 24);

/** Says how many seconds a length of time is; the only way a bare number of seconds leaves a `Duration`. */
export const inSeconds = (duration: Duration): number => duration / 1000;

/** The moment `duration` after `moment`. */
export const after = (moment: Timestamp, duration: Duration): Timestamp => (moment + duration) as Timestamp;

/** How long from `earlier` to `later`; negative when they are the other way round. */
export const between = (earlier: Timestamp, later: Timestamp): Duration => (later - earlier) as Duration;
