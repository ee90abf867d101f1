import { SIGNS } from "./model.ts";

/** What any plain character costs in nats. */
export const ASCII_COST = 3;

/** What a character costs in nats, seen with its neighbours; undefined where it is no letter of the family. */
export type LetterCost = (letter: string, before: string, after: string) => number | undefined;

/** Signs of any language, from common to rare; each group costs more than the one before. */
const SIGN_COST = new Map(
  SIGNS.split("|").flatMap((signs, rank) => [...signs].map((sign) => [sign, 3.5 + rank] as const)),
);

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** Signs that stand right before a word, and right behind one. */
const OPENS = "\u00a0“„«‘‚‹¡¿•·–—§№£$€\u00ad";
const CLOSES = "\u00a0”“»’‘›…·–—®™°ªº²³€\u00ad";

/** What stands where no letter should: a broken sequence, a control character, a sign nobody uses there. */
const oddCost = (character: string, before: string, after: string): number => {
  if (character === "\uFFFD" || character < "\u00A0") return 14;
  const known = SIGN_COST.get(character) ?? (isLetter(character) ? 10 : 9);
  const opens = isLetter(after);
  const closes = isLetter(before);
  if (opens && closes) return known + (character === "’" || character === "·" ? 0 : 6);
  const misplaced = (opens && !OPENS.includes(character)) || (closes && !CLOSES.includes(character));
  return known + (misplaced ? 3 : 0) + (closes || before < "\u0080" ? 0 : 2);
};

/**
 * How improbable a text is, in nats: the sum over its characters, ASCII counted alike everywhere, so that readings of the
 * same bytes compare whether they take one byte or two for a character.
 */
export const walk = (text: string, letterCost: LetterCost): number => {
  let cost = 0;
  let before = " ";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character < "\u0080") {
      cost += character < " " && !/\s/.test(character) ? 12 : ASCII_COST;
    } else {
      const after = text.charAt(at + 1) || " ";
      cost += letterCost(character, before, after) ?? oddCost(character, before, after);
    }
    before = character;
  }
  return cost;
};
