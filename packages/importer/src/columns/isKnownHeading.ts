import type { TableSchema } from "../schema/schema.ts";
import { compactHeading } from "./plainHeading.ts";

/** Tells of a cell whether it is a name of one of the schema's columns: its label, key or an alias, however it is written. */
export const isKnownHeading = (schema: TableSchema): ((heading: string) => boolean) => {
  const names = new Set(
    schema.columns.flatMap(({ key, label, aliases }) => [key, label, ...aliases]).map(compactHeading),
  );
  names.delete("");
  return (heading) => names.has(compactHeading(heading));
};
