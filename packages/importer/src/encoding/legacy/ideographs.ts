import { COMMON } from "./model.ts";
import type { LetterCost } from "./walk.ts";

/** The characters between two codes of a two-byte encoding: its first level, which holds the everyday ones. */
const firstLevel = (encoding: string, from: number, to: number): ReadonlySet<string> => {
  const bytes: number[] = [];
  const lowest = encoding === "big5" ? 0x40 : 0xa1;
  for (let code = from; code <= to; code++) if ((code & 0xff) >= lowest) bytes.push(code >> 8, code & 0xff);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
};

const LEVELS: Readonly<Record<keyof typeof COMMON, () => ReadonlySet<string>>> = {
  korean: () => firstLevel("euc-kr", 0xb0a1, 0xc8fe),
  japanese: () => firstLevel("euc-jp", 0xb0a1, 0xcfd3),
  simplified: () => firstLevel("gb18030", 0xb0a1, 0xd7f9),
  traditional: () => firstLevel("big5", 0xa440, 0xc67e),
};

/** The kinds a character beyond the common ones may be of, by place; `model.ts` has what each costs. */
export const kindOfHan = (character: string, level: ReadonlySet<string>): number =>
  level.has(character)
    ? 0
    : /\p{Script=Han}/u.test(character)
      ? 1
      : /[\u3041-\u30FF]/.test(character)
        ? 2
        : /[\uFF61-\uFF9F]/.test(character)
          ? 3
          : /[\uAC00-\uD7A3]/.test(character)
            ? 4
            : /[\u3000-\u3020\uFF01-\uFF60\uFFE5\u00B7\u2014\u2018-\u2026]/.test(character)
              ? 5
              : 6;

const isPlainLetter = (character: string): boolean => /[a-z]/i.test(character);

/** Scripts of thousands of characters: each costs by the group of the common ones it is in, or else by its kind. */
export const ideographCost = (language: keyof typeof COMMON): LetterCost => {
  const { groups, costs, kinds } = COMMON[language];
  const level = LEVELS[language]();
  const known = new Map(
    groups.split("|").flatMap((group, rank) => [...group].map((each) => [each, costs[rank] ?? 0] as const)),
  );
  const costOf = (character: string): number => known.get(character) ?? kinds[kindOfHan(character, level)] ?? 0;
  return (character, before, after) => {
    if (character === "\uFFFD" || character < "\u00A0") return undefined;
    const cost = isHalfKana(character) ? halfKanaCost(character, before, after, costOf) : costOf(character);
    return cost + (isPlainLetter(before) ? 1.5 : 0) + (isPlainLetter(after) ? 1.5 : 0);
  };
};

const isHalfKana = (character: string): boolean => character >= "\uFF66" && character <= "\uFF9F";

/**
 * Half-width kana, which bank files are full of: like the full ones where they stand in company; alone, they are what
 * one-byte letters look like in Shift JIS.
 */
const halfKanaCost = (kana: string, before: string, after: string, costOf: (full: string) => number): number => {
  if (kana >= "\uFF9E") return /[ｶ-ﾄﾊ-ﾎ]/.test(before) ? 2.5 : 11;
  return costOf(kana.normalize("NFKC")) + (isHalfKana(before) || isHalfKana(after) ? 0.5 : 5);
};
