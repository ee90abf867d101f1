import type { ColumnSchema } from "../schema/schema.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import type { Pair } from "./choose.ts";
import type { ColumnShape } from "./columnShape.ts";
import { likelihoodOf } from "./evidence.ts";
import { createFit, type Fit } from "./fit.ts";
import { type Meaning, meaningOf, settleNames } from "./headingMeaning.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import { orderPrior } from "./orderPrior.ts";

/** A column of the file as it is matched. */
export interface Source {
  readonly place: number;
  readonly heading: string;
  readonly meaning: Meaning;
  readonly shape: ColumnShape;
}

/** A column of the schema as it is matched. */
export interface Target {
  readonly place: number;
  readonly column: ColumnSchema;
  /** What its label, its key and its aliases say, in this order. */
  readonly names: readonly [Meaning, ...(readonly Meaning[])];
  readonly fit: (shape: ColumnShape) => Fit;
}

/** Prepares the columns of a schema for matching. */
export const targetsOf = (columns: readonly ColumnSchema[], types: ValueTypes): readonly Target[] => {
  const labels = settleNames(columns.map(({ label }) => meaningOf(label)));
  return columns.map((column, place) => {
    const first = labels[place] ?? meaningOf(column.label);
    const others = [column.key, ...column.aliases].filter((name) => name !== column.label);
    return { place, column, names: [first, ...others.map(meaningOf)], fit: createFit(column, first, types) };
  });
};

/** Less likely pairs are not even offered. */
const CHANCE = 0.03;

/** Every pair that has a chance; `taken` targets, which are given already, as well. */
export const weighPairs = (
  sources: readonly Source[],
  targets: readonly Target[],
  taken: ReadonlyMap<number, number>,
): readonly Pair[] => {
  const order = orderAmong(
    sources,
    targets.filter(({ place }) => !taken.has(place)),
  );
  const pairs: Pair[] = [];
  for (const { place, meaning, shape } of sources)
    for (const { place: target, names, fit } of targets) {
      const likelihood = likelihoodOf({
        likeness: bestLikeness(meaning, names),
        fit: fit(shape),
        isAnonymous: meaning.isAnonymous || names[0].isAnonymous,
        order: order(place, target),
      });
      if (likelihood >= CHANCE) pairs.push({ source: place, target, likelihood });
    }
  return pairs;
};

/** How alike a heading is to the nearest of a column's names. */
export const bestLikeness = (meaning: Meaning, names: Target["names"]): Likeness => {
  let best = likenessOf(meaning, names[0]);
  for (let i = 1; i < names.length; i++) {
    const next = likenessOf(meaning, names[i] ?? names[0]);
    if (next.meaning + next.head > best.meaning + best.head) best = next;
  }
  return best;
};

/** How likely a pair is by order alone: only where most columns of one side have no name. */
const orderAmong = (
  sources: readonly Source[],
  free: readonly Target[],
): ((source: number, target: number) => number) => {
  const isMost = (anonymous: readonly boolean[]): boolean => anonymous.filter(Boolean).length * 2 > anonymous.length;
  const isBlind =
    isMost(sources.map(({ meaning }) => meaning.isAnonymous)) || isMost(free.map(({ names }) => names[0].isAnonymous));
  if (!isBlind) return () => 0;
  const rows = new Map(sources.map(({ place }, i) => [place, i]));
  const columns = new Map(free.map(({ place }, i) => [place, i]));
  return (source, target) =>
    columns.has(target) ? orderPrior(rows.get(source) ?? 0, rows.size, columns.get(target) ?? 0, columns.size) : 0;
};
