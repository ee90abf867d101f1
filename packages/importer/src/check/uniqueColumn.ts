import { plainValue } from "../values/plainValue.ts";
import { grown } from "./rowBits.ts";

/**
 * Which rows have the same value in a column. Values are compared by 64 bits of hash of their plain form: among a million
 * different ones the odds that any two are taken for equal are 1 in 37 million. A row costs 12 bytes, and 4 to 8 more in
 * the table: rows with one value are linked in a ring, in ascending order, and the table holds the last of them.
 */
export interface UniqueColumn {
  /** The first row with a value; -1 where none has it. */
  first(text: string): number;
  /** Adds a row with the value `first` was asked for last. */
  enter(row: number): void;
  /** Takes a row out: the row that is now the first with its value, where this was it; else -1. */
  leave(row: number): number;
  /** Tells values apart: the same for two rows with the same value, 0 for a row that is not in. */
  keyOf(row: number): number;
}

/** No rows; room for some is made at once. */
export const createUniqueColumn = (rows: number): UniqueColumn => {
  let low = new Int32Array(rows);
  let high = new Int32Array(rows);
  /** The next row of the ring; of the last one, the first. */
  let next = new Int32Array(rows);
  /** Last rows, counted from 1, by hash; 0 is free, -1 was left. */
  let table = new Int32Array(1024);
  let used = 0;
  let wantedLow = 0;
  let wantedHigh = 0;
  let found = 0;

  const hash = (text: string, isPlain = false): void => {
    let one = 0x2c1b3c6d ^ text.length;
    let other = 0x297a2d39;
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (!isPlain) {
        if (code <= 32 || code > 126) {
          hash(plainValue(text), true);
          return;
        }
        if (code > 64 && code < 91) code += 32;
      }
      one = Math.imul(one ^ code, 0x9e3779b1);
      one ^= one >>> 15;
      other = Math.imul(other ^ code, 0x85ebca77);
      other ^= other >>> 13;
    }
    one = Math.imul(one ^ (other >>> 16), 0x7feb352d);
    other = Math.imul(other ^ (one >>> 15), 0x846ca68b);
    // 0 means that a row is not in.
    wantedLow = one ^ (one >>> 16) || 1;
    wantedHigh = other ^ (other >>> 13);
  };

  /** The place of a hash in the table, or the free one where it belongs. */
  const seek = (): number => {
    const mask = table.length - 1;
    let free = -1;
    for (let place = (wantedLow ^ wantedHigh) & mask; ; place = (place + 1) & mask) {
      const last = table[place] ?? 0;
      if (last === 0) return free < 0 ? place : free;
      if (last < 0) free = free < 0 ? place : free;
      else if (low[last - 1] === wantedLow && high[last - 1] === wantedHigh) return place;
    }
  };

  const seekRow = (row: number): number => {
    wantedLow = low[row] ?? 0;
    wantedHigh = high[row] ?? 0;
    return seek();
  };

  const widen = (): void => {
    const before = table;
    table = new Int32Array(table.length * 2);
    used = 0;
    const { wantedLow: l, wantedHigh: h } = { wantedLow, wantedHigh };
    for (const last of before) {
      if (last <= 0) continue;
      table[seekRow(last - 1)] = last;
      used += 1;
    }
    wantedLow = l;
    wantedHigh = h;
    found = seek();
  };

  return {
    first(text) {
      hash(text);
      found = seek();
      const last = table[found] ?? 0;
      return last > 0 ? (next[last - 1] ?? 0) : -1;
    },
    enter(row) {
      if (row >= low.length) {
        low = grown(low, row);
        high = grown(high, row);
        next = grown(next, row);
      }
      if (table[found] === 0 && (used + 1) * 2 > table.length) widen();
      low[row] = wantedLow;
      high[row] = wantedHigh;
      const place = table[found] ?? 0;
      if (place <= 0) {
        if (place === 0) used += 1;
        table[found] = row + 1;
        next[row] = row;
        return;
      }
      const last = place - 1;
      // The row before it in the ring; the last one where it becomes the first or the last.
      let before = last;
      if (row < last) {
        for (let each = next[last] ?? 0; each < row; each = next[each] ?? 0) before = each;
      } else table[found] = row + 1;
      next[row] = next[before] ?? 0;
      next[before] = row;
    },
    leave(row) {
      const key = low[row] ?? 0;
      if (key === 0) return -1;
      const place = seekRow(row);
      const last = (table[place] ?? 0) - 1;
      const first = next[last] ?? 0;
      low[row] = 0;
      if (first === last) {
        table[place] = -1;
        return -1;
      }
      let before = row;
      for (let each = next[row] ?? 0; each !== row; each = next[each] ?? 0) before = each;
      next[before] = next[row] ?? 0;
      if (row === last) table[place] = before + 1;
      return row === first ? (next[row] ?? 0) : -1;
    },
    keyOf: (row) => (low[row] === 0 ? 0 : (high[row] ?? 0) * 2 ** 32 + ((low[row] ?? 0) >>> 0)),
  };
};
