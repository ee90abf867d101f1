import { caseCost } from "./alphabets.ts";
import { AROUND, LANGUAGES } from "./model.ts";
import { walk } from "./walk.ts";

const [letters, kinds, packed] = AROUND;

/** How many kinds of neighbours are told apart on either side. */
const WIDTH = 8;

/** Neighbours told apart: none, the 26 letters without their marks, and all others. */
const NEIGHBOURS = 28;

/** Languages by what each of their letters beyond ASCII costs: groups from common to rare, a nat apart. */
const languages = LANGUAGES.map(
  (groups) =>
    new Map(groups.split("|").flatMap((group, rank) => [...group].map((letter) => [letter, 0.5 + rank] as const))),
);

/** How many of them are no language but a mixture, which explains anything and so has to explain it better. */
const MIXED = 3;

/** The first of them stands for all: what it costs tells how foreign a letter is to the others. */
const everyone = languages[0] ?? new Map<string, number>();

const foreignCost = (letter: string): number => 2.5 + (everyone.get(letter) ?? 8);

const fold = (letter: string): string => (letter === "\u0130" ? letter : letter.toLowerCase());

const neighbourOf = (character: string): number => {
  const plain = character.normalize("NFD").charAt(0).toLowerCase();
  return plain >= "a" && plain <= "z" ? plain.charCodeAt(0) - 96 : /\p{L}/u.test(character) ? 27 : 0;
};

const aroundCost = (place: number, neighbour: number, side: number): number => {
  const kind = Number.parseInt(kinds.charAt(side * NEIGHBOURS + neighbour), 36);
  const cell = (place * 2 + side) * WIDTH + kind;
  const two = Number.parseInt(packed.charAt(cell >> 1), 36);
  return 2.2 - 1.1 * (cell % 2 === 0 ? Math.floor(two / 5) : two % 5);
};

/** Vietnamese tones follow their vowel, which often has a mark of its own. */
const isTone = (letter: string): boolean => /\p{M}/u.test(letter);

const isAscii = (character: string): boolean => character < "\u0080";

/**
 * What a text in Latin letters costs: each letter beyond ASCII by its neighbours, which all languages share, and by how
 * common it is in the language that explains all of them best.
 */
export const latinCost = (text: string): number => {
  const counts = new Map<string, number>();
  const around = walk(text, (letter, before, after) => {
    const folded = fold(letter);
    const place = letters.indexOf(folded);
    if (place < 0) return undefined;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    return (
      2 +
      caseCost(letter, before) +
      (isAscii(before) || isTone(letter) ? 0 : 1.7) +
      aroundCost(place, neighbourOf(before), 0) +
      aroundCost(place, neighbourOf(after), 1)
    );
  });
  const costs = languages.map((language, place) =>
    [...counts].reduce(
      (sum, [letter, count]) =>
        sum + count * ((place < MIXED ? 0.5 : 0) + (language.get(letter) ?? foreignCost(letter))),
      0,
    ),
  );
  return around + (counts.size === 0 ? 0 : Math.min(...costs));
};
