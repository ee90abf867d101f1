import { plainHeading } from "./plainHeading.ts";
import { CONCEPT, conceptOf, kindOf } from "./vocabulary.ts";

/** A part of a heading: a concept, or a word that stands for itself. */
export interface Part {
  /** -1 for a word nobody knows. */
  readonly concept: number;
  readonly text: string;
  /** How much it counts against the other parts. */
  readonly weight: number;
  /** Pairs of its letters, as sorted numbers; of words nobody knows may be misspelt ones. */
  readonly pairs: Int32Array;
}

/** What a heading says. */
export interface Meaning {
  /** Its plain form without blanks. */
  readonly compact: string;
  readonly parts: readonly Part[];
  /** The place of the part the others narrow: `number` in `Order number`. */
  readonly head: number;
  /** What its row is about, where it says so: customer, product. */
  readonly things: readonly number[];
  /** It says nothing: empty, `col1`, `Column 2`, `A`. */
  readonly isAnonymous: boolean;
}

/** Reads a heading: finds words and phrases of the vocabulary, also in scripts without blanks and in words grown together. */
export const meaningOf = (heading: string): Meaning => {
  const plain = plainHeading(heading);
  const compact = plain.replaceAll(" ", "");
  // What stands in brackets narrows: `Price (gross)`, `Phone (work)`.
  const bare = heading.replace(/[([（【].*?(?:[)\]）】]|$)/g, " ");
  const [main, aside] = bare.trim() === "" ? [plain, ""] : [plainHeading(bare), heading.slice(0, 99)];
  const found = dropImplied(readWords(main));
  const parts = found.map(weigh);
  const [lone] = parts;
  // `Product` alone is what it is called.
  if (parts.length === 1 && kindOf(lone?.concept ?? -1) === "w")
    parts.push({ ...weigh({ concept: CONCEPT.name, text: "" }), weight: 0.7 });
  const head = headOf(parts, main);
  if (aside !== bare) {
    const inner = aside.match(/[([（【](.*?)(?:[)\]）】]|$)/)?.[1] ?? "";
    parts.push(...readWords(plainHeading(inner)).map((found) => ({ ...weigh(found), weight: 0.15 })));
  }
  return {
    compact,
    parts,
    head,
    things: parts.map(({ concept }) => concept).filter((concept) => kindOf(concept) === "w"),
    isAnonymous: ANONYMOUS.test(compact),
  };
};

const readWords = (plain: string): readonly Found[] => {
  const found: Found[] = [];
  const words = plain.match(WORDS) ?? [];
  for (let i = 0; i < words.length; ) i += readPhrase(words, i, found);
  return found;
};

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{sc=Hang}\p{sc=Thai}]/u;
/** Runs of one kind: scripts without blanks, digits, others. */
const WORDS = new RegExp(`${UNSPACED.source}+|\\p{N}+|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}])+`, "gu");

const ANONYMOUS =
  /^(?:(?:unnamed|col(?:umn|onn[ae]|una)?|spalte|fe?ld|field|champ|campo|va?r?|f|c|x|列|栏|字段|열|столбец)?\d*|[a-z])$/;

interface Found {
  readonly concept: number;
  readonly text: string;
}

/** Reads as many words as make one phrase, up to three; answers how many. */
const readPhrase = (words: readonly string[], at: number, found: Found[]): number => {
  for (let length = Math.min(3, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join("");
    const concept = conceptOf(text);
    if (concept >= 0) {
      found.push({ concept, text });
      return length;
    }
  }
  const word = words[at] ?? "";
  if (UNSPACED.test(word)) splitUnspaced(word, found);
  else {
    const concept = misspelt(word);
    found.push(...((concept < 0 ? splitGrown(word) : null) ?? [{ concept, text: word }]));
  }
  return 1;
};

/** The longest word of the vocabulary at each place; what is between is kept as it is. */
const splitUnspaced = (word: string, found: Found[]): void => {
  let rest = "";
  const flush = (): void => {
    if (rest !== "") found.push({ concept: -1, text: rest });
    rest = "";
  };
  for (let i = 0; i < word.length; ) {
    let length = Math.min(LONGEST_WORD, word.length - i);
    while (length > 0 && conceptOf(word.slice(i, i + length)) < 0) length -= 1;
    if (length > 0) {
      flush();
      const text = word.slice(i, i + length);
      found.push({ concept: conceptOf(text), text });
    } else rest += word.charAt(i);
    i += Math.max(1, length);
  }
  flush();
};

/** In scripts without blanks; Thai words are the longest. */
const LONGEST_WORD = 12;

/**
 * `kundennummer`, `phonenumber`: two words, with what German puts between them; or one word behind something that narrows
 * it, `Einzelpreis`. Null where it is no such thing.
 */
const splitGrown = (word: string): readonly Found[] | null => {
  let narrowed: readonly Found[] | null = null;
  for (let i = 3; i < word.length - 1; i++) {
    const last = { concept: conceptOf(word.slice(i)), text: word.slice(i) };
    if (last.concept < 0 || kindOf(last.concept) === "x") continue;
    const start = word.slice(0, i);
    for (const text of [start, start.replace(/(?:e?n|e?s)$/, "")]) {
      const concept = text.length < 3 ? -1 : conceptOf(text);
      if (concept >= 0 && kindOf(concept) !== "x") return [{ concept, text }, last];
    }
    if (last.text.length > 4 && !"qw".includes(kindOf(last.concept))) narrowed ??= [{ concept: -1, text: start }, last];
  }
  return narrowed;
};

/** Leaves out general words another part says already: the "number" of a phone, the "address" of an e-mail. */
const dropImplied = (found: readonly Found[]): readonly Found[] => {
  const kinds = found.map((part) => kindOf(part.concept));
  const says = (letters: string, except: number): boolean =>
    kinds.some(
      (kind, i) =>
        i !== except && kind !== "" && letters.includes(kind) && found[i]?.concept !== found[except]?.concept,
    );
  const kept = found.filter(({ concept }, i) => {
    switch (concept) {
      case CONCEPT.name:
        return !says("s", i);
      case CONCEPT.address:
        return !says("eu", i);
      case CONCEPT.id:
        return !says("epni", i);
      case CONCEPT.phone:
        return !says("p", i);
      case CONCEPT.quantity:
        return !says("n", i);
      case CONCEPT.date:
      case CONCEPT.time:
        return !says("d", i);
      case CONCEPT.url:
        return !says("u", i);
      default:
        return true;
    }
  });
  return kept.length > 0 ? kept : found;
};

/** The concept of a word with one letter too many or two the wrong way round, or of an Arabic one without its article. */
const misspelt = (word: string): number => {
  const bare = conceptOf(word.replace(/^ال/, ""));
  if (bare >= 0 || word.length < 5) return bare;
  for (let i = 1; i < word.length; i++) {
    const [before, here, last, after] = [word.slice(0, i - 1), word.charAt(i), word.charAt(i - 1), word.slice(i + 1)];
    for (const other of [before + here + last + after, before + here + after]) {
      const concept = conceptOf(other);
      if (concept >= 0) return concept;
    }
  }
  return -1;
};

const weigh = ({ concept, text }: Found): Part => ({
  concept,
  text,
  weight: weightOf(concept, text),
  pairs: pairsOf(text),
});

const weightOf = (concept: number, text: string): number => {
  if (concept < 0) return /^\p{N}+$/u.test(text) ? (text === "1" ? 0.05 : 0.4) : 0.8;
  const kind = kindOf(concept);
  return kind === "w" ? 0.3 : kind === "q" ? 0.35 : kind === "x" ? 0.05 : 1;
};

/** The last part that can be one; the first where a word like `of` or `de` follows it, and in `Date read`. */
const headOf = (parts: readonly Part[], plain: string): number => {
  const heavy = parts.flatMap((part, i) => (part.weight > 0.5 ? [i] : []));
  const isTurned = / (?:of|d[aeiou]|de[ls]|della|v[ao]n) |^date /.test(plain);
  return (isTurned ? heavy[0] : heavy.at(-1)) ?? 0;
};

const pairsOf = (text: string): Int32Array => {
  const pairs = new Int32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1);
  return pairs.sort();
};

/**
 * In a list with surnames, "name" is the first name (`Nombre`, `Apellidos`); in one with first names, the surname
 * (`Name`, `Vorname`). Answers the meanings with that settled.
 */
export const settleNames = (meanings: readonly Meaning[]): readonly Meaning[] => {
  const has = (concept: number): boolean => meanings.some(({ parts, head }) => parts[head]?.concept === concept);
  const [first, last] = [has(CONCEPT.firstName), has(CONCEPT.lastName)];
  if (first === last) return meanings;
  const concept = first ? CONCEPT.lastName : CONCEPT.firstName;
  return meanings.map((meaning) => {
    const [only, ...others] = meaning.parts;
    return only?.concept === CONCEPT.name && others.length === 0
      ? { ...meaning, parts: [{ ...only, concept }] }
      : meaning;
  });
};
