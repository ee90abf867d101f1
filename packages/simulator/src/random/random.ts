/**
 * A seeded source of chance. Everything a simulated person does comes from one of these, and each person has one of their
 * own, so that adding a person changes nobody else's life.
 */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly share: () => number;
  /** Whether something that happens so often happens now. */
  readonly chance: (probability: number) => boolean;
  readonly between: (low: number, high: number) => number;
  readonly normal: () => number;
  /** A log-normal number by its median. */
  readonly around: (median: number, spread: number) => number;
  /** A waiting time by its mean. */
  readonly wait: (mean: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** Picks by weight. */
  readonly weighted: <T>(from: readonly (readonly [T, number])[], otherwise: T) => T;
}

/** Spreads a text over 32 bits (FNV-1a), so that like seeds give unlike lives. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
};

/** Makes the source for a seed: the same seed, the same numbers, on every machine. */
export const createRandom = (seed: string): Random => {
  let state = hash(seed);
  // mulberry32: small, quick, and good enough for lives (not for secrets).
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    chance: (probability) => share() < probability,
    between: (low, high) => low + (high - low) * share(),
    normal,
    around: (median, spread) => median * Math.exp(spread * normal()),
    wait: (mean) => -mean * Math.log(1 - share()),
    pick: (from) => from[Math.floor(share() * from.length)] ?? from[0],
    weighted: (from, otherwise) => {
      let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return otherwise;
    },
  };
};
