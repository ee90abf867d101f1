import { WORDS } from "./words.ts";

/** Numbers from 0 to 1 that are the same each time for the same seed (mulberry32). */
export const createChance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const codesOf = (type: "region" | "language" | "currency"): readonly string[] => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  if (type === "currency") return Intl.supportedValuesOf("currency");
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  const english = new Intl.DisplayNames("en", { type, fallback: "none" });
  return pairs.filter((pair) => english.of(type === "region" ? pair.toUpperCase() : pair) !== undefined);
};

const CODES = { region: codesOf("region"), language: codesOf("language"), currency: codesOf("currency") };

const namesOf = (language: string, type: keyof typeof CODES): readonly string[] => {
  const names = new Intl.DisplayNames(language, { type, fallback: "none" });
  return CODES[type].flatMap((code) => names.of(type === "region" ? code.toUpperCase() : code) ?? []);
};

const datesOf = (language: string): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC", calendar: "gregory" });
  return Array.from({ length: 60 }, (_, at) => format.format(Date.UTC(2021, at, 1 + ((at * 7) % 28))));
};

const vocabularies = new Map<string, Readonly<Record<string, readonly string[]>>>();

const vocabularyOf = (language: string): Readonly<Record<string, readonly string[]>> => {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const made = {
    ...WORDS[language],
    region: namesOf(language, "region"),
    language: namesOf(language, "language"),
    currency: namesOf(language, "currency"),
    date: datesOf(language),
  };
  vocabularies.set(language, made);
  return made;
};

/** A table in a language as CSV of about `size` characters: numbers, codes and addresses in ASCII between its words. */
export const tableText = (language: string, size: number, chance: () => number): string => {
  const vocabulary = vocabularyOf(language);
  const pick = (kind: string): string => {
    const words = vocabulary[kind] ?? [];
    return words[Math.floor(chance() * words.length)] ?? "";
  };
  const number = (most: number): string => String(Math.floor(chance() * most));
  const kinds = ["people", "places", "companies", "region", "language", "currency", "date"].filter(
    () => chance() < 0.5,
  );
  const shown = kinds.length === 0 ? ["people"] : kinds;
  const shouts = chance() < 0.15;
  const rows = [(WORDS[language]?.headings ?? []).slice(0, shown.length + 2).join(",")];
  if (chance() < 0.4) rows[0] = ["id", ...shown, "amount"].join(",");
  for (let length = rows.join("").length; length < size; length += rows.at(-1)?.length ?? 1) {
    const words = shown.map(pick).map((word) => (shouts ? word.toLocaleUpperCase(language) : word));
    rows.push(
      [number(9999), ...words.map((word) => (word.includes(",") ? `"${word}"` : word)), `${number(999)}.50`].join(","),
    );
  }
  return rows.join("\r\n");
};
