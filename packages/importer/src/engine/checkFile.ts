import { createTableCheck } from "../check/createTableCheck.ts";
import type { TableCheck } from "../check/tableCheck.ts";
import type { History, RowSet } from "../edits/edit.ts";
import type { Pace } from "../pace/pace.ts";
import type { RowBatch, RowProblem } from "../rows/row.ts";
import type { ColumnReading } from "../values/valueType.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { HostCheck, Mapping, OnProgress } from "./engine.ts";
import type { OpenFile } from "./file.ts";

/** Rows between two words on how far it is. */
const TELL_EVERY = 2000;
const NONE: readonly RowProblem[] = [];

/** So many rows are looked at as fast as it takes to fetch the faster way. */
const FEW_ROWS = 5000;

interface CheckFileOptions {
  readonly file: OpenFile;
  readonly mapping: Mapping;
  readonly history: History;
  readonly settled?: RowSet | undefined;
  readonly hostCheck: HostCheck | null;
  readonly pace: Pace;
  readonly onProgress: OnProgress | undefined;
}

/** Looks at every row; a second time where all rows together read a column otherwise than the samples did. */
export const checkFile = async (options: CheckFileOptions): Promise<CheckedFile> => {
  const { file, mapping, history, settled, hostCheck, pace, onProgress } = options;
  const { schema, types } = file;
  const { reading, columns } = file.opened;
  const source = await file.rows(pace, onProgress);
  // On a page's own thread the first date in words would hold it up for all languages at once.
  while (types.prepare()) if (pace.isDue()) await pace.turn();
  const from = reading.layout.body;
  const to = Math.max(from, source.count - reading.layout.footer);
  const compileEdits = history.edits.length === 0 ? null : (await import("./mending.ts")).compileEdits;
  const createLane =
    source.scanPlain === undefined || to - from < FEW_ROWS
      ? null
      : (await import("../check/createPlainLane.ts")).createPlainLane;
  const pass = async (readings: ReadonlyMap<string, ColumnReading>): Promise<TableCheck> => {
    const check = createTableCheck({
      schema,
      types,
      mapping,
      width: columns.length,
      history,
      compileEdits,
      settled,
      readings,
      rows: source.count,
    });
    let told = from;
    const visit = ({ first, rows, problems }: RowBatch, next = first + rows.length): void => {
      for (const [place, cells] of rows.entries()) check.row(first + place, cells, problems.get(place) ?? NONE);
      if (next - told < TELL_EVERY && next < to) return;
      told = next;
      onProgress?.({ share: (next - from) / Math.max(1, to - from), rows: next - from });
    };
    const lane = createLane === null ? null : check.lane(createLane);
    if (lane === null) await source.scan({ from, to }, pace, visit);
    else await source.scanPlain?.({ from, to, pace, lane, visit });
    return check;
  };
  const first = await pass(sampleReadings(file, mapping));
  const check = first.decidesAnew() ? await pass(first.readings()) : first;
  const checked: CheckedFile = { source, check, mapping, from, to };
  if (hostCheck !== null) {
    const { askHost } = await import("./askHost.ts");
    await askHost(checked, hostCheck, pace);
  }
  return checked;
};

/** What the samples say about dates and decimal signs. */
const sampleReadings = ({ schema, types, samples }: OpenFile, mapping: Mapping): ReadonlyMap<string, ColumnReading> =>
  new Map(
    schema.columns.flatMap((column) => {
      const place = mapping[column.key];
      if (place === undefined) return [];
      const votes = types.votes(column);
      if (votes === null) return [];
      for (const row of samples) votes.add(row[place]?.trim() ?? "");
      return [[column.key, votes.decide()] as const];
    }),
  );
