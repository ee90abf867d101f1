import type { Pace } from "../pace/pace.ts";
import type { ImportRecord } from "../schema/schema.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { HostCheck } from "./engine.ts";

/** Records handed to the host's own functions at once. */
const AT_ONCE = 500;

/** Hands every row without an error of ours to the host's functions, or of some rows those. */
export const askHost = async (
  { source, check, from, to }: CheckedFile,
  hostCheck: HostCheck,
  pace: Pace,
  some: readonly number[] | null = null,
): Promise<void> => {
  let records: ImportRecord[] = [];
  let rows: number[] = [];
  const gather = async (first: number, behind: number): Promise<void> => {
    const batch = await source.read(first, behind);
    for (const [place, cells] of batch.rows.entries()) {
      if (check.stateOf(first + place) !== "ready") continue;
      rows.push(first + place);
      records.push(check.recordOf(first + place, cells));
    }
  };
  const hand = async (): Promise<void> => {
    if (rows.length > 0) check.refuse(await hostCheck(records, rows));
    records = [];
    rows = [];
    if (pace.isDue()) await pace.turn();
  };
  for (let at = from; some === null && at < to; at += AT_ONCE) {
    await gather(at, Math.min(to, at + AT_ONCE));
    await hand();
  }
  for (const row of some ?? []) {
    await gather(row, row + 1);
    if (rows.length === AT_ONCE) await hand();
  }
  await hand();
};
