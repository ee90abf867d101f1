import { grown } from "./rowBits.ts";

/** What became of a row. */
export type RowState = "ready" | "faulty" | "leftOut" | "blank" | "settled";

/** As it is kept: `refused` is left out for what the host said, and its own values still count for their causes. */
export const STATE = { unseen: 0, ready: 1, faulty: 2, blank: 3, leftOut: 4, refused: 5, settled: 6 } as const;

const NAMES: readonly RowState[] = ["blank", "ready", "faulty", "blank", "leftOut", "leftOut", "settled"];

/** A byte for each row, and how many rows have which. */
export interface RowStates {
  of(row: number): number;
  nameOf(row: number): RowState;
  set(row: number, state: number): void;
  counts(): Readonly<Record<RowState, number>>;
  /** The rows wanted, ascending; `most` is as many as there can be. */
  select(isWanted: (row: number, state: number) => boolean, most: number): Uint32Array;
}

/** Rows nobody has seen; room for some is made at once. */
export const createRowStates = (rows: number): RowStates => {
  let states = new Uint8Array(rows);
  const totals = new Float64Array(7);
  const of = (row: number): number => states[row] ?? 0;
  const add = (state: number, by: number): void => {
    totals[state] = (totals[state] ?? 0) + by;
  };
  const total = (name: RowState): number =>
    NAMES.reduce((sum, each, state) => (each === name && state > 0 ? sum + (totals[state] ?? 0) : sum), 0);
  return {
    of,
    nameOf: (row) => NAMES[of(row)] ?? "blank",
    set(row, state) {
      if (row >= states.length) states = grown(states, row);
      add(of(row), -1);
      add(state, 1);
      states[row] = state;
    },
    counts: () => ({
      ready: total("ready"),
      faulty: total("faulty"),
      leftOut: total("leftOut"),
      blank: total("blank"),
      settled: total("settled"),
    }),
    select(isWanted, most) {
      const rows = new Uint32Array(most);
      let count = 0;
      for (let row = 0; row < states.length && count < most; row += 1) if (isWanted(row, of(row))) rows[count++] = row;
      return rows.slice(0, count);
    },
  };
};
