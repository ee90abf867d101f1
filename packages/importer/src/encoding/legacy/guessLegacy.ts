import type { Encoding } from "../../reading/reading.ts";
import { alphabetCost } from "./alphabets.ts";
import { CANDIDATES, type Family } from "./candidates.ts";
import { ideographCost } from "./ideographs.ts";
import { latinCost } from "./latin.ts";
import { linesOf } from "./linesOf.ts";
import { walk } from "./walk.ts";

/** What a text is most probably written in. */
export interface LegacyGuess {
  readonly encoding: Encoding;
  /** From 0 to 1; 0.8 and above where it is clear. */
  readonly confidence: number;
  /** Others that may be meant, the likelier first. */
  readonly alternatives: readonly Encoding[];
}

const scorers = new Map<Family, (text: string) => number>();

const scorerOf = (family: Family): ((text: string) => number) => {
  const made = scorers.get(family);
  if (made !== undefined) return made;
  const scorer = createScorer(family);
  scorers.set(family, scorer);
  return scorer;
};

const createScorer = (family: Family): ((text: string) => number) => {
  switch (family) {
    case "latin":
      return latinCost;
    case "korean":
    case "japanese":
    case "simplified":
    case "traditional": {
      const cost = ideographCost(family);
      return (text) => walk(text, cost);
    }
    case "cyrillic":
    case "greek":
    case "hebrew":
    case "arabic":
    case "thai": {
      const cost = alphabetCost(family);
      return (text) => walk(text, cost);
    }
  }
};

/**
 * Guesses the encoding of a text that is neither UTF-8 nor UTF-16 from pieces of its bytes: every candidate's decoding is
 * measured for how probable it is in the languages that use it.
 */
export const guessLegacy = (samples: readonly Uint8Array[]): LegacyGuess => {
  const bytes = linesOf(samples);
  const readings = CANDIDATES.map(([encoding, family, rarity]) => {
    // Streaming, so that a character broken off at the end is left out.
    const text = new TextDecoder(encoding).decode(bytes, { stream: true });
    return { encoding, text, cost: rarity + scorerOf(family)(text) };
  }).sort((one, other) => one.cost - other.cost);
  const [best, ...others] = readings;
  if (best === undefined) return { encoding: "windows-1252", confidence: 0, alternatives: [] };
  const rival = others.find(({ text }) => text !== best.text);
  const margin = rival === undefined ? 0 : rival.cost - best.cost;
  return {
    encoding: best.encoding,
    confidence: 1 - 1 / (1 + margin / 4),
    alternatives: others.filter(({ cost }) => cost < best.cost + 20).map(({ encoding }) => encoding),
  };
};
