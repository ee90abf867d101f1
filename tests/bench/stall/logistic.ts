/** A plain ridge logistic regression: the learner behind the baselines, and nothing of ours. */

/** Rows of `width` features each, one after another, with the label of each row. */
export interface LogisticSample {
  readonly width: number;
  readonly features: Float64Array;
  readonly labels: Uint8Array;
}

/** What was learned, in the features' own units. */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: Float64Array;
}

/** The log-odds of a row. */
export const logOddsOf = ({ intercept, coefficients }: LogisticModel, row: ArrayLike<number>, from = 0): number => {
  let sum = intercept;
  for (let index = 0; index < coefficients.length; index += 1)
    sum += (coefficients[index] ?? 0) * (row[from + index] ?? 0);
  return sum;
};

/** The probability that a row's label is 1. */
export const probabilityOf = (model: LogisticModel, row: ArrayLike<number>, from = 0): number =>
  1 / (1 + Math.exp(-logOddsOf(model, row, from)));

/**
 * Fits by Newton's method. Features are standardised first, so that one `ridge` suits all; it is a number of
 * observations' worth of pull towards nothing, and the intercept is not pulled.
 */
export const fitLogistic = (sample: LogisticSample, { ridge }: { readonly ridge: number }): LogisticModel => {
  const { width, labels } = sample;
  const { standard, centres, scales } = standardise(sample);
  const size = width + 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < 30; round += 1) {
    const { gradient, curvature } = derivativesAt(weights, standard, labels, size, ridge);
    const step = solve(curvature, gradient, size);
    let largest = 0;
    for (let index = 0; index < size; index += 1) {
      weights[index] = (weights[index] ?? 0) + (step[index] ?? 0);
      largest = Math.max(largest, Math.abs(step[index] ?? 0));
    }
    if (largest < 1e-8) break;
  }
  const coefficients = new Float64Array(width);
  let intercept = weights[0] ?? 0;
  for (let index = 0; index < width; index += 1) {
    const coefficient = (weights[index + 1] ?? 0) / (scales[index] ?? 1);
    coefficients[index] = coefficient;
    intercept -= coefficient * (centres[index] ?? 0);
  }
  return { intercept, coefficients };
};

/** Rows with a leading 1, the features centred and scaled; one that never varies is left at nothing. */
const standardise = ({
  width,
  features,
  labels,
}: LogisticSample): {
  readonly standard: Float64Array;
  readonly centres: Float64Array;
  readonly scales: Float64Array;
} => {
  const rows = labels.length;
  const [centres, scales] = [new Float64Array(width), new Float64Array(width)];
  for (let index = 0; index < width; index += 1) {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < rows; row += 1) sum += features[row * width + index] ?? 0;
    const centre = sum / rows;
    for (let row = 0; row < rows; row += 1) squares += ((features[row * width + index] ?? 0) - centre) ** 2;
    centres[index] = centre;
    scales[index] = Math.sqrt(squares / rows) || 1;
  }
  const size = width + 1;
  const standard = new Float64Array(rows * size);
  for (let row = 0; row < rows; row += 1) {
    standard[row * size] = 1;
    for (let index = 0; index < width; index += 1) {
      standard[row * size + index + 1] =
        ((features[row * width + index] ?? 0) - (centres[index] ?? 0)) / (scales[index] ?? 1);
    }
  }
  return { standard, centres, scales };
};

const derivativesAt = (
  weights: Float64Array,
  standard: Float64Array,
  labels: Uint8Array,
  size: number,
  ridge: number,
): { readonly gradient: Float64Array; readonly curvature: Float64Array } => {
  const [gradient, curvature] = [new Float64Array(size), new Float64Array(size * size)];
  for (let row = 0; row < labels.length; row += 1) {
    const from = row * size;
    let sum = 0;
    for (let index = 0; index < size; index += 1) sum += (weights[index] ?? 0) * (standard[from + index] ?? 0);
    const probability = 1 / (1 + Math.exp(-sum));
    const residual = (labels[row] ?? 0) - probability;
    const weight = probability * (1 - probability);
    for (let index = 0; index < size; index += 1) {
      const value = standard[from + index] ?? 0;
      gradient[index] = (gradient[index] ?? 0) + residual * value;
      const weighted = weight * value;
      if (weighted === 0) continue;
      for (let other = 0; other <= index; other += 1) {
        const place = index * size + other;
        curvature[place] = (curvature[place] ?? 0) + weighted * (standard[from + other] ?? 0);
      }
    }
  }
  for (let index = 0; index < size; index += 1) {
    const pull = index === 0 ? 1e-9 : ridge;
    gradient[index] = (gradient[index] ?? 0) - pull * (weights[index] ?? 0);
    curvature[index * size + index] = (curvature[index * size + index] ?? 0) + pull;
  }
  return { gradient, curvature };
};

/** Solves a symmetric positive system by Cholesky's square root; only the lower half is read. */
const solve = (matrix: Float64Array, right: Float64Array, size: number): Float64Array => {
  const root = Float64Array.from(matrix);
  const at = (row: number, column: number): number => root[row * size + column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = at(row, column);
      for (let index = 0; index < column; index += 1) sum -= at(row, index) * at(column, index);
      root[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = solution[row] ?? 0;
    for (let index = 0; index < row; index += 1) sum -= at(row, index) * (solution[index] ?? 0);
    solution[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solution[row] ?? 0;
    for (let index = row + 1; index < size; index += 1) sum -= at(index, row) * (solution[index] ?? 0);
    solution[row] = sum / at(row, row);
  }
  return solution;
};
