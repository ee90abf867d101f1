import { type CellKind, cellKind } from "./cellKind.ts";
import type { ParsedRows } from "./parseRows.ts";

/** How much like a value of its own each kind is. */
const WORTH: Readonly<Record<CellKind, number>> = {
  empty: 0,
  number: 1,
  date: 1,
  time: 1,
  address: 1,
  word: 0.95,
  words: 0.9,
  data: 0.6,
  prose: 0.6,
  list: 0.3,
  odd: 0,
};

/** What a text looks like when read by one dialect. */
export interface DialectScore {
  readonly score: number;
  /** The width most rows have. */
  readonly width: number;
}

/**
 * Says how much a parsed text looks like a table: how well its rows agree in width, times how much its values look like
 * values and agree in kind down each column. The idea is the data consistency of van den Burg, Nazábal and Sutton (2019)
 * with the uniformity of García (2024); the weights are ours. Rows before the first and after the last of the common width
 * count little: a preamble or a note is no fault of the dialect.
 */
export const dialectScore = ({ rows, problems }: ParsedRows, delimiter: string): DialectScore => {
  const filled = rows.filter((row) => row.length > 1 || row[0] !== "");
  const widths = new Map<number, number>();
  for (const row of filled) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [wide, count] of widths) {
    // A row of one value is more likely a title than a table; of two widths equally frequent the wider is meant.
    const weight = count * (wide === 1 ? 0.4 : 1);
    if (weight > most || (weight === most && wide > width)) {
      most = weight;
      width = wide;
    }
  }
  const first = filled.findIndex((row) => row.length === width);
  const last = filled.findLastIndex((row) => row.length === width);
  const inside = last - first + 1;
  const even = (widths.get(width) ?? 0) / Math.max(1, inside + (filled.length - inside) * 0.3);
  const types = typeScore(filled, width, delimiter);
  let broken = 0;
  // An apostrophe or an inch inside a value says little; a mark that is never closed says that it is none.
  for (const found of problems.values()) broken += found.includes("unclosedQuote") ? 0.7 : 0.05;
  return { score: even ** 2 * (1 - 1 / (width + 1)) * types * (1 - broken / Math.max(1, rows.length)), width };
};

const typeScore = (rows: readonly (readonly string[])[], width: number, delimiter: string): number => {
  const columns: Map<CellKind, number>[] = Array.from({ length: Math.min(width, 200) }, () => new Map());
  let worth = 0;
  let count = 0;
  for (const row of rows) {
    if (row.length !== width) continue;
    for (const [place, column] of columns.entries()) {
      const value = row[place] ?? "";
      // What holds a delimiter or a line end was marked as one value.
      const isMarked = value.includes(delimiter) || value.includes("\n");
      const kind = isMarked ? "prose" : cellKind(value);
      if (kind === "empty") continue;
      column.set(kind, (column.get(kind) ?? 0) + 1);
      worth += isMarked ? 0.9 : WORTH[kind];
      count += 1;
    }
  }
  if (count === 0) return 0.1;
  let agreement = 0;
  let seen = 0;
  for (const column of columns) {
    const counts = [...column.values()];
    agreement += counts.reduce((most, one) => Math.max(most, one), 0);
    seen += counts.reduce((sum, one) => sum + one, 0);
  }
  return (worth / count) ** 2 * (0.6 + (0.4 * agreement) / seen);
};
