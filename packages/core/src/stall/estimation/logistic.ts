/**
 * Logistic regression drawn towards a prior (ridge), by Newton's method (ST91). The penalty is on the distance from the
 * prior's weights, in units of each column's spread, so with few rows the answer is the prior and with many it is the data's.
 */

/** Rows one after the other in one array, with their labels and weights. */
export interface LabelledRows {
  readonly width: number;
  readonly values: Float64Array;
  /** 0 to 1: what is not known for sure may lie between. */
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

const MOST_ROUNDS = 25;
const CLOSE_ENOUGH = 1e-6;

/** No step of Newton's is longer than this in any weight: far from the answer his steps overshoot. */
const LONGEST_STEP = 4;

const MOST_HALVINGS = 30;

/**
 * The weights, one per column. A column that never varies keeps the prior's. `ridge` is how many rows of evidence the prior
 * is worth, roughly.
 */
export const fitLogistic = (rows: LabelledRows, prior: readonly number[], ridge: number): readonly number[] => {
  const penalty = penaltyOf(rows, ridge);
  let weights = prior;
  let slope = slopeAt(rows, weights, prior, penalty);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = solve(slope.hessian, slope.gradient, rows.width);
    const longest = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    if (!Number.isFinite(longest)) return weights;
    let share = Math.min(1, LONGEST_STEP / Math.max(longest, CLOSE_ENOUGH));
    // A whole step may lead past the top to somewhere lower; then the way there is halved until it leads up.
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
      const next = weights.map((weight, i) => weight + share * (step[i] ?? 0));
      const there = slopeAt(rows, next, prior, penalty);
      if (there.height >= slope.height) {
        [weights, slope] = [next, there];
        break;
      }
      share /= 2;
      if (share * longest < CLOSE_ENOUGH) return weights;
    }
    if (longest < CLOSE_ENOUGH) break;
  }
  return weights;
};

/** The pull on each weight: `ridge` times the column's variance, and all but fixed where the column says nothing. */
const penaltyOf = ({ width, values, weights }: LabelledRows, ridge: number): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: width }, (_, column) => {
    let [sum, squares] = [0, 0];
    for (const [row, weight] of weights.entries()) {
      const value = values[row * width + column] ?? 0;
      sum += weight * value;
      squares += weight * value * value;
    }
    // The first column is the intercept: constant, and wanted.
    if (column === 0) return ridge;
    const variance = total > 0 ? squares / total - (sum / total) ** 2 : 0;
    return variance > 1e-6 ? ridge * variance : 1e6;
  });
};

/** ln likelihood less the penalty at these weights, up to a constant, with its gradient and its curvature turned round. */
const slopeAt = (
  { width, values, labels, weights }: LabelledRows,
  at: readonly number[],
  prior: readonly number[],
  penalty: readonly number[],
) => {
  const gradient = new Float64Array(width);
  const hessian = new Float64Array(width * width);
  const current = Float64Array.from(at);
  let height = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const start = row * width;
    let sum = 0;
    for (let i = 0; i < width; i += 1) sum += (current[i] ?? 0) * (values[start + i] ?? 0);
    const p = 1 / (1 + Math.exp(-sum));
    const weight = weights[row] ?? 0;
    const label = labels[row] ?? 0;
    height -= weight * (Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(sum, 0) - label * sum);
    const residual = weight * (label - p);
    const curvature = weight * p * (1 - p);
    for (let i = 0; i < width; i += 1) {
      const value = values[start + i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + residual * value;
      const scaled = curvature * value;
      for (let j = 0; j <= i; j += 1) {
        const cell = i * width + j;
        hessian[cell] = (hessian[cell] ?? 0) + scaled * (values[start + j] ?? 0);
      }
    }
  }
  for (let i = 0; i < width; i += 1) {
    const pull = penalty[i] ?? 0;
    const off = (at[i] ?? 0) - (prior[i] ?? 0);
    height -= (pull * off * off) / 2;
    gradient[i] = (gradient[i] ?? 0) - pull * off;
    hessian[i * width + i] = (hessian[i * width + i] ?? 0) + pull;
  }
  return { height, gradient, hessian };
};

/** Solves the lower triangle's symmetric system by Cholesky's decomposition. */
const solve = (matrix: Float64Array, right: Float64Array, size: number): Float64Array => {
  const lower = Float64Array.from(matrix);
  const at = (i: number, j: number): number => lower[i * size + j] ?? 0;
  for (let j = 0; j < size; j += 1) {
    for (let i = j; i < size; i += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
};
