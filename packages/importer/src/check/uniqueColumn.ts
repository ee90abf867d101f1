import { plainValue } from "../values/plainValue.ts";
import { grown } from "./rowBits.ts";

/**
 * Which rows have the same value in a column. Values are compared by 64 bits of hash of their plain form: among a million
 * different ones the odds that any two are taken for equal are 1 in 37 million. A row costs 8 bytes, and 16 to 32 more in
 * the table if no other has its value: rows with one value are linked in a ring, ascending, and the table has the last.
 */
export interface UniqueColumn {
  /** The first row with a value; -1 where none has it. */
  first(text: string): number;
  /** The same for a value that stands in bytes of ASCII, without blanks. */
  firstOf(bytes: Uint8Array, from: number, to: number): number;
  /** Adds a row with the value `first` was asked for last. */
  enter(row: number): void;
  /** Takes a row out that has this value and is in: the row that is now the first with it, where this was; else -1. */
  leave(row: number, text: string): number;
  /** Tells values apart: the same for two rows with the same value, 0 for a row that is not in. */
  keyOf(row: number): number;
}

/** No rows; room for some is made at once. */
export const createUniqueColumn = (rows: number): UniqueColumn => {
  /** One half of the hash of each row, the other is in the table; 0 where a row is not in. */
  let high = new Int32Array(rows);
  /** The next row of the ring; of the last one, the first. */
  let next = new Int32Array(rows);
  /** By turns, half a hash and the last row with it, counted from 1; 0 is free, -1 was left. */
  let table = new Int32Array(2048);
  let used = 0;
  /** The hash asked for last, and where in the table it is or belongs. */
  let low = 0;
  let top = 0;
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
      other = Math.imul(other ^ code, 0x85ebca77);
    }
    mix(one, other);
  };

  const mix = (one: number, other: number): void => {
    const [a, b] = [Math.imul(one ^ (one >>> 15), 0x7feb352d), Math.imul(other ^ (other >>> 16), 0x846ca68b)];
    low = a ^ (a >>> 16);
    top = b ^ (b >>> 13) || 1;
  };
  /** The same as `hash` of the text that these bytes of ASCII, none of them a blank, stand for. */
  const hashBytes = (bytes: Uint8Array, from: number, to: number): void => {
    let one = 0x2c1b3c6d ^ (to - from);
    let other = 0x297a2d39;
    for (let at = from; at < to; at += 1) {
      let code = bytes[at] ?? 0;
      if (code > 64 && code < 91) code += 32;
      one = Math.imul(one ^ code, 0x9e3779b1);
      other = Math.imul(other ^ code, 0x85ebca77);
    }
    mix(one, other);
  };

  const seek = (): void => {
    const mask = table.length - 1;
    let free = -1;
    for (found = (low << 1) & mask; ; found = (found + 2) & mask) {
      const last = table[found + 1] ?? 0;
      if (last === 0) break;
      if (last < 0) free = free < 0 ? found : free;
      else if (table[found] === low && high[last - 1] === top) return;
    }
    if (free >= 0) found = free;
  };

  const widen = (row: number): void => {
    const before = table;
    const wanted = { low, top };
    let length = before.length * 2;
    // Where nearly every row so far has a value of its own, so will the others: filling the table anew costs most of all,
    // and early on it is done in no time.
    if (used > 1000 && used > row * 0.9) while (length < rows * 4) length *= 2;
    table = new Int32Array(length);
    used = 0;
    for (let at = 0; at < before.length; at += 2) {
      const last = before[at + 1] ?? 0;
      if (last <= 0) continue;
      low = before[at] ?? 0;
      top = high[last - 1] ?? 0;
      seek();
      table[found] = low;
      table[found + 1] = last;
      used += 1;
    }
    ({ low, top } = wanted);
    seek();
  };

  const firstFound = (): number => {
    seek();
    const last = table[found + 1] ?? 0;
    return last > 0 ? (next[last - 1] ?? 0) : -1;
  };

  return {
    first(text) {
      hash(text);
      return firstFound();
    },
    firstOf(bytes, from, to) {
      hashBytes(bytes, from, to);
      return firstFound();
    },
    enter(row) {
      if (row >= high.length) {
        high = grown(high, row);
        next = grown(next, row);
      }
      if (table[found + 1] === 0) {
        used += 1;
        if (used * 4 > table.length) {
          widen(row);
          used += 1;
        }
      }
      high[row] = top;
      const last = (table[found + 1] ?? 0) - 1;
      let before = last;
      if (last < 0) before = row;
      // The row before it in the ring; the last one where it becomes the first.
      else if (row < last) for (let each = next[last] ?? 0; each < row; each = next[each] ?? 0) before = each;
      next[row] = last < 0 ? row : (next[before] ?? 0);
      next[before] = row;
      if (row > last) {
        table[found] = low;
        table[found + 1] = row + 1;
      }
    },
    leave(row, text) {
      hash(text);
      seek();
      high[row] = 0;
      const after = next[row] ?? 0;
      if (after === row) {
        table[found + 1] = -1;
        return -1;
      }
      const last = (table[found + 1] ?? 0) - 1;
      const wasFirst = next[last] === row;
      let before = after;
      while (next[before] !== row) before = next[before] ?? 0;
      next[before] = after;
      if (row === last) table[found + 1] = before + 1;
      return wasFirst ? after : -1;
    },
    keyOf: (row) => high[row] ?? 0,
  };
};
