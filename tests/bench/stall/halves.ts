/** Who is learned from and who is tested on: by a seeded hash of the person, so that no one is ever both. */
import { createRandom } from "../../simulation/stall/random.ts";

/** Both halves of some people's attempts. */
export type Halves<Item> = readonly [readonly Item[], readonly Item[]];

/** Splits attempts by person. Other seeds give other halves; the order within each stays. */
export const halve = <Item extends { readonly person: string }>(
  attempts: readonly Item[],
  seed: string,
): Halves<Item> => {
  const drawn = new Map<string, boolean>();
  const isFirst = ({ person }: Item): boolean => {
    const known = drawn.get(person) ?? createRandom(`${seed}/${person}`).chance(0.5);
    drawn.set(person, known);
    return known;
  };
  return [attempts.filter(isFirst), attempts.filter((item) => !isFirst(item))];
};

/** The people of a set in three parts. */
export interface Parts<Item> {
  /** Those who teach the models. */
  readonly teaching: readonly Item[];
  /** Those of the learning half on whom the promise is set; they teach nothing. */
  readonly promising: readonly Item[];
  /** The other half: nothing is learned or set on them. */
  readonly testing: readonly Item[];
}

/** Half of the people for testing, a quarter each for teaching and for setting the promise. */
export const inParts = <Item extends { readonly person: string }>(
  attempts: readonly Item[],
  seed: string,
): Parts<Item> => {
  const [learning, testing] = halve(attempts, `${seed}/half`);
  const [teaching, promising] = halve(learning, `${seed}/quarter`);
  return { teaching, promising, testing };
};
