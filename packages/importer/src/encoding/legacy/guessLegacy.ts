import type { Encoding } from "../../reading/reading.ts";
import { alphabetCost } from "./alphabets.ts";
import { CANDIDATES, type Candidate, type Family } from "./candidates.ts";
import { ideographCost } from "./ideographs.ts";
import { latinCost } from "./latin.ts";
import { linesOf } from "./linesOf.ts";
import { ASCII_COST, walk } from "./walk.ts";

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

interface Trial {
  readonly encoding: Encoding;
  readonly text: string;
  /** Nats. */
  readonly cost: number;
  readonly candidate: Candidate;
}

/** Readings of the bytes, the most probable first; equals stay in the order of the candidates. */
const tryAll = (bytes: Uint8Array, candidates: readonly Candidate[]): readonly Trial[] =>
  candidates
    .map((candidate) => {
      const [encoding, family, rarity] = candidate;
      // Streaming, so that a character broken off at the end is left out.
      const text = new TextDecoder(encoding).decode(bytes, { stream: true });
      return { encoding, text, cost: rarity + scorerOf(family)(text), candidate };
    })
    .sort((one, other) => one.cost - other.cost);

/** As much as tells what is out of the question. */
const GLANCE = 1024;

/** What is this much less probable than another reading after a glance is looked at no further. */
const HOPELESS = 60;

const trialsOf = (bytes: Uint8Array): readonly Trial[] => {
  const glance = tryAll(bytes.subarray(0, GLANCE), CANDIDATES);
  if (bytes.length <= GLANCE) return glance;
  const least = glance[0]?.cost ?? 0;
  const hopeful = new Set(glance.filter(({ cost }) => cost < least + HOPELESS).map(({ candidate }) => candidate));
  return tryAll(
    bytes,
    CANDIDATES.filter((candidate) => hopeful.has(candidate)),
  );
};

/** Nats for each byte beyond ASCII: about 3.5 where the text is what it is taken for, more where it is something else. */
const surprise = (cost: number, bytes: Uint8Array): number => {
  const beyond = bytes.reduce((count, byte) => (byte > 127 ? count + 1 : count), 0);
  return (cost - ASCII_COST * (bytes.length - beyond)) / beyond;
};

/**
 * Guesses the encoding of a text that is neither UTF-8 nor UTF-16 from pieces of its bytes: every candidate's decoding is
 * measured for how probable it is in the languages that use it.
 */
export const guessLegacy = (samples: readonly Uint8Array[]): LegacyGuess => {
  const bytes = linesOf(samples);
  const [best, ...others] = trialsOf(bytes);
  if (best === undefined || bytes.length === 0) return { encoding: "windows-1252", confidence: 0, alternatives: [] };
  const rival = others.find(({ text }) => text !== best.text);
  const margin = rival === undefined ? HOPELESS : rival.cost - best.cost;
  const sure = margin / (margin + 2.5);
  return {
    encoding: best.encoding,
    confidence: surprise(best.cost, bytes) > (best.candidate[1] === "latin" ? 6.6 : 5.4) ? Math.min(sure, 0.5) : sure,
    alternatives: others.filter(({ cost }) => cost < best.cost + 20).map(({ encoding }) => encoding),
  };
};
