/** Places of the table; values fall onto them by their hash, a later one in place of an earlier. */
const PLACES = 1024;
const LONGEST = 40;

/** Values of a column that were found to be fine, and come again. */
export type KnownValues = (bytes: Uint8Array, from: number, to: number) => boolean;

/** Fine where the same bytes were found to be fine before; others are asked about, one by one. */
export const createKnownValues = (isFine: (text: string) => boolean): KnownValues => {
  const known: (Uint8Array | undefined)[] = new Array(PLACES).fill(undefined);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (bytes, from, to) => {
    const length = to - from;
    if (length > LONGEST) return false;
    let hash = length;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 10)) & (PLACES - 1);
    const same = known[place];
    if (same !== undefined && same.length === length) {
      let at = 0;
      while (at < length && same[at] === bytes[from + at]) at += 1;
      if (at === length) return true;
    }
    if (!isFine(decoder.decode(bytes.subarray(from, to)))) return false;
    known[place] = bytes.slice(from, to);
    return true;
  };
};
