import type { Block, HelpEntry, Inline, LocalizedText, RichText } from "@handrail/core/content";

/** What a word of the query is worth by where it was found. */
const WORTH = { question: 4, keyword: 4, answer: 1 };
/** A whole word says more than its beginning, and a beginning more than a piece from the middle. */
const WHOLE = 1.5;
const PIECE = 0.4;

/**
 * Finds the entries that hold every word of the query, best first; where none holds all, those that hold any. Case and
 * accents do not count, and a word counts from its beginning on, so that answers come while one is still typing. Pieces
 * from the middle of a word count little, for languages that put no space between words.
 */
export const searchEntries = (
  entries: readonly HelpEntry[],
  query: string,
  text: (text: LocalizedText) => string,
): readonly HelpEntry[] => {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return entries;
  const rated = entries.map((entry) => {
    const scores = wanted.map((word) => scoreOf(entry, word, text));
    return { entry, all: scores.every((score) => score > 0), sum: scores.reduce((sum, score) => sum + score, 0) };
  });
  const full = rated.filter((one) => one.all);
  const chosen = full.length > 0 ? full : rated.filter((one) => one.sum > 0);
  return chosen.sort((one, other) => other.sum - one.sum).map((one) => one.entry);
};

/** Puts the entries for the step in hand first and keeps the order otherwise. */
export const byStep = (
  entries: readonly HelpEntry[],
  step: string | null,
): { readonly fitting: readonly HelpEntry[]; readonly others: readonly HelpEntry[] } => {
  const fits = (entry: HelpEntry): boolean => step !== null && entry.steps.includes(step);
  return { fitting: entries.filter(fits), others: entries.filter((entry) => !fits(entry)) };
};

const scoreOf = (entry: HelpEntry, word: string, text: (text: LocalizedText) => string): number =>
  WORTH.question * match(text(entry.question), word) +
  WORTH.keyword * Math.max(0, ...entry.keywords.map((keyword) => match(keyword, word))) +
  WORTH.answer * match(plainText(entry.answer, text), word);

const match = (haystack: string, word: string): number => {
  const words = wordsOf(haystack);
  if (words.includes(word)) return WHOLE;
  if (words.some((one) => one.startsWith(word))) return 1;
  return word.length > 1 && words.some((one) => one.includes(word)) ? PIECE : 0;
};

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Takes Latin, Cyrillic and Greek accents and Arabic vowel signs off; the vowel signs of Thai are letters and stay. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u065f]/g, "")
    .toLowerCase();

/** The words of an authored text, without its form. */
export const plainText = (content: RichText, text: (text: LocalizedText) => string): string => {
  if (!Array.isArray(content)) return text(content as LocalizedText);
  const line = (runs: readonly Inline[]): string => runs.map((run) => text(run.text)).join("");
  return content
    .map((block: Block) => (block.kind === "list" ? block.items.map(line).join(" ") : line(block.content)))
    .join(" ");
};
