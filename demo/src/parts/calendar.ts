/** A day as `YYYY-MM-DD`, in the reader's zone. */
export type Day = string;

/** Writes a date as a day. */
export const dayOf = (date: Date): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** Reads a day as noon, so that a change of the clocks never moves it to another day. */
export const dateOf = (day: Day): Date => new Date(`${day}T12:00:00`);

/** The first of the month `by` months away. */
export const shiftMonth = (day: Day, by: number): Day => {
  const date = dateOf(day);
  return dayOf(new Date(date.getFullYear(), date.getMonth() + by, 1, 12));
};

/** The day `by` days away. */
export const shiftDay = (day: Day, by: number): Day => {
  const date = dateOf(day);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + by, 12));
};

/** The six weeks, beginning on Mondays, that show a day's month. */
export const weeksOf = (day: Day): readonly (readonly Day[])[] => {
  const date = dateOf(day);
  const first = new Date(date.getFullYear(), date.getMonth(), 1, 12);
  const start = shiftDay(dayOf(first), -((first.getDay() + 6) % 7));
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, at) => shiftDay(start, week * 7 + at)));
};
