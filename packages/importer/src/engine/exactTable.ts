import { isKnownHeading } from "../columns/isKnownHeading.ts";
import { recall } from "../columns/memory.ts";
import { compactHeading } from "../columns/plainHeading.ts";
import type { Layout } from "../reading/reading.ts";
import type { TableSchema } from "../schema/schema.ts";
import type { Mapping, Memory, SourceColumn } from "./engine.ts";

type Rows = readonly (readonly string[])[];

/** A table that is as the host would have written it. */
export interface ExactTable {
  readonly layout: Layout;
  readonly columns: readonly SourceColumn[];
  readonly mapping: Mapping;
}

/**
 * Tells whether a table needs no guessing: the first row names columns of the schema and nothing else, each once and every
 * required one among them; each row has as many values; and the last row is filled where all others are, so that it is
 * no row of totals; and no earlier import gave one of the headings to another column. Null for every other table: then the code that guesses is fetched.
 */
export const exactTable = (head: Rows, tail: Rows, schema: TableSchema, memory: Memory): ExactTable | null => {
  const [headings = [], ...body] = head;
  const rows = [...body, ...tail];
  const isKnown = isKnownHeading(schema);
  if (body.length === 0 || !headings.every(isKnown)) return null;
  if (rows.some((row) => row.length !== headings.length)) return null;
  const mapping = new Map<string, number>();
  for (const [place, heading] of headings.entries()) {
    const name = compactHeading(heading);
    const fits = schema.columns.filter((column) => isNameOf(name, column));
    const [column] = fits;
    if (fits.length !== 1 || column === undefined || mapping.has(column.key)) return null;
    // What somebody chose for this heading once before weighs more than its name.
    const remembered = recall(memory, heading);
    if (remembered !== undefined && remembered !== column.key) return null;
    mapping.set(column.key, place);
  }
  if (schema.columns.some(({ key, required }) => required && !mapping.has(key))) return null;
  const isEmptyIn = (row: readonly string[], place: number): boolean => (row[place] ?? "").trim() === "";
  const last = rows.at(-1) ?? [];
  const isFilled = headings.every(
    (_, place) => !isEmptyIn(last, place) || rows.slice(0, -1).some((row) => isEmptyIn(row, place)),
  );
  if (!isFilled || rows.length < 2) return null;
  const keys = new Map([...mapping].map(([key, place]) => [place, key]));
  return {
    layout: { headings: [0, 1], body: 1, footer: 0 },
    // From entries: a key may be called `__proto__`.
    mapping: Object.fromEntries(mapping),
    columns: headings.map((heading, place) => ({
      place,
      heading,
      examples: [...new Set(rows.map((row) => (row[place] ?? "").trim()).filter((text) => text !== ""))]
        .slice(0, 3)
        .map((text) => text.slice(0, LONGEST_EXAMPLE)),
      suggestion: keys.get(place) ?? null,
      confidence: 1,
      alternatives: [],
    })),
  };
};

const LONGEST_EXAMPLE = 200;

const isNameOf = (name: string, { key, label, aliases }: TableSchema["columns"][number]): boolean =>
  [key, label, ...aliases].some((other) => compactHeading(other) === name);
