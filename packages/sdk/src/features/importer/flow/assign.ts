import type { Mapping } from "@handrail/importer";

/** The mapping with a column of the file given to a key, or to none: one column, one place, so others give both up. */
export const assign = (mapping: Mapping, place: number, key: string | null): Mapping => {
  const kept = Object.entries(mapping).filter(([other, at]) => other !== key && at !== place);
  return Object.fromEntries(key === null ? kept : [...kept, [key, place]]);
};

/** The key a column of the file was given to; null for one that is left out. */
export const keyOf = (mapping: Mapping, place: number): string | null =>
  Object.keys(mapping).find((key) => mapping[key] === place) ?? null;
