/** Where each row of a file begins. */
export interface RowIndex {
  readonly count: number;
  /** The place of its first byte; for `count` and beyond it is `end`. */
  start(row: number): number;
  /** Where the last row ends, its line end included. */
  readonly end: number;
}

/** A row index that is being made. */
export interface GrowingIndex {
  push(start: number): void;
  readonly count: number;
  finish(end: number): RowIndex;
}

/** Rows per block: half a megabyte at eight bytes a row, so growing never copies what is there. */
const BITS = 16;
const MASK = (1 << BITS) - 1;

/** Begins an index without rows. */
export const growIndex = (): GrowingIndex => {
  const blocks: Float64Array[] = [];
  let block = new Float64Array(0);
  let count = 0;
  return {
    push: (start) => {
      const place = count & MASK;
      if (place === 0) {
        block = new Float64Array(MASK + 1);
        blocks.push(block);
      }
      block[place] = start;
      count += 1;
    },
    get count() {
      return count;
    },
    finish: (end) => ({
      count,
      end,
      start: (row) => (row < count ? (blocks[row >> BITS]?.[row & MASK] ?? end) : end),
    }),
  };
};
