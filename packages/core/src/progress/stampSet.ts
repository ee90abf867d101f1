import { compareStamps } from "./stamp.ts";
import type { Show, Stamp } from "./types.ts";

/**
 * Bounded sets of stamps. The server corrects clocks that are off, so the same event may come back under another moment:
 * a set holds each event once, under the moment that ranks it best. Ranks then only ever improve, which is what makes
 * cutting a set safe: an element that was cut could not have come back by joining later.
 */

/** Joins two sets and keeps the newest `limit`, newest first. */
export const newestOf = (a: readonly Stamp[], b: readonly Stamp[], limit: number): readonly Stamp[] =>
  join(a, b, limit, idOf, (x, y) => compareStamps(y, x));

/** Joins two sets and keeps the oldest `limit`, oldest first. */
export const oldestOf = (a: readonly Stamp[], b: readonly Stamp[], limit: number): readonly Stamp[] =>
  join(a, b, limit, idOf, compareStamps);

/** Joins two sets of showings, each display once, and keeps the newest `limit`, newest first. */
export const newestShowsOf = (a: readonly Show[], b: readonly Show[], limit: number): readonly Show[] =>
  join(
    a,
    b,
    limit,
    ({ display }) => display,
    (x, y) => compareStamps(y, x),
  );

const idOf = ({ id }: Stamp): string => id;

const join = <T>(
  a: readonly T[],
  b: readonly T[],
  limit: number,
  keyOf: (element: T) => string,
  rank: (x: T, y: T) => number,
): readonly T[] => {
  if (b.length === 0 && a.length <= limit) return a;
  if (a.length === 0 && b.length <= limit) return b;
  const best = new Map<string, T>();
  for (const element of [...a, ...b]) {
    const known = best.get(keyOf(element));
    if (known === undefined || rank(element, known) < 0) best.set(keyOf(element), element);
  }
  const joined = [...best.values()].sort(rank).slice(0, limit);
  return isEqual(joined, a) ? a : joined;
};

/** Elements are never copied on the way, so the same set is the same elements. */
const isEqual = <T>(x: readonly T[], y: readonly T[]): boolean =>
  x.length === y.length && x.every((element, index) => element === y[index]);
