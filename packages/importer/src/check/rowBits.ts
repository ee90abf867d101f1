/** A set of rows: a list while they are few, a bit for each row up to the last once they are many. */
export interface RowBits {
  set(row: number): void;
  clear(row: number): void;
  has(row: number): boolean;
}

/** Beyond that, bits take less room in a file of a million rows. */
const FEW = 1000;

/** No rows. */
export const createRowBits = (): RowBits => {
  let few: Set<number> | null = new Set();
  let bits = new Uint8Array(0);
  const setBit = (row: number): void => {
    const place = row >> 3;
    if (place >= bits.length) bits = grown(bits, place);
    bits[place] = (bits[place] ?? 0) | (1 << (row & 7));
  };
  return {
    set(row) {
      if (few === null) {
        setBit(row);
        return;
      }
      few.add(row);
      if (few.size <= FEW) return;
      for (const each of few) setBit(each);
      few = null;
    },
    clear(row) {
      if (few !== null) few.delete(row);
      else bits[row >> 3] = (bits[row >> 3] ?? 0) & ~(1 << (row & 7));
    },
    has: (row) => (few === null ? (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1 : few.has(row)),
  };
};

/** The same numbers with room for a place, and for half as many again. */
export const grown = <T extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(numbers: T, place: number): T => {
  const length = Math.max(place + 1, Math.ceil(numbers.length * 1.5));
  const more = numbers instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length);
  more.set(numbers);
  // The kind of array is the one that came in, which TypeScript cannot follow.
  return more as T;
};
