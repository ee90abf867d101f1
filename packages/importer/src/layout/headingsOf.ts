import type { Layout } from "../reading/reading.ts";

/**
 * The names of the columns: several heading rows are joined top to bottom with a blank, and what stands in an upper row
 * holds for the empty cells to its right (a heading over a group). Empty names stay empty, equal ones equal. `rows` are
 * the file's from its first on.
 */
export const headingsOf = (
  rows: readonly (readonly string[])[],
  { headings: [from, to] }: Layout,
): readonly string[] => {
  const above = rows.slice(from, to).map((row) => row.map((cell) => cell.trim()));
  const width = Math.max(0, ...above.map((row) => row.length));
  const last = above.at(-1) ?? [];
  const levels = above.map((row, level) =>
    level < above.length - 1 ? fillRight(row, width, above.slice(level + 1)) : last,
  );
  return Array.from({ length: width }, (_, column) => {
    const names = levels.map((level) => level[column] ?? "").filter((name) => name !== "");
    return names.filter((name, i) => name !== names[i - 1]).join(" ");
  });
};

/** A group ends where nothing stands below it. */
const fillRight = (row: readonly string[], width: number, below: readonly (readonly string[])[]): readonly string[] => {
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const own = row[column] ?? "";
    const hasBelow = below.some((line) => (line[column] ?? "") !== "");
    if (own !== "") group = hasBelow ? own : "";
    return own !== "" ? own : hasBelow ? group : "";
  });
};
