import type { Result } from "@handrail/core/base";
import type { Pace } from "../pace/pace.ts";
import type { FileFormat, ForeignFormat, Reading, ReadProblem } from "../reading/reading.ts";
import { isPlainlyText } from "../recognise/isPlainlyText.ts";
import { describeFile } from "./describeFile.ts";
import type { OnProgress } from "./engine.ts";
import { exactTable } from "./exactTable.ts";
import type { FileOptions, OpenFile } from "./file.ts";
import { fingerprint } from "./fingerprint.ts";
import type { GuessedTable, guessTable as GuessTableFunction } from "./guessTable.ts";
import { lossOf } from "./lossOf.ts";
import type { OpenTable } from "./openTable.ts";
import { openText } from "./openText.ts";
import { allSamples, readSamples } from "./samples.ts";

/** Looks at a file, as far as that was not decided already. */
export const openFile = async (
  options: FileOptions,
  chosen: Partial<Reading>,
  pace: Pace,
  onProgress?: OnProgress,
): Promise<Result<OpenFile, ReadProblem>> => {
  const { bytes, schema, memory } = options;
  if (bytes.size === 0) return { ok: false, error: { kind: "empty" } };
  try {
    const samples = await readSamples(bytes);
    const format = chosen.format ?? (await formatOf(samples.head, options.name));
    if (isForeign(format)) return { ok: false, error: { kind: "foreign", format } };
    const table: Result<OpenTable, ReadProblem> =
      format === "csv"
        ? { ok: true, value: await openText(options, samples, chosen, pace) }
        : await (await import("./openTape.ts")).openTape({ bytes, samples, format, chosen, pace, onProgress });
    if (!table.ok) return table;
    const { head, tail } = table.value;
    if (!head.some((row) => row.some((cell) => cell.trim() !== ""))) return { ok: false, error: { kind: "empty" } };
    if (pace.isDue()) await pace.turn();
    const exact = exactTable(head, tail ?? [], schema, memory);
    const found =
      chosen.layout === undefined && exact !== null ? exact : await guessTable(options, table.value, chosen, pace);
    if (pace.isDue()) await pace.turn();
    const { layout } = found;
    const reading: Reading = {
      format,
      encoding: table.value.encoding,
      dialect: table.value.dialect,
      sheets: table.value.taken,
      fillsMerged: chosen.fillsMerged ?? false,
      layout,
    };
    const isShort = tail === null && head.length - layout.footer <= layout.body;
    if (isShort) return { ok: false, error: { kind: layout.headings[1] > 0 ? "headingsOnly" : "empty" } };
    const print = fingerprint(bytes.size, allSamples(samples));
    return { ok: true, value: describeFile({ ...options, table: table.value, reading, found, fingerprint: print }) };
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    return { ok: false, error: { kind: lossOf(error) } };
  }
};

/** What is known of a table that is not exact; the code for it is fetched for such tables alone. */
const guessTable = async (...all: Parameters<typeof GuessTableFunction>): Promise<GuessedTable> =>
  (await import("./guessTable.ts")).guessTable(...all);

/** What a file is; the code that tells formats apart is fetched for what may be one. */
const formatOf = async (head: Uint8Array, name: string): Promise<FileFormat | ForeignFormat> =>
  isPlainlyText(head) ? "csv" : (await import("../recognise/recogniseFile.ts")).recogniseFile(head, name);

const isForeign = (format: FileFormat | ForeignFormat): format is ForeignFormat => typeof format !== "string";
