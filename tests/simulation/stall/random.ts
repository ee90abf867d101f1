/**
 * A seeded source of chance. It is a factory, so that every person, step and purpose may have a source of its own: adding
 * a draw in one place then changes nothing elsewhere.
 */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly share: () => number;
  readonly chance: (probability: number) => boolean;
  readonly between: (low: number, high: number) => number;
  /** A whole number from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  readonly normal: (of?: { readonly mean: number; readonly deviation: number }) => number;
  /** A log-normal number. */
  readonly around: (of: { readonly median: number; readonly spread: number }) => number;
  /** The time to the next event of a Poisson process. */
  readonly wait: (rate: number) => number;
  readonly poisson: (mean: number) => number;
  /** A gamma number of mean 1. */
  readonly gamma: (shape: number) => number;
}

/** Spreads a text over 32 bits (FNV-1a); `start` makes different words of one text. */
const hash = (text: string, start: number): number => {
  let value = start >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
};

/** Makes the source for a seed: the same seed gives the same numbers on every machine. */
export const createRandom = (seed: string): Random => {
  // sfc32: 128 bits of state, passes the usual batteries, and is as quick as anything with less.
  let [a, b, c, counter] = [hash(seed, 0x811c9dc5), hash(seed, 0x9e3779b9), hash(seed, 0x85ebca6b), 1];
  const share = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 4294967296;
  };
  // Like seeds start alike; a few turns mix them.
  for (let turn = 0; turn < 15; turn += 1) share();

  const gaussian = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    chance: (probability) => share() < probability,
    between: (low, high) => low + (high - low) * share(),
    below: (count) => Math.floor(share() * count),
    normal: (of = { mean: 0, deviation: 1 }) => of.mean + of.deviation * gaussian(),
    around: ({ median, spread }) => median * Math.exp(spread * gaussian()),
    wait: (rate) => -Math.log(1 - share()) / rate,
    poisson: (mean) => {
      // Knuth's product; the means here are small.
      const floor = Math.exp(-mean);
      let count = 0;
      for (let product = share(); product > floor; product *= share()) count += 1;
      return count;
    },
    gamma: (shape) => {
      // Marsaglia and Tsang's rejection for shapes of at least 1, and its boost below.
      const raised = shape < 1 ? shape + 1 : shape;
      const boost = shape < 1 ? (1 - share()) ** (1 / shape) : 1;
      const d = raised - 1 / 3;
      for (;;) {
        const x = gaussian();
        const v = (1 + x / Math.sqrt(9 * d)) ** 3;
        if (v > 0 && Math.log(1 - share()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v * boost) / shape;
      }
    },
  };
};
