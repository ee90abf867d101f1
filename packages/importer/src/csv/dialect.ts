import { createCsvParser } from "./parser.ts";
import type { Delimiter, Row } from "./row.ts";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];

/**
 * Tells which character separates the values: the one by which most rows fall into the same number of parts, and into
 * parts that look like values. A text without any of them is one column.
 */
export const detectDelimiter = (sample: string): Delimiter => {
  const rated = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(rowsOf(sample, delimiter)) }));
  const best = rated.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.delimiter : ",";
};

/** Reads the rows of a sample; the last may be cut off in the middle, so it only counts where it is the only one. */
const rowsOf = (sample: string, delimiter: Delimiter): readonly Row[] => {
  const parser = createCsvParser({ delimiter });
  const rows = parser.push(sample);
  const rest = parser.end();
  return rows.length > 1 && !/[\r\n]$/.test(sample) ? rows : [...rows, ...rest];
};

const scoreOf = (rows: readonly Row[]): number => {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const [width, count] = [...widths].filter(([wide]) => wide > 1).sort((one, other) => other[1] - one[1])[0] ?? [1, 0];
  if (width === 1) return 0;
  const cells = rows.flatMap((row) => row.cells);
  const clean = cells.filter(looksLikeOneValue).length / Math.max(1, cells.length);
  const broken = rows.filter((row) => row.problems.some((problem) => problem.kind !== "ragged")).length;
  const consistent = count / rows.length;
  // Wide tables fall apart evenly by chance less often than narrow ones.
  return consistent * consistent * (1 - 1 / (width + 1)) * (0.5 + clean / 2) * (1 - broken / (2 * rows.length));
};

/** A number, a date, an address, a few words; not something with another separator in the middle of it. */
const looksLikeOneValue = (cell: string): boolean => !/[;|\t]/.test(cell) && !/^[,.]|[,]$/.test(cell.trim());
