/**
 * Trains the model of old encodings: `node scripts/encodings/train.ts TEXTS`, where TEXTS is what `gather.ts` wrote, and
 * rewrites `packages/importer/src/encoding/legacy/model.ts`. Needed for training again only, never to build or test.
 *
 * What is kept are frequencies: how often letters follow one another, which characters are common. One line in ten is
 * left out of training, for measuring (`measure.ts`).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commonOf, HAN } from "./commonIdeographs.ts";
import { latinOf } from "./latinLetters.ts";
import { ALPHABETS, pairsOf } from "./letterPairs.ts";

const MODEL = join(import.meta.dirname, "../../packages/importer/src/encoding/legacy/model.ts");

/** Marks and letters written from right to left as escapes, so that editors leave them in place. */
const escaped = (text: string): string =>
  [...JSON.stringify(text)]
    .map((character) =>
      /[\p{M}\p{Z}\p{C}\u0590-\u06ff]/u.test(character) && character !== " "
        ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
        : character,
    )
    .join("");

const SIGNS = "\u00a0’“”„–«»|…•·°‘№®©§|€™£±×½²³¼¾º¹ª¡¿—‚|‹›¶†‡µ÷¢¥¦¬´¸¨\u00ad";

const latin = latinOf();
const lines = [
  "// Written by scripts/encodings/train.ts: frequencies of letters, whose packing the files that read them explain.",
  "",
  "/** Letters of a script; the kind of none and of each as one that precedes; how improbable none and each is after each kind. */",
  `export const PAIRS = { ${Object.keys(ALPHABETS)
    .map((script) => {
      const [letters, kinds, packed] = pairsOf(script as keyof typeof ALPHABETS);
      return `${script}: [${escaped(letters)}, ${JSON.stringify(kinds)}, ${JSON.stringify(packed)}]`;
    })
    .join(", ")} } as const;`,
  "",
  "/** Latin letters beyond ASCII and what stands before and behind each of them. */",
  `export const AROUND = [${escaped(latin.around[0])}, ${JSON.stringify(latin.around[1])}, ${JSON.stringify(latin.around[2])}] as const;`,
  "",
  "/** Languages in Latin letters: their letters beyond ASCII, from common to rare. */",
  `export const LANGUAGES: readonly string[] = [${latin.languages.map(escaped).join(", ")}];`,
  "",
  "/** Signs beyond ASCII, from common to rare. */",
  `export const SIGNS = ${escaped(SIGNS)};`,
  "",
  "/** Common characters in groups, what one of each group costs, and what one of each kind beyond them costs. */",
  `export const COMMON = { ${(Object.keys(HAN) as (keyof typeof HAN)[])
    .map((name) => {
      const { groups, costs, kinds } = commonOf(name);
      return `${name}: { groups: ${escaped(groups)}, costs: ${JSON.stringify(costs)}, kinds: ${JSON.stringify(kinds)} }`;
    })
    .join(", ")} };`,
  "",
];
writeFileSync(MODEL, lines.join("\n"));
