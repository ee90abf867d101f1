import type { CheckedFile } from "./checkedFile.ts";
import type { HostFault } from "./engine.ts";

/** What the host refused, kept for as long as it means it. */
export interface Refusals {
  /** Tells the check, and remembers: of rows until they are others, of the table until anything changes. */
  add(checked: CheckedFile, faults: readonly HostFault[], of: "rows" | "table"): Promise<void>;
  /** Tells the check once more what stands, of these rows or of all. */
  again(checked: CheckedFile, rows?: Iterable<number>): Promise<void>;
  /** Rows with a word on the table as a whole, which holds no longer. */
  readonly ofTable: Set<number>;
}

/** A row that was refused, changed and is changed back is refused again: it would be sent as it was. */
export const createRefusals = (): Refusals => {
  /** By row and record. */
  const known = new Map<number, Map<string, readonly HostFault[]>>();
  const ofTable = new Set<number>();

  const recordOf = async ({ source, check }: CheckedFile, row: number): Promise<string> => {
    const { rows } = await source.read(row, row + 1);
    return JSON.stringify(check.recordOf(row, rows[0] ?? []));
  };
  const isSame = (one: HostFault, other: HostFault): boolean =>
    one.column === other.column && one.message === other.message;

  return {
    ofTable,
    async add(checked, faults, of) {
      for (const fault of faults) {
        const { row } = fault;
        if (of === "table") {
          ofTable.add(row);
          continue;
        }
        const record = await recordOf(checked, row);
        const byRecord = known.get(row) ?? new Map<string, readonly HostFault[]>();
        const before = byRecord.get(record) ?? [];
        if (!before.some((one) => isSame(one, fault))) byRecord.set(record, [...before, fault]);
        known.set(row, byRecord);
      }
      checked.check.refuse(faults);
    },
    async again(checked, rows = known.keys()) {
      for (const row of rows) {
        const byRecord = known.get(row);
        if (byRecord !== undefined) checked.check.refuse(byRecord.get(await recordOf(checked, row)) ?? []);
      }
    },
  };
};
