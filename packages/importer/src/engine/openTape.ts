import type { Result } from "@handrail/core/base";
import type { Bytes } from "../bytes/bytes.ts";
import { guessEncoding } from "../encoding/guessEncoding.ts";
import { readHtmlTable } from "../html/readHtmlTable.ts";
import { markBroken } from "../json/markBroken.ts";
import { readJson } from "../json/readJson.ts";
import type { Pace } from "../pace/pace.ts";
import type { Reading, ReadProblem } from "../reading/reading.ts";
import { createTape } from "../tape/tape.ts";
import type { OnProgress, SheetInfo } from "./engine.ts";
import type { OpenTable } from "./openTable.ts";
import { allSamples, type Samples } from "./samples.ts";

/** Rows looked at on either end. */
const LOOKED_AT = 300;

interface TapeOptions {
  readonly bytes: Bytes;
  readonly samples: Samples;
  readonly format: "workbook" | "json" | "jsonLines" | "html";
  readonly chosen: Partial<Reading>;
  readonly pace: Pace;
  readonly onProgress: OnProgress | undefined;
}

type Rows = readonly (readonly string[])[];

interface Written {
  readonly sheets: readonly SheetInfo[];
  readonly taken: readonly number[];
  readonly hasMerged: boolean;
  readonly isNamed: boolean;
  /** Longer rows are records that are no JSON; null where there is none. */
  readonly width: number | null;
}

/** A file of a format that cannot be read from the middle: written once to a tape, from which rows are then read. */
export const openTape = async (options: TapeOptions): Promise<Result<OpenTable, ReadProblem>> => {
  const { samples, format, chosen, pace, onProgress } = options;
  const tape = createTape();
  let rows = 0;
  const push = (batch: Rows): void => {
    rows += batch.length;
    tape.push(batch);
  };
  const report = (share: number): void => onProgress?.({ share, rows });
  const encoding = chosen.encoding ?? guessEncoding(allSamples(samples), null).encoding;
  const written = await write();
  if (!written.ok) return written;
  const { width, ...found } = written.value;
  const { source: all } = tape.finish();
  const source = width === null ? all : markBroken(all, width);
  /** Rows to guess from: what is broken says nothing about the others. */
  const look = async (from: number, to: number): Promise<Rows> => {
    const { rows, problems } = await source.read(from, to);
    return rows.map((row, place) => (problems.get(place)?.includes("brokenRecord") ? [] : row));
  };
  const head = await look(0, LOOKED_AT);
  const isWhole = source.count <= LOOKED_AT;
  return {
    ok: true,
    value: {
      encoding,
      dialect: { delimiter: ",", quote: '"', escape: "double", skipsSpace: false },
      head,
      middle: [],
      tail: isWhole ? null : await look(Math.max(LOOKED_AT, source.count - LOOKED_AT), source.count),
      guess: 1,
      ...found,
      rows: async () => source,
    },
  };

  async function write(): Promise<Result<Written, ReadProblem>> {
    if (format === "workbook") return await readSheets(options, push, report);
    if (format === "html") {
      const read = await readHtmlTable(options.bytes, { encoding, push, pace, onProgress: report });
      return read.ok ? { ok: true, value: NOTHING_MORE } : read;
    }
    const read = await readJson(options.bytes, { format, encoding, push, pace, onProgress: report });
    if (!read.ok) return read;
    const { headings, width, broken } = read.value;
    return { ok: true, value: { ...NOTHING_MORE, isNamed: headings, width: broken > 0 ? width : null } };
  }
};

const NOTHING_MORE: Written = { sheets: [], taken: [], hasMerged: false, isNamed: false, width: null };

/** The chosen sheets, else the first shown that holds anything. Sheets after the first give their rows without headings. */
const readSheets = async (
  { bytes, chosen, pace }: TapeOptions,
  push: (rows: Rows) => void,
  report: (share: number) => void,
): Promise<Result<Written, ReadProblem>> => {
  const { openWorkbook } = await import("../xlsx/openWorkbook.ts");
  const opened = await openWorkbook(bytes, pace);
  if (!opened.ok) return opened;
  const { sheets } = opened.value;
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const places = chosen.sheets ?? (shown.length > 0 ? shown : sheets).map(({ place }) => place);
  const options = { fillsMerged: chosen.fillsMerged ?? false };
  const taken: number[] = [];
  let hasMerged = false;
  let headings = "";
  for (const place of places) {
    const nth = taken.length;
    // Blank rows count once something stands below them; a sheet of nothing else is no table.
    let blank: Rows = [];
    let isBegun = false;
    const pushRows = (rows: Rows): void => {
      const from = isBegun ? 0 : rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
      if (from < 0) {
        blank = [...blank, ...rows];
        return;
      }
      const all = isBegun ? rows : [...blank, ...rows];
      const first = isBegun ? "" : JSON.stringify(rows[from]);
      if (!isBegun && nth === 0) headings = first;
      push(!isBegun && nth > 0 && first === headings ? rows.slice(from + 1) : all);
      isBegun = true;
    };
    const read = await opened.value.read(place, options, pushRows, pace, (share) =>
      report(chosen.sheets === undefined ? share : (nth + share) / places.length),
    );
    if (!read.ok) return read;
    hasMerged ||= read.value.hasMerged;
    if (isBegun || chosen.sheets !== undefined) taken.push(place);
    if (isBegun && chosen.sheets === undefined) break;
  }
  return { ok: true, value: { ...NOTHING_MORE, sheets, taken, hasMerged } };
};
