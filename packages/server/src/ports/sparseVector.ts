/**
 * A vector of whole numbers that are mostly zero, as pairs of index and amount in rising order. A day of a step fills
 * thirty of its three hundred bins: pairs are a fifth of the bytes to store, read and add up.
 */
export type SparseVector = Int32Array;

/** Leaves the zeros of a plain vector out. */
export const sparse = (dense: Int32Array): SparseVector => {
  const pairs: number[] = [];
  for (const [index, amount] of dense.entries()) if (amount !== 0) pairs.push(index, amount);
  return Int32Array.from(pairs);
};

/** Both together; amounts that cancel out are gone. */
export const addSparse = (a: SparseVector, b: SparseVector): SparseVector => {
  const pairs: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    const amount = (left <= right ? (a[i + 1] ?? 0) : 0) + (right <= left ? (b[j + 1] ?? 0) : 0);
    if (amount !== 0) pairs.push(Math.min(left, right), amount);
    if (left <= right) i += 2;
    if (right <= left) j += 2;
  }
  return Int32Array.from(pairs);
};

/** Adds into a plain vector; what lies beyond its end is left out. */
export const addInto = (dense: Int32Array, vector: SparseVector): void => {
  for (let at = 0; at < vector.length; at += 2) {
    const index = vector[at] ?? 0;
    if (index < dense.length) dense[index] = (dense[index] ?? 0) + (vector[at + 1] ?? 0);
  }
};

/** Reads one amount. */
export const amountIn = (vector: SparseVector, index: number): number => {
  for (let at = 0; at < vector.length; at += 2) {
    const held = vector[at] ?? 0;
    if (held === index) return vector[at + 1] ?? 0;
    if (held > index) return 0;
  }
  return 0;
};
