import { isDate, isEmail, isNumber } from "./values.ts";

/** A column the importer fills; what the host registered, as far as matching and checking need it. */
export interface TargetColumn {
  readonly key: string;
  readonly label: string;
  readonly aliases?: readonly string[] | undefined;
  readonly type?: "text" | "email" | "number" | "date" | undefined;
  readonly required?: boolean | undefined;
}

/** Which column of the file fills which column of the importer: by target key, the place in the file. */
export type Mapping = Readonly<Record<string, number>>;

/** A suggestion, and how sure it is. */
export interface Suggestion {
  readonly mapping: Mapping;
  /** Every required column is matched by its name, so nothing needs asking. */
  readonly isCertain: boolean;
}

/** Below this a likeness is chance. */
const LEAST = 0.55;
/** From here on a name stands for itself. */
const CERTAIN = 0.9;

/** Suggests which column goes where: by the names first, then by what the values look like. Each goes to one place. */
export const matchColumns = (
  headings: readonly string[] | null,
  sample: readonly (readonly string[])[],
  targets: readonly TargetColumn[],
): Suggestion => {
  const width = headings?.length ?? Math.max(0, ...sample.map((row) => row.length));
  const pairs = targets
    .flatMap((target) =>
      Array.from({ length: width }, (_, column) => ({
        key: target.key,
        column,
        score: likeness(headings?.[column] ?? "", sample, column, target),
      })),
    )
    .filter((pair) => pair.score >= LEAST)
    .sort((one, other) => other.score - one.score || one.column - other.column);
  const mapping: Record<string, number> = Object.create(null);
  const certain = new Set<string>();
  const taken = new Set<number>();
  for (const { key, column, score } of pairs) {
    if (key in mapping || taken.has(column)) continue;
    mapping[key] = column;
    taken.add(column);
    if (score >= CERTAIN) certain.add(key);
  }
  const isCertain = targets.every((target) =>
    key(target) in mapping ? certain.has(key(target)) : target.required !== true,
  );
  return { mapping, isCertain };
};

/** Whether a heading is a name of one of the columns. */
export const isKnownName =
  (targets: readonly TargetColumn[]) =>
  (heading: string): boolean =>
    targets.some((target) => namesOf(target).some((name) => name !== "" && name === plain(heading)));

const key = (target: TargetColumn): string => target.key;

const likeness = (
  heading: string,
  sample: readonly (readonly string[])[],
  column: number,
  target: TargetColumn,
): number => {
  const fit = shapeFit(sample, column, target);
  // Values of another kind outweigh any name but the very one.
  const byName = Math.max(0, ...namesOf(target).map((name) => nameLikeness(plain(heading), name)));
  if (byName === 1) return 1;
  if (fit === null) return byName;
  return fit < 0.5 ? byName * 0.6 : Math.max(byName, Math.min(0.85, byName * 0.5 + 0.6 * fit));
};

/** The share of filled cells that are of the target's kind; null for text, which anything is, and for empty columns. */
const shapeFit = (sample: readonly (readonly string[])[], column: number, target: TargetColumn): number | null => {
  const test = { email: isEmail, number: isNumber, date: isDate, text: null }[target.type ?? "text"];
  const cells = sample.map((row) => row[column]?.trim() ?? "").filter((cell) => cell !== "");
  return test === null || cells.length === 0 ? null : cells.filter(test).length / cells.length;
};

const namesOf = (target: TargetColumn): readonly string[] =>
  [target.label, target.key, ...(target.aliases ?? [])].map(plain);

/** A name without case, accents, and what stands between its words: `E-Mail`, `e_mail` and `email` are one. */
const plain = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\ufeff]/g, "")
    .toLowerCase()
    .replace(/e[-_ ]mail/g, "email")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();

const nameLikeness = (one: string, other: string): number => {
  if (one === "" || other === "") return 0;
  if (one === other || one.replaceAll(" ", "") === other.replaceAll(" ", "")) return 1;
  const [words, others] = [new Set(one.split(" ")), new Set(other.split(" "))];
  const shared = [...words].filter((word) => others.has(word)).length;
  const byWords = shared / (words.size + others.size - shared);
  const contains = shared > 0 && (shared === words.size || shared === others.size) ? 0.62 + 0.2 * byWords : 0;
  return Math.max(contains, byWords * 0.8, pairLikeness(one, other) * 0.88);
};

/** Dice's measure over pairs of letters: typing errors and endings cost little. */
const pairLikeness = (one: string, other: string): number => {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [mine, theirs] = [pairs(one.replaceAll(" ", "")), [...pairs(other.replaceAll(" ", ""))]];
  const total = mine.length + theirs.length;
  let shared = 0;
  for (const pair of mine) {
    const place = theirs.indexOf(pair);
    if (place < 0) continue;
    theirs.splice(place, 1);
    shared += 1;
  }
  return total === 0 ? 0 : (2 * shared) / total;
};
