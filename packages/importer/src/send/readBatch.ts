import type { ImportRecord } from "../schema/schema.ts";
import { chunkKey } from "./chunkKey.ts";
import type { Journal } from "./openJournal.ts";
import { hasRow } from "./rowSet.ts";
import type { SendOptions } from "./sending.ts";

/** Rows read for one chunk. */
export interface Batch {
  readonly rows: readonly number[];
  readonly records: readonly ImportRecord[];
  readonly next: number;
  readonly key: string;
}

/**
 * Reads the rows to send next: those that are out, exactly, or else up to `size` rows that are not settled, from where the
 * journal stands. No rows where there are none left.
 */
export const readBatch = async (chunk: SendOptions["chunk"], journal: Journal, size: number): Promise<Batch> => {
  const rows: number[] = [];
  const records: ImportRecord[] = [];
  const { out, at: begin } = journal.head();
  const end = out?.rows.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;
  let at: number | null = out?.rows[0]?.[0] ?? begin;
  while (at !== null && at < end && rows.length < size) {
    const from: number = out === null ? journal.firstUnsettled(at) : at;
    const part = await chunk(from, size);
    // An engine that stood still would be asked for ever.
    at = part.next === null || part.next <= from ? null : part.next;
    for (const [place, row] of part.rows.entries()) {
      const record = part.records[place];
      if (record === undefined || (out === null ? journal.isSettled(row) : !hasRow(out.rows, row))) continue;
      if (rows.length === size) {
        at = row;
        break;
      }
      rows.push(row);
      records.push(record);
    }
  }
  // Rows that were out say nothing about those after them.
  const next = out === null ? (at ?? (rows.at(-1) ?? 0) + 1) : begin;
  return { rows, records, next, key: chunkKey(journal.about.session, rows, records) };
};
