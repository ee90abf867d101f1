import type { RollupKey, RollupRow } from "../../ports/rollups.ts";
import { sparse } from "../../ports/sparseVector.ts";
import type { ValueRow } from "../../ports/values.ts";

/**
 * What a group of requests changes in the roll-ups: gathered in memory, written once. Adding with -1 takes off what was
 * added before; rows that come out as nothing are not written.
 */
export interface RollupDelta {
  add(key: RollupKey, length: number, change: (amounts: Int32Array) => void): void;
  addValue(row: ValueRow): void;
  rows(): readonly RollupRow[];
  values(): readonly ValueRow[];
}

/** Starts with no change. */
export const createDelta = (): RollupDelta => {
  const rows = new Map<string, { readonly key: RollupKey; readonly amounts: Int32Array }>();
  const values = new Map<string, ValueRow>();
  return {
    add: (key, length, change) => {
      const name = `${key.family} ${key.day} ${key.version} ${key.cohort} ${key.subject}\0${key.plan}`;
      let row = rows.get(name);
      if (row === undefined) {
        row = { key, amounts: new Int32Array(length) };
        rows.set(name, row);
      }
      change(row.amounts);
    },
    addValue: (row) => {
      const name = `${row.kind} ${row.day} ${row.metric}\0${row.owner}`;
      const held = values.get(name);
      values.set(name, held === undefined ? row : { ...row, thousandths: held.thousandths + row.thousandths });
    },
    rows: () =>
      [...rows.values()]
        .map(({ key, amounts }) => ({ key, amounts: sparse(amounts) }))
        .filter(({ amounts }) => amounts.length > 0),
    values: () => [...values.values()].filter(({ thousandths }) => thousandths !== 0),
  };
};

/** Adds to one number of a vector. */
export const bump = (amounts: Int32Array, index: number, by: number): void => {
  amounts[index] = (amounts[index] ?? 0) + by;
};
