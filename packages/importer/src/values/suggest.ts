import type { Option } from "../schema/schema.ts";
import { asciiForm } from "./asciiForm.ts";
import { dayText } from "./dates/writtenDate.ts";
import { editDistance } from "./editDistance.ts";
import { looseForm } from "./plainValue.ts";

/** A value somebody most likely meant, and how likely that is, from 0 to 1. */
export interface Suggestion {
  readonly value: string;
  readonly confidence: number;
}

/**
 * The option a text was most likely meant to be: misspelt, shortened, in the plural, or with words too many. Null where
 * none comes near, or where two do alike.
 */
export const suggestOption = (text: string, options: readonly Option[]): Suggestion | null => {
  let best: Suggestion | null = null;
  let second = 0;
  for (const { value, label, aliases } of options) {
    const confidence = Math.max(...[value, label, ...aliases].map((name) => likeness(text, name)));
    if (best !== null && confidence <= best.confidence) second = Math.max(second, confidence);
    else {
      second = best?.confidence ?? 0;
      best = { value, confidence };
    }
  }
  return best !== null && best.confidence >= 0.6 && best.confidence - second >= 0.1 ? best : null;
};

const likeness = (text: string, name: string): number => {
  const [one, two] = [looseForm(text), looseForm(name)];
  if (one === "" || two === "") return 0;
  if (one === two) return 1;
  const length = Math.max(one.length, two.length);
  const distance = editDistance(one, two);
  // One slip in four letters; in words of three, any slip makes another word.
  const spelling = length > 3 && distance <= Math.max(1, length / 4) ? 1 - (distance * 0.6) / Math.sqrt(length) : 0;
  return Math.max(spelling, shortening(one, two), shortening(two, one) * 0.95, overlap(text, name));
};

/** Beginnings (`Dev` of `Developer`) and letters left out in between (`Mgr` of `Manager`). */
const shortening = (short: string, long: string): number => {
  if (short.length >= long.length || short.length < 2 || short[0] !== long[0]) return 0;
  if (long.startsWith(short)) return short.length > 2 ? 0.85 : 0.65;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.length > 2 && short.at(-1) === long.at(-1) ? 0.75 : 0;
};

/** Words both have, and first letters of words: `HR` of `Human Resources`. */
const overlap = (text: string, name: string): number => {
  const [one, two] = [wordsOf(text), wordsOf(name)];
  const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");
  if (two.length > 1 && looseForm(text) === initials(two)) return 0.8;
  const common = one.filter((word) =>
    two.some((other) => word === other || (word.length > 4 && editDistance(word, other) < 2)),
  );
  return one.length + two.length > 2 ? ((2 * common.length) / (one.length + two.length)) * 0.95 : 0;
};

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(looseForm)
    .filter((word) => word !== "");

/** The number somebody most likely meant: with leading zeros, a unit behind it, or letters for digits. Null elsewhere. */
export const suggestNumber = (text: string): string | null => {
  const form = asciiForm(text);
  const digits =
    /^[\dOoIl.,]+$/.test(form) && /\d/.test(form) ? form.replace(/[Oo]/g, "0").replace(/[Il]/g, "1") : form;
  const [, sign = "", number] =
    /^(?:ca\.?|~|approx\.?|about)? ?(-?)0*(\d[\d.,' ]*?) ?(?:\p{L}{1,8}\.?)?$/iu.exec(digits) ?? [];
  return number === undefined || number.replace(/\D/g, "").length > 15 || sign + number === text ? null : sign + number;
};

/** The day a spreadsheet counts as this number, from 1954 to 2119: nobody writes days so, but programs do. */
export const suggestDate = (text: string): string | null => {
  const serial = /^\d{5}(\.0+)?$/.test(text) ? Number(text) : 0;
  if (serial < 20_000 || serial > 80_000) return null;
  const day = new Date((serial - 25_569) * 86_400_000);
  return dayText(day.getUTCFullYear() * 512 + (day.getUTCMonth() + 1) * 32 + day.getUTCDate());
};
