/**
 * Tails and quantiles of the normal distribution and of Student's t, for any degrees of freedom from one up. The tail of
 * t is a regularised incomplete beta function by its continued fraction (NIST DLMF 8.17.22, evaluated as Lentz does);
 * quantiles are roots of the tails. Checked against R in `tests/oracle/stall`.
 */
import { logNormalSurvival, normalDensity } from "../normal.ts";

const CLOSE_ENOUGH = 1e-15;
const MOST_ROUNDS = 200;

/** The number a standard normal variable stays under with probability `p`, 0 < p < 1. */
export const normalQuantile = (p: number): number => (p < 0.5 ? -normalExceededBy(p) : normalExceededBy(1 - p));

/**
 * The number a standard normal variable exceeds with probability `q` <= 1/2. The logarithm of the tail is concave, so
 * that Newton's method overshoots at most once and then comes back from one side.
 */
const normalExceededBy = (q: number): number => {
  if (q <= 0) return Number.POSITIVE_INFINITY;
  const wanted = Math.log(q);
  let z = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const tail = logNormalSurvival(z);
    const hazard = normalDensity(z) / Math.exp(tail);
    const next = z + (tail - wanted) / hazard;
    if (Math.abs(next - z) <= CLOSE_ENOUGH * Math.max(1, z)) return next;
    z = next;
  }
  return z;
};

/** From here on the series below is exact to the last digits. */
const SERIES_FROM = 20;

/** ln(gamma(a + 1/2) / gamma(a)): its series in 1 / a, reached by the recurrence where `a` is small. */
const logGammaRatio = (a: number): number => {
  let shift = 0;
  let from = a;
  for (; from < SERIES_FROM; from += 1) shift += Math.log(from / (from + 0.5));
  const series = -1 / (8 * from) + 1 / (192 * from ** 3) - 1 / (640 * from ** 5) + 17 / (14_336 * from ** 7);
  return 0.5 * Math.log(from) + series + shift;
};

/** The continued fraction of the incomplete beta function; converges fast for x < (a + 1) / (a + b + 2). */
const betaFraction = (x: number, a: number, b: number): number => {
  const safe = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let product = d;
  // The number of terms grows with the root of a; a million degrees take some seven hundred.
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    product *= c * d;
    if (Math.abs(c * d - 1) < CLOSE_ENOUGH) break;
  }
  return product;
};

/** The probability that Student's t with `degrees` of freedom exceeds `t`. */
export const studentSurvival = (t: number, degrees: number): number => {
  if (t < 0) return 1 - studentSurvival(-t, degrees);
  const a = degrees / 2;
  const x = degrees / (degrees + t * t);
  const rest = (t * t) / (degrees + t * t);
  // x^a (1 - x)^(1/2) / B(a, 1/2), on the log scale for the far tail.
  const front = Math.exp(-a * Math.log1p((t * t) / degrees) + 0.5 * Math.log(rest) + logGammaRatio(a)) / ROOT_PI;
  if (x < (a + 1) / (a + 2.5)) return (0.5 * front * betaFraction(x, a, 0.5)) / a;
  return 0.5 * (1 - 2 * front * betaFraction(rest, 0.5, a));
};

const ROOT_PI = Math.sqrt(Math.PI);

const studentDensity = (t: number, degrees: number): number =>
  Math.exp(
    logGammaRatio(degrees / 2) -
      0.5 * Math.log(Math.PI * degrees) -
      ((degrees + 1) / 2) * Math.log1p((t * t) / degrees),
  );

/** The number Student's t with `degrees` of freedom (at least 1) stays under with probability `p`, 0 < p < 1. */
export const studentQuantile = (p: number, degrees: number): number =>
  p < 0.5 ? -studentExceededBy(p, degrees) : studentExceededBy(1 - p, degrees);

/** Newton's method inside a bracket: where a step would leave it, it is halved instead. */
const studentExceededBy = (q: number, degrees: number): number => {
  if (q <= 0) return Number.POSITIVE_INFINITY;
  let [low, high] = [0, Math.max(1, 2 * normalExceededBy(q))];
  while (studentSurvival(high, degrees) > q) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const tail = studentSurvival(t, degrees);
    if (tail > q) low = t;
    else high = t;
    // On the log scale the tail is nearly straight, which is what Newton's method wants.
    const newton = t + (Math.log(tail / q) * tail) / studentDensity(t, degrees);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-14 * Math.max(1, t)) return next;
    t = next;
  }
  return t;
};
