import { KINDS, NEAR, PACKED } from "./packedConcepts.ts";

/**
 * The words business lists are headed with, in thirteen languages, by concept. The words themselves would weigh 12 kB, so
 * only a 22-bit hash of each is kept (see `scripts/columns/packConcepts.ts`, which has them in plain): a word that is none
 * of them is taken for one once in about 2000 times, which a heading's other evidence outweighs.
 */
export const HASH_BITS = 22;

/** Concepts that are named in code: the first of the table, in its order. */
export const CONCEPT = {
  name: 0,
  address: 1,
  id: 2,
  quantity: 3,
  date: 4,
  time: 5,
  url: 6,
  total: 7,
  source: 8,
  note: 9,
  firstName: 10,
  lastName: 11,
  phone: 12,
} as const;

/** The concept a word stands for, or -1. `word` is in plain form, without blanks. */
export const conceptOf = (word: string): number => CONCEPTS.get(hashWord(word)) ?? -1;

/** What kind of concept it is; a word nobody knows narrows the others. */
export const kindOf = (concept: number): string => KINDS.charAt(concept);

/** How near two concepts are, from 0 to 1. */
export const nearness = (one: number, other: number): number =>
  one === other ? 1 : (NEARNESS.get(one < other ? one * 256 + other : other * 256 + one) ?? 0);

/** A word as it is looked up: spelling that differs between languages, doubled letters and endings do not count. */
export const stemOf = (word: string): string => {
  const even = word
    .replace(/ph/g, "f")
    .replace(/k/g, "c")
    .replace(/y/g, "i")
    .replace(/([a-z])\1+/g, "$1");
  if (even.length < 4) return even;
  const one = even.replace(/s$/, "");
  return one.length < (one > "z" ? 5 : 6) ? one : one.replace(/[aeio]{1,2}$|en$|[аеиоуыюя]{1,2}$/, "");
};

/** FNV-1a over the stem, folded to `HASH_BITS`. */
export const hashWord = (word: string): number => {
  let hash = 0x811c9dc5;
  const stem = stemOf(word);
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193);
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) >>> (32 - HASH_BITS);
};

/** Per concept: how many words, in 7 bits, then the gaps between their sorted hashes in Rice's code. */
const unpack = (): ReadonlyMap<number, number> => {
  const bytes = atob(PACKED);
  let at = 0;
  const read = (bits: number): number => {
    let value = 0;
    for (let i = 0; i < bits; i++, at++) value = value * 2 + ((bytes.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1);
    return value;
  };
  const found = new Map<number, number>();
  for (let concept = 0; concept < KINDS.length; concept++) {
    const count = read(7);
    const width = riceWidth(count);
    for (let i = 0, hash = 0; i < count; i++) {
      while (read(1) === 1) hash += 1 << width;
      hash += read(width);
      found.set(hash, concept);
    }
  }
  return found;
};

/** The bits of a gap that are written as they are, for so many words. */
export const riceWidth = (count: number): number => 31 - Math.clz32(2 ** HASH_BITS / Math.max(1, count));

const CONCEPTS = unpack();

/** Three characters a pair: two concepts, and twentieths. */
const NEARNESS: ReadonlyMap<number, number> = new Map(
  Array.from({ length: NEAR.length / 3 }, (_, i) => {
    const [one = 0, other = 0, twentieths = 0] = [0, 1, 2].map((place) => NEAR.charCodeAt(3 * i + place) - 35);
    return [Math.min(one, other) * 256 + Math.max(one, other), twentieths / 20];
  }),
);
