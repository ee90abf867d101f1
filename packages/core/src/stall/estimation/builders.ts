/** Made-up times for tests: counted, spread evenly, or drawn from a seed. */
import { seconds } from "../../base/index.ts";
import { addToHistogram, EMPTY_HISTOGRAM, type Histogram } from "./histogram.ts";
import { normalQuantile } from "./quantiles.ts";

/** The histogram of these lengths in seconds. */
export const countAll = (lengths: readonly number[]): Histogram =>
  lengths.reduce((histogram, length) => addToHistogram(histogram, seconds(length)), EMPTY_HISTOGRAM);

/** Evenly spread points of a log-normal: the k-th is the time by which a share of (k - 1/2) / n is done. */
export const population = (n: number, median: number, sigma: number): readonly number[] =>
  Array.from({ length: n }, (_, k) => median * Math.exp(sigma * normalQuantile((k + 0.5) / n)));

/** Numbers as if by chance, the same ones for the same seed. */
export interface Draws {
  /** Between 0 and 1, never either. */
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Gamma with this shape and scale 1, the shape a multiple of one half. */
  readonly gamma: (shape: number) => number;
}

/** A generator with 32 bits of state (mulberry32). */
export const drawsFrom = (seed: number): Draws => {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => normalQuantile(uniform());
  const gamma = (shape: number) => {
    let sum = shape % 1 === 0 ? 0 : normal() ** 2 / 2;
    for (let k = 0; k < Math.floor(shape); k += 1) sum -= Math.log(uniform());
    return sum;
  };
  return { uniform, normal, gamma };
};
