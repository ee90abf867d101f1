import type { Checked, HostFault, ImportEngine, ImportRecord } from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";
import { wordsOf } from "./createHostCheck.ts";

type TableCheck = NonNullable<ImporterDefinition["checkTable"]>;

/** A table held whole must fit into memory beside the host's own page. */
const MOST_ROWS = 50_000;
const AT_ONCE = 1000;

/**
 * The host's look at the table as a whole, over the rows that are ready. What it finds is told to the engine and answered
 * as the new state; null where the table is too long for it, or nothing was found.
 */
export const createTableCheck =
  (checkTable: TableCheck, engine: ImportEngine) =>
  async (checked: Checked): Promise<Checked | null> => {
    if (checked.ready === 0 || checked.ready + checked.settled > MOST_ROWS) return null;
    const records: ImportRecord[] = [];
    const rows: number[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const chunk = await engine.chunk(from, AT_ONCE);
      records.push(...chunk.records);
      rows.push(...chunk.rows);
      from = chunk.next;
    }
    const faults = await found(checkTable, records, rows);
    return faults.length === 0 ? null : await engine.refuse(faults, "table");
  };

const found = async (
  checkTable: TableCheck,
  records: readonly ImportRecord[],
  rows: readonly number[],
): Promise<readonly HostFault[]> => {
  try {
    return ((await checkTable(records)) ?? []).flatMap(({ index, column, message }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, column: column ?? null, message }];
    });
  } catch (error) {
    // Said once, at the first row: as a fault of all of them it would bury every other.
    return [{ row: rows[0] ?? 0, column: null, message: wordsOf(error) }];
  }
};
