const NEWLINE = 10;

/** Bytes below are a character each in every encoding: blanks, line ends, quotes, commas. */
const PLAIN = 0x30;

/** The most that is looked at; more would not change the answer and cost time on the page's own thread. */
const ENOUGH = 4096;

/** A value is seldom longer; from a longer one more is gained than a broken character at its edge takes away. */
const NEAR = 64;

/** A sample less the characters it may begin or end in the middle of; the first begins where the file does. */
const wholeOf = (sample: Uint8Array, isFirst: boolean): Uint8Array => {
  const isPlain = (byte: number): boolean => byte < PLAIN;
  const from = isFirst ? 0 : sample.findIndex(isPlain) + 1;
  const to = sample.findLastIndex(isPlain) + 1;
  // A short sample is all there is, and what breaks off at its very end is not read anyway.
  const near = Math.min(NEAR, sample.length / 16);
  return sample.subarray(from <= near ? from : 0, sample.length - to <= near ? to : sample.length);
};

/** The lines that have anything beyond ASCII in them, as one piece of at most 4 kB. */
export const linesOf = (samples: readonly Uint8Array[]): Uint8Array => {
  const kept = new Uint8Array(ENOUGH);
  let size = 0;
  samples.forEach((sample, place) => {
    const whole = wholeOf(sample, place === 0);
    for (let from = 0; from < whole.length && size < ENOUGH; ) {
      const next = whole.indexOf(NEWLINE, from) + 1 || whole.length;
      const line = whole.subarray(from, Math.min(next, from + ENOUGH - size));
      if (line.some((byte) => byte > 127)) {
        kept.set(line, size);
        size += line.length;
      }
      from = next;
    }
  });
  return kept.subarray(0, size);
};
