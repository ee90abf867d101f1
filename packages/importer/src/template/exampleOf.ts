import type { ColumnSchema } from "../schema/schema.ts";

/** Values of each type as they are read in every language; texts have none that would not be taken for somebody's. */
const EXAMPLES: Readonly<Partial<Record<ColumnSchema["type"], string>>> = {
  id: "0001",
  boolean: "true",
  date: "2025-04-03",
  datetime: "2025-04-03 14:30",
  time: "14:30",
  email: "name@example.com",
  url: "https://example.com",
  phone: "+12025550143",
  country: "DE",
  currency: "EUR",
};

/** What a value of a column may look like: the host's own example, else one by type that keeps to its limits. */
export const exampleOf = ({ example, type, options, separator, min, max }: ColumnSchema): string => {
  if (example !== null) return example;
  if (type === "enum") return options[0]?.label ?? "";
  if (type === "list")
    return options
      .slice(0, 2)
      .map(({ label }) => label)
      .join(separator ?? "; ");
  // Texts and limits that are texts are left alone; a date between two others would be a guess.
  if (type === "number" || type === "integer") return String(min ?? max ?? 12);
  return (min ?? max) === null ? (EXAMPLES[type] ?? "") : String(min ?? max);
};
