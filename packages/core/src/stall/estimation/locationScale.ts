/**
 * Maximum likelihood of a location and a scale for ln(time) from binned times, some of them censored on the right. In
 * 1 / sigma and mu / sigma the likelihood is concave whenever the density's logarithm is (Olsen 1978, Burridge 1981), so
 * that there is one maximum and Newton's method with halved steps finds it from anywhere.
 */
import { BIN_COUNT, binCentre, type Histogram } from "./histogram.ts";

/** A value with its first and second derivative. */
export interface Curve {
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
}

/** A distribution of the standardised ln(time): the logarithms of its density and of the share beyond a point. */
export interface Family {
  readonly logDensity: (z: number) => Curve;
  readonly logSurvival: (z: number) => Curve;
}

/** What was fitted: location and scale of ln(seconds), and the log-likelihood of ln(seconds) at them. */
export interface LocationScaleFit {
  readonly mu: number;
  readonly sigma: number;
  readonly logLikelihood: number;
}

/** The least spread that is believed: a bin is a tenth wide, so that less than a twentieth cannot be seen. */
export const LEAST_SIGMA = 0.05;

interface Point {
  /** 1 / sigma. */
  readonly steepness: number;
  /** mu / sigma. */
  readonly offset: number;
}

interface Surface {
  readonly value: number;
  readonly slope: readonly [number, number];
  readonly bend: readonly [number, number, number];
}

const MOST_ROUNDS = 200;

/** Fits a family to those who finished and those censored; null when nobody finished, for then there is no maximum. */
export const fitLocationScale = (family: Family, done: Histogram, censored: Histogram): LocationScaleFit | null => {
  const start = startAt(done);
  if (start === null) return null;
  let at: Point = start;
  let surface = surfaceAt(family, done, censored, at);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [alongSteepness, alongOffset] = newtonStep(surface, at);
    let share = 1;
    let next: Point = at;
    let reached: Surface = surface;
    do {
      const steepness = Math.min(1 / LEAST_SIGMA, Math.max(at.steepness / 10, at.steepness + share * alongSteepness));
      next = { steepness, offset: at.offset + share * alongOffset };
      reached = surfaceAt(family, done, censored, next);
      share /= 2;
    } while (!(reached.value >= surface.value) && share > 1e-12);
    const moved = Math.abs(next.steepness - at.steepness) + Math.abs(next.offset - at.offset);
    if (!(reached.value >= surface.value)) break;
    [at, surface] = [next, reached];
    if (moved < 1e-11 * (at.steepness + Math.abs(at.offset))) break;
  }
  return { mu: at.offset / at.steepness, sigma: 1 / at.steepness, logLikelihood: surface.value };
};

/** Mean and spread of the finishers alone: somewhere to begin. */
const startAt = (done: Histogram): Point | null => {
  let [size, total, squares] = [0, 0, 0];
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const count = done[bin] ?? 0;
    size += count;
    total += count * binCentre(bin);
    squares += count * binCentre(bin) ** 2;
  }
  if (size <= 0) return null;
  const mean = total / size;
  const steepness = 1 / Math.sqrt(Math.max(squares / size - mean * mean, 0.2 ** 2));
  return { steepness, offset: mean * steepness };
};

const surfaceAt = (family: Family, done: Histogram, censored: Histogram, { steepness, offset }: Point): Surface => {
  let [value, bySteepness, byOffset] = [0, 0, 0];
  let [twiceSteepness, mixed, twiceOffset] = [0, 0, 0];
  const add = (count: number, y: number, { value: height, slope, bend }: Curve) => {
    value += count * height;
    bySteepness += count * slope * y;
    byOffset -= count * slope;
    twiceSteepness += count * bend * y * y;
    mixed -= count * bend * y;
    twiceOffset += count * bend;
  };
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const y = binCentre(bin);
    const z = steepness * y - offset;
    const finished = done[bin] ?? 0;
    const waiting = censored[bin] ?? 0;
    if (finished > 0) {
      add(finished, y, family.logDensity(z));
      value += finished * Math.log(steepness);
      bySteepness += finished / steepness;
      twiceSteepness -= finished / steepness ** 2;
    }
    if (waiting > 0) add(waiting, y, family.logSurvival(z));
  }
  return { value, slope: [bySteepness, byOffset], bend: [twiceSteepness, mixed, twiceOffset] };
};

/** Newton's step; at the least spread believed, if the likelihood wants still less, only the location moves. */
const newtonStep = ({ slope, bend }: Surface, { steepness }: Point): readonly [number, number] => {
  const [bySteepness, byOffset] = slope;
  const [twiceSteepness, mixed, twiceOffset] = bend;
  const determinant = twiceSteepness * twiceOffset - mixed * mixed;
  const alongSteepness = (mixed * byOffset - twiceOffset * bySteepness) / determinant;
  const atTheEdge = steepness >= 1 / LEAST_SIGMA && !(alongSteepness < 0);
  if (atTheEdge) return [0, -byOffset / twiceOffset];
  return [alongSteepness, (mixed * bySteepness - twiceSteepness * byOffset) / determinant];
};
