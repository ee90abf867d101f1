import { matchColumns } from "../columns/matchColumns.ts";
import { looksLikeMojibake } from "../encoding/mojibake.ts";
import { headingsOf } from "../layout/headingsOf.ts";
import type { Reading } from "../reading/reading.ts";
import type { Remark } from "./engine.ts";
import type { FileOptions, OpenFile } from "./openFile.ts";
import type { OpenTable } from "./openTable.ts";
import { isRejectFile, REJECT_COLUMNS, withoutGuards } from "./rejectFile.ts";

/** Columns taken at most, which is what large importers take; the rest is said to be left out. */
const MOST_COLUMNS = 1000;
const PREVIEW = 50;
/** Body rows from each of the three places of a file that columns are told by. */
const PER_PLACE = 100;

interface DescribeOptions extends FileOptions {
  readonly table: OpenTable;
  readonly reading: Reading;
  /** What was found about the layout. */
  readonly remarks: readonly Remark[];
  readonly fingerprint: string;
}

/** Says of a file what people are told before every row is read: its columns, what they are suggested for, remarks. */
export const describeFile = (options: DescribeOptions): OpenFile => {
  const { bytes, name, schema, memory, table, reading } = options;
  const { layout } = reading;
  const end = table.tail === null ? table.head.length - layout.footer : table.head.length;
  const tail = table.tail ?? [];
  const samples = [
    ...table.head.slice(layout.body, Math.min(end, layout.body + PER_PLACE)),
    ...table.middle.slice(0, PER_PLACE),
    ...tail.slice(0, tail.length - layout.footer).slice(-PER_PLACE),
  ];
  const written = headingsOf(table.head, layout);
  const isReject = isRejectFile(written);
  const found = Math.max(written.length, ...samples.slice(0, PER_PLACE).map((row) => lastFilled(row)));
  const width = Math.min(MOST_COLUMNS, isReject ? written.length - REJECT_COLUMNS : found);
  const headings = Array.from({ length: width }, (_, place) => written[place] ?? "");
  const matched = matchColumns({ headings, samples, schema, memory });
  const remarks: Remark[] = [
    ...(table.guess < 1 && reading.encoding !== "utf-8"
      ? [{ kind: "encodingGuessed", confidence: table.guess, examples: foreignExamples(table.head) } as const]
      : []),
    ...options.remarks,
    ...(found > MOST_COLUMNS ? [{ kind: "tooManyColumns", columns: found, taken: MOST_COLUMNS } as const] : []),
    ...(samples.some((row) => row.some(looksLikeMojibake)) ? [{ kind: "mojibake" } as const] : []),
    ...(table.hasMerged ? [{ kind: "mergedCells" } as const] : []),
    ...(isReject ? [{ kind: "rejects" } as const] : []),
  ];
  return {
    bytes,
    name,
    schema,
    memory,
    samples,
    rows: async (pace, onProgress) => {
      const source = await table.rows(pace, onProgress);
      return isReject ? withoutGuards(source) : source;
    },
    opened: {
      name,
      size: bytes.size,
      reading,
      ...matched,
      preview: table.head.slice(0, PREVIEW),
      remarks,
      sheets: table.sheets,
      fingerprint: options.fingerprint,
    },
  };
};

/** How many cells a row has up to its last that is not empty. */
const lastFilled = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== "") + 1;

/** A few values an encoding shows in: those with letters beyond ASCII, each once. */
const foreignExamples = (rows: readonly (readonly string[])[]): readonly string[] => {
  const found = new Set<string>();
  for (const row of rows) {
    for (const cell of row) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked past.
      if (/[^\x00-\x7f]/.test(cell) && cell.length < 60) found.add(cell.trim());
      if (found.size === 3) return [...found];
    }
  }
  return [...found];
};
