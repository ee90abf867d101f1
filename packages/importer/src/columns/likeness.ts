import type { Meaning, Part } from "./headingMeaning.ts";
import { nearness } from "./vocabulary.ts";

/** How alike two headings are, each from 0 to 1. */
export interface Likeness {
  /** They are the same but for case, accents and what stands between words. */
  readonly isSame: boolean;
  /** The share of what they say that both say, on average over the two. */
  readonly meaning: number;
  /** The same for the one of the two of which less is said by the other. */
  readonly least: number;
  /** How near what they are about is: `number` and `name` in `Order number` and `Order name`. */
  readonly head: number;
  /** They speak of different things: the name of a customer, the name of a product. */
  readonly clash: number;
}

/** Compares two headings by what they say and how they are written. */
export const likenessOf = (one: Meaning, other: Meaning): Likeness => {
  if (one.compact === other.compact && one.compact !== "") return SAME;
  const share = shareIn(one.parts, other.parts);
  // Most pairs have nothing in common.
  if (share === 0) return NONE;
  const otherShare = shareIn(other.parts, one.parts);
  const [head, otherHead] = [one.parts[one.head], other.parts[other.head]];
  const isNear = one.things.some((thing) => other.things.some((another) => nearness(thing, another) > 0));
  return {
    isSame: false,
    meaning: (share + otherShare) / 2,
    least: Math.min(share, otherShare),
    head: head === undefined || otherHead === undefined ? 0 : partLikeness(head, otherHead),
    clash: one.things.length > 0 && other.things.length > 0 && !isNear ? 1 : 0,
  };
};

const NONE: Likeness = { isSame: false, meaning: 0, least: 0, head: 0, clash: 0 };
const SAME: Likeness = { isSame: true, meaning: 1, least: 1, head: 1, clash: 0 };

/** How much of a heading the other says too. Called for every pair, so it makes nothing. */
const shareIn = (parts: readonly Part[], others: readonly Part[]): number => {
  let shared = 0;
  let all = 0;
  for (const part of parts) {
    all += part.weight;
    let best = 0;
    for (const other of others) best = Math.max(best, partLikeness(part, other));
    shared += part.weight * best;
  }
  return all === 0 ? 0 : shared / all;
};

const partLikeness = (one: Part, other: Part): number => {
  if (one.concept >= 0 && other.concept >= 0) return nearness(one.concept, other.concept);
  if (one.text === other.text) return 1;
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one];
  // An abbreviation, or a word with an ending.
  if (short.text.length > 2 && long.text.startsWith(short.text)) return 0.75;
  // So much of the longer word cannot be shared.
  if (short.pairs.length * 2 < long.pairs.length) return 0;
  const shared = dice(one.pairs, other.pairs);
  return shared < LEAST_SHARED ? 0 : shared;
};

/** Words that share fewer of their pairs of letters are different words. */
const LEAST_SHARED = 0.6;

/** Dice's measure over pairs of letters: typing errors and endings cost little. */
const dice = (one: Int32Array, other: Int32Array): number => {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < one.length && j < other.length) {
    const a = one[i] ?? 0;
    const b = other[j] ?? 0;
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
};
