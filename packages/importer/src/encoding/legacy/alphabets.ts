import { PAIRS } from "./model.ts";
import type { LetterCost } from "./walk.ts";

const isLatin = (character: string): boolean => /[a-z]/i.test(character);

/** What the case of a letter costs after another: a capital within a word is what a wrong reading looks like. */
export const caseCost = (letter: string, before: string): number => {
  const lower = letter.toLowerCase();
  const upper = letter.toUpperCase();
  if (lower === upper) return 0;
  const isCapital = letter !== lower;
  if (before.toLowerCase() === before.toUpperCase()) return 0.7;
  const followsCapital = before !== before.toLowerCase();
  return isCapital ? (followsCapital ? 0.6 : 5) : followsCapital ? 0.5 : 0.1;
};

/** Scripts of a few dozen letters: each costs by the letter it follows, and the last of a word by being the last. */
export const alphabetCost = (script: keyof typeof PAIRS): LetterCost => {
  const [letters, kinds, packed] = PAIRS[script];
  const width = Number.parseInt([...kinds].sort().at(-1) ?? "", 36) + 1;
  const placeOf = (character: string): number => letters.indexOf(character.toLowerCase()) + 1;
  const pairCost = (first: number, second: number): number => {
    const cell = second * width + Number.parseInt(kinds.charAt(first), 36);
    const two = Number.parseInt(packed.charAt(cell >> 1), 36);
    return 0.6 + 1.35 * (cell % 2 === 0 ? Math.floor(two / 6) : two % 6);
  };
  return (letter, before, after) => {
    const place = placeOf(letter);
    if (place === 0) return undefined;
    const next = placeOf(after);
    return (
      pairCost(placeOf(before), place) +
      (next === 0 ? pairCost(place, 0) : 0) +
      caseCost(letter, before) +
      (isLatin(before) ? 3 : 0) +
      (isLatin(after) ? 3 : 0)
    );
  };
};
