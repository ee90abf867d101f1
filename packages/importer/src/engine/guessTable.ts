import { isKnownHeading } from "../columns/isKnownHeading.ts";
import { matchColumns } from "../columns/matchColumns.ts";
import { guessLayout } from "../layout/guessLayout.ts";
import { headingsOf } from "../layout/headingsOf.ts";
import type { Pace } from "../pace/pace.ts";
import type { Layout, Reading } from "../reading/reading.ts";
import { prepareMonths } from "../values/dates/monthNames.ts";
import type { Mapping, Remark, SourceColumn } from "./engine.ts";
import type { FileOptions } from "./file.ts";
import type { OpenTable } from "./openTable.ts";
import { isRejectFile, REJECT_COLUMNS } from "./rejectFile.ts";
import { bodySamples } from "./samples.ts";

/** What was found by guessing. */
export interface GuessedTable {
  readonly layout: Layout;
  readonly columns: readonly SourceColumn[];
  readonly mapping: Mapping;
  readonly isCertain?: boolean | undefined;
  readonly remarks?: readonly Remark[] | undefined;
}

/** Columns taken at most, which is what large importers take; the rest is said to be left out. */
const MOST_COLUMNS = 1000;

/** Tells where the table stands, as far as that was not decided, and which column goes where. */
export const guessTable = async (
  { schema, types, memory }: FileOptions,
  table: OpenTable,
  chosen: Partial<Reading>,
  pace: Pace,
): Promise<GuessedTable> => {
  const guessed = table.isNamed ? NAMED : guessLayout(table.head, isKnownHeading(schema), table.tail ?? undefined);
  // Each half is done at once, and slow where it is done for the first time.
  if (pace.isDue()) await pace.turn();
  const layout = chosen.layout ?? guessed.layout;
  const samples = bodySamples(table, layout);
  const written = headingsOf(table.head, layout);
  const isReject = isRejectFile(written);
  const found = Math.max(written.length, ...samples.map(lastFilled));
  const width = Math.min(MOST_COLUMNS, isReject ? written.length - REJECT_COLUMNS : found);
  // On a page's own thread the first date in words would hold it up for all languages at once.
  while (prepareMonths()) if (pace.isDue()) await pace.turn();
  const headings = Array.from({ length: width }, (_, place) => written[place] ?? "");
  return {
    layout,
    ...matchColumns({ headings, samples, schema, types, memory }),
    remarks: [
      ...(chosen.layout === undefined ? guessed.remarks : []),
      ...(found > MOST_COLUMNS ? [{ kind: "tooManyColumns", columns: found, taken: MOST_COLUMNS } as const] : []),
      ...(isReject ? [{ kind: "rejects" } as const] : []),
    ],
  };
};

/** Where the format itself names the columns, nothing stands around the rows. */
const NAMED: { readonly layout: Layout; readonly remarks: readonly Remark[] } = {
  layout: { headings: [0, 1], body: 1, footer: 0 },
  remarks: [],
};

/** How many cells a row has up to its last that is not empty. */
const lastFilled = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== "") + 1;
