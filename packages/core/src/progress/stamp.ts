import type { Stamp } from "./types.ts";

/** Orders stamps by moment, then by id: total, so that "first" and "last" are the same whoever asks. */
export const compareStamps = (a: Stamp, b: Stamp): number => {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

/** The earlier of two moments, either of which may not have been; keeps `a` when they are equal. */
export const earlier = <T extends Stamp>(a: T | null, b: T | null): T | null => {
  if (a === null || b === null) return a ?? b;
  return compareStamps(b, a) < 0 ? b : a;
};

/** The later of two moments, either of which may not have been; keeps `a` when they are equal. */
export const later = <T extends Stamp>(a: T | null, b: T | null): T | null => {
  if (a === null || b === null) return a ?? b;
  return compareStamps(b, a) > 0 ? b : a;
};
