import type { Mapping, Memory, SourceColumn } from "../engine/engine.ts";
import type { TableSchema } from "../schema/schema.ts";
import { plainHeading } from "./plainHeading.ts";

/** Where a heading went the last time: a key, null for left out, undefined where nothing is remembered. */
export const recall = (memory: Memory, heading: string): string | null | undefined => {
  const plain = plainHeading(heading);
  return plain !== "" && Object.hasOwn(memory.headings, plain) ? memory.headings[plain] : undefined;
};

/**
 * Adds what a person confirmed: where each named column of the file went, the ones left out too. Of columns with the same
 * heading the one that went somewhere counts. What is remembered of other headings, and of values, stays.
 */
export const remember = (
  memory: Memory,
  columns: readonly SourceColumn[],
  mapping: Mapping,
  schema: TableSchema,
): Memory => {
  const keyAt = new Map(
    schema.columns.flatMap(({ key }) => {
      const place = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
      return place === undefined ? [] : [[place, key] as const];
    }),
  );
  const headings = new Map<string, string | null>();
  for (const { heading, place } of columns) {
    const plain = plainHeading(heading);
    if (plain !== "") headings.set(plain, headings.get(plain) ?? keyAt.get(place) ?? null);
  }
  // Entries, not a spread: a heading may be called `__proto__`.
  return { ...memory, headings: Object.fromEntries([...Object.entries(memory.headings), ...headings]) };
};
