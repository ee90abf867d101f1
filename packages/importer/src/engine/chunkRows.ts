import type { Pace } from "../pace/pace.ts";
import type { ImportRecord } from "../schema/schema.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { Chunk } from "./engine.ts";

/** Rows read at once: on a page's own thread thousands of records in one go would hold it up. */
const PIECE = 500;

/** Ready rows from a row of the file on, settled or not: the same ones whenever the same is asked of the same plan. */
export const chunkRows = async (checked: CheckedFile, from: number, most: number, pace: Pace): Promise<Chunk> => {
  const { source, check, to } = checked;
  const isReady = (row: number): boolean => ["ready", "settled"].includes(check.stateOf(row));
  const records: ImportRecord[] = [];
  const rows: number[] = [];
  let at = Math.max(from, checked.from);
  while (at < to) {
    // States are known without reading, so runs of rows that are not sent cost nothing.
    while (at < to && !isReady(at)) at += 1;
    if (at >= to || rows.length === most) break;
    const batch = await source.read(at, Math.min(to, at + PIECE, at + most - rows.length));
    for (const [place, cells] of batch.rows.entries()) {
      const row = batch.first + place;
      if (!isReady(row)) continue;
      records.push(check.recordOf(row, cells));
      rows.push(row);
    }
    at += Math.max(1, batch.rows.length);
    if (pace.isDue()) await pace.turn();
  }
  return { records, rows, next: at < to ? at : null };
};
