const NEWLINE = 10;

/** The most that is looked at; more would not change the answer and cost time on the page's own thread. */
const ENOUGH = 8192;

/**
 * The lines that have anything beyond ASCII in them, as one piece of at most 8 kB. A sample but the first may begin
 * within a character, and any may end in one, so that what stands before the first line end and after the last is left
 * out where there are such.
 */
export const linesOf = (samples: readonly Uint8Array[]): Uint8Array => {
  const kept = new Uint8Array(ENOUGH);
  let size = 0;
  samples.forEach((sample, place) => {
    const last = sample.lastIndexOf(NEWLINE) + 1;
    let from = place === 0 ? 0 : sample.indexOf(NEWLINE) + 1;
    while (from < sample.length && size < ENOUGH) {
      const next = sample.indexOf(NEWLINE, from) + 1 || sample.length;
      const line = sample.subarray(from, Math.min(next, from + ENOUGH - size));
      // What stands after the last line end may break off, unless there is nothing else.
      if ((from < last || last === 0 || size === 0) && line.some((byte) => byte > 127)) {
        kept.set(line, size);
        size += line.length;
      }
      from = next;
    }
  });
  return kept.subarray(0, size);
};
