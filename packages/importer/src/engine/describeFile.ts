import { looksLikeMojibake } from "../encoding/mojibake.ts";
import type { Reading } from "../reading/reading.ts";
import type { Remark } from "./engine.ts";
import type { FileOptions, OpenFile } from "./file.ts";
import type { GuessedTable } from "./guessTable.ts";
import type { OpenTable } from "./openTable.ts";
import { withoutGuards } from "./rejectFile.ts";
import { bodySamples } from "./samples.ts";

const PREVIEW = 50;

interface DescribeOptions extends FileOptions {
  readonly table: OpenTable;
  readonly reading: Reading;
  readonly found: GuessedTable;
  readonly fingerprint: string;
}

/** Says of a file what people are told before every row is read: its columns, what they are suggested for, remarks. */
export const describeFile = (options: DescribeOptions): OpenFile => {
  const { bytes, name, schema, types, memory, table, reading, found } = options;
  const samples = bodySamples(table, reading.layout);
  const own = found.remarks ?? [];
  const isReject = own.some(({ kind }) => kind === "rejects");
  const remarks: Remark[] = [
    ...(table.guess < 1 && reading.encoding !== "utf-8"
      ? [{ kind: "encodingGuessed", confidence: table.guess, examples: foreignExamples(table.head) } as const]
      : []),
    ...own,
    ...(samples.some((row) => row.some(looksLikeMojibake)) ? [{ kind: "mojibake" } as const] : []),
    ...(table.hasMerged ? [{ kind: "mergedCells" } as const] : []),
  ];
  return {
    bytes,
    name,
    schema,
    types,
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
      columns: found.columns,
      mapping: found.mapping,
      isCertain: found.isCertain ?? true,
      preview: table.head.slice(0, PREVIEW),
      remarks,
      sheets: table.sheets,
      fingerprint: options.fingerprint,
    },
  };
};

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
