import { plainHeading } from "./plainHeading.ts";
import { CONCEPT, conceptOf, kindOf } from "./vocabulary.ts";

/** A part of a heading: a concept, or a word that stands for itself. */
export interface Part {
  /** -1 for a word nobody knows. */
  readonly concept: number;
  readonly text: string;
  /** How much it counts against the other parts. */
  readonly weight: number;
}

/** What a heading says. */
export interface Meaning {
  readonly plain: string;
  /** `plain` without blanks. */
  readonly compact: string;
  readonly parts: readonly Part[];
  /** The place of the part the others narrow: `number` in `Order number`. */
  readonly head: number;
  /** Pairs of letters of `compact`, as sorted numbers. */
  readonly pairs: Int32Array;
  /** It says nothing: empty, `col1`, `Column 2`, `A`. */
  readonly isAnonymous: boolean;
}

/** Reads a heading: finds words and phrases of the vocabulary, also in scripts without blanks and in words grown together. */
export const meaningOf = (heading: string): Meaning => {
  const plain = plainHeading(heading);
  const compact = plain.replaceAll(" ", "");
  const found: Found[] = [];
  const words =
    plain.match(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|[\p{sc=Hang}\p{sc=Thai}]+|\p{N}+|[^\s\p{N}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{sc=Hang}\p{sc=Thai}]+/gu,
    ) ?? [];
  for (let i = 0; i < words.length; ) i += readPhrase(words, i, found);
  const kept = dropImplied(found);
  const parts = kept.map(weigh);
  const lone = parts[0];
  if (lone !== undefined && parts.length === 1 && kindOf(lone.concept) === "w") {
    // `Product` alone is what it is called.
    parts.push({ concept: CONCEPT.name, text: "", weight: 0.7 });
  }
  return {
    plain,
    compact,
    parts,
    head: headOf(parts, found),
    pairs: pairsOf(compact),
    isAnonymous: ANONYMOUS.test(compact),
  };
};

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
  else found.push(...(splitGrown(word) ?? [{ concept: conceptOf(word.replace(/^ال/, "")), text: word }]));
  return 1;
};

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;

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

/** `kundennummer`, `phonenumber`: two words, with what German puts between them. Null where it is no such thing. */
const splitGrown = (word: string): readonly Found[] | null => {
  for (let i = word.length - 2; i >= 3; i--) {
    const last = word.slice(i);
    const tail = conceptOf(last);
    if (tail < 0 || kindOf(tail) === "x") continue;
    const first = word.slice(0, i);
    for (const start of [first, first.replace(/(?:e?n|e?s)$/, "")]) {
      const head = start.length < 3 ? -1 : conceptOf(start);
      if (head >= 0 && kindOf(head) !== "x") {
        return [
          { concept: head, text: start },
          { concept: tail, text: last },
        ];
      }
    }
  }
  return null;
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
        return !says("pni", i);
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

const weigh = ({ concept, text }: Found): Part => ({ concept, text, weight: weightOf(concept, text) });

const weightOf = (concept: number, text: string): number => {
  if (concept < 0) return /^\p{N}+$/u.test(text) ? (text === "1" ? 0.05 : 0.4) : 0.8;
  const kind = kindOf(concept);
  return kind === "w" ? 0.3 : kind === "q" ? 0.35 : kind === "x" ? 0.05 : 1;
};

/** The last part that can be one; the first where a word like `of` or `de` follows it. */
const headOf = (parts: readonly Part[], found: readonly Found[]): number => {
  const heavy = parts.flatMap((part, i) => (part.weight > 0.5 ? [i] : []));
  const isTurned = found.some(({ text }, i) => i > 0 && TURNING.test(text));
  return (isTurned ? heavy[0] : heavy.at(-1)) ?? 0;
};

const TURNING = /^(?:of|de|del|della|di|da|do|du|des|von|van)$/;

const pairsOf = (text: string): Int32Array => {
  const pairs = new Int32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1);
  return pairs.sort();
};
