import type { Mapping, Memory, SourceColumn } from "../engine/engine.ts";
import type { ColumnSchema, TableSchema } from "../schema/schema.ts";
import { assign } from "./assign.ts";
import { type ColumnShape, columnShape } from "./columnShape.ts";
import { confidenceOf, likelihoodOf } from "./evidence.ts";
import { createFit } from "./fit.ts";
import { type Meaning, meaningOf } from "./headingMeaning.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import { recall } from "./memory.ts";
import { orderPrior } from "./orderPrior.ts";

/** What there is to match: headings as they stand, rows of the table below them, and what they are to fill. */
export interface ColumnsToMatch {
  readonly headings: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly schema: TableSchema;
  readonly memory: Memory;
}

/** Which column goes where. */
export interface MatchedColumns {
  readonly columns: readonly SourceColumn[];
  /** Every suggestion, the unsure ones too: what is chosen beforehand where somebody is asked. */
  readonly mapping: Mapping;
  /** Every required column is matched and nothing is unsure: no question to ask. */
  readonly isCertain: boolean;
}

/**
 * Suggests which column of a file fills which column of the schema: first by what was chosen before and by equal names,
 * then, one to one and over all columns at once, by what headings say, how they are written and what values look like.
 */
export const matchColumns = ({ headings, samples, schema, memory }: ColumnsToMatch): MatchedColumns => {
  const sources = headings.map((heading, place) => ({
    place,
    heading,
    meaning: meaningOf(heading),
    shape: columnShape(samples, place),
  }));
  const targets = schema.columns.map((column, place) => {
    const names = namesOf(column);
    return { place, column, names, fit: createFit(column, names[0]) };
  });
  const settled = settle(sources, targets, memory);
  const pairs = weighPairs(
    sources.filter(({ place }) => !settled.has(place)),
    targets,
    new Set([...settled.values()].map(({ target }) => target)),
  );
  const choices = new Map([...settled, ...choose(pairs, settled)]);
  const columns = sources.map((source): SourceColumn => {
    const { target, confidence, alternatives } = choices.get(source.place) ?? LEFT_OUT;
    return {
      place: source.place,
      heading: source.heading,
      examples: [...new Set(source.shape.values)].slice(0, 3).map((value) => value.slice(0, LONGEST_EXAMPLE)),
      suggestion: schema.columns[target]?.key ?? null,
      confidence,
      alternatives: alternatives.flatMap((other) => schema.columns[other]?.key ?? []),
    };
  });
  const matched = columns.filter(({ suggestion }) => suggestion !== null);
  const keys = new Set(matched.map(({ suggestion }) => suggestion));
  return {
    columns,
    mapping: Object.fromEntries(matched.map(({ suggestion, place }) => [suggestion ?? "", place])),
    isCertain:
      columns.every(({ confidence }) => confidence >= SURE) &&
      schema.columns.every(({ key, required }) => !required || keys.has(key)),
  };
};

/** From here on nobody is asked. */
export const SURE = 0.8;

const LONGEST_EXAMPLE = 200;
/** Alternatives offered for one column. */
const MOST_ALTERNATIVES = 5;
/** A pair less likely than this is not worth a suggestion. */
const LEAST = 0.25;

interface Source {
  readonly place: number;
  readonly heading: string;
  readonly meaning: Meaning;
  readonly shape: ColumnShape;
}

interface Target {
  readonly place: number;
  readonly column: ColumnSchema;
  /** Label, key, aliases. */
  readonly names: readonly [Meaning, ...(readonly Meaning[])];
  readonly fit: ReturnType<typeof createFit>;
}

interface Pair {
  readonly source: number;
  readonly target: number;
  readonly likelihood: number;
}

interface Choice {
  /** Its place in the schema; -1 for none. */
  readonly target: number;
  readonly confidence: number;
  readonly alternatives: readonly number[];
}

const LEFT_OUT: Choice = { target: -1, confidence: 1, alternatives: [] };

const namesOf = ({ label, key, aliases }: ColumnSchema): Target["names"] => [
  meaningOf(label),
  ...[key, ...aliases].filter((name) => name !== label).map(meaningOf),
];

/** What needs no weighing: columns that were matched before, and equal names; by place in the file. */
const settle = (
  sources: readonly Source[],
  targets: readonly Target[],
  memory: Memory,
): ReadonlyMap<number, Choice> => {
  const settled = new Map<number, Choice>();
  const taken = new Set<number>();
  const give = (source: number, target: number, confidence: number): void => {
    settled.set(source, { target, confidence, alternatives: [] });
    taken.add(target);
  };
  for (const { place, heading } of sources) {
    const key = recall(memory, heading);
    if (key === null) settled.set(place, LEFT_OUT);
    if (typeof key !== "string") continue;
    const target = targets.findIndex(({ column }) => column.key === key);
    if (target >= 0 && !taken.has(target)) give(place, target, 1);
  }
  // Labels before keys before aliases; of columns with the same heading the one that has values.
  const equal = targets.flatMap((target) =>
    target.names.map(({ compact }, rank) => ({ compact, rank, target: target.place })),
  );
  const named = new Map<string, Source[]>();
  for (const source of sources) {
    const { compact } = source.meaning;
    if (compact !== "" && !settled.has(source.place)) named.set(compact, [...(named.get(compact) ?? []), source]);
  }
  for (const { compact, target } of equal.sort((one, other) => one.rank - other.rank)) {
    if (taken.has(target)) continue;
    const filled = named.get(compact)?.filter(({ place }) => !settled.has(place)) ?? [];
    const withValues = filled.filter(({ shape }) => shape.values.length > 0);
    const source = withValues[0] ?? filled[0];
    if (source !== undefined) give(source.place, target, withValues.length > 1 ? DOUBTFUL : 1);
  }
  return settled;
};

/** Two columns have the very name: either may be meant. */
const DOUBTFUL = 0.6;

/** Every pair that has a chance. */
const weighPairs = (
  sources: readonly Source[],
  targets: readonly Target[],
  given: ReadonlySet<number>,
): readonly Pair[] => {
  const free = targets.filter(({ place }) => !given.has(place));
  const order = orderAmong(sources, free);
  return sources.flatMap(({ place, meaning, shape }) =>
    targets.flatMap((target) => {
      const [first] = target.names;
      let likeness = NOTHING;
      for (const name of target.names) {
        const next = likenessOf(meaning, name);
        if (next.meaning + next.head + next.letters > likeness.meaning + likeness.head + likeness.letters)
          likeness = next;
      }
      const likelihood = likelihoodOf({
        likeness,
        fit: target.fit(shape),
        isAnonymous: meaning.isAnonymous || first.isAnonymous,
        order: order(place, target.place),
      });
      return likelihood < CHANCE ? [] : [{ source: place, target: target.place, likelihood }];
    }),
  );
};

const NOTHING: Likeness = { isSame: false, meaning: 0, head: 0, letters: 0 };
const CHANCE = 0.03;

/** How likely a pair is by order alone: only where most columns of one side have no name. */
const orderAmong = (
  sources: readonly Source[],
  free: readonly Target[],
): ((source: number, target: number) => number) => {
  const isMost = (anonymous: number, all: number): boolean => anonymous > 0 && anonymous * 2 >= all;
  const counts = [
    isMost(sources.filter(({ meaning }) => meaning.isAnonymous).length, sources.length),
    isMost(free.filter(({ names }) => names[0]?.isAnonymous === true).length, free.length),
  ];
  if (!counts.includes(true)) return () => 0;
  const [rows, columns] = [sources, free].map((side) => new Map(side.map(({ place }, i) => [place, i])));
  return (source, target) => {
    const [i, j] = [rows?.get(source), columns?.get(target)];
    return i === undefined || j === undefined ? 0 : orderPrior(i, sources.length, j, free.length);
  };
};

/** Gives columns away, one to one, and says how sure each choice is. */
const choose = (pairs: readonly Pair[], settled: ReadonlyMap<number, Choice>): ReadonlyMap<number, Choice> => {
  const taken = new Map([...settled.values()].map(({ target, confidence }) => [target, confidence]));
  const open = pairs.filter(({ target }) => !taken.has(target));
  const chosen = assign(
    open
      .filter(({ likelihood }) => likelihood >= LEAST)
      .map(({ source, target, likelihood }) => ({ row: source, column: target, gain: likelihood - LEAST + 0.001 })),
  );
  const targetOf = new Map(chosen.map(({ row, column }) => [row, column]));
  const sourceOf = new Map(chosen.map(({ row, column }) => [column, row]));
  // Bids of columns that have a better place do not count as much against a choice.
  const best = new Map<number, Pair[]>();
  for (const pair of pairs) best.set(pair.source, [...(best.get(pair.source) ?? []), pair]);
  const rivals = new Map<number, number>();
  const choices = new Map<number, Choice>();
  for (const { row, column } of chosen) {
    const mine = open.find(({ source, target }) => source === row && target === column)?.likelihood ?? 0;
    let rival = 0;
    for (const { source, target, likelihood } of open) {
      if ((source === row) === (target === column)) continue;
      // A rival that found a better place elsewhere is none.
      const elsewhere = source === row ? sourceOf.get(target) : targetOf.get(source);
      const weight = elsewhere === undefined ? 1 : 0.3;
      rival = Math.max(rival, likelihood * weight);
    }
    const confidence = confidenceOf(mine, rival);
    rivals.set(column, confidence);
    choices.set(row, { target: column, confidence, alternatives: [] });
    taken.set(column, confidence);
  }
  for (const [source, own] of best) {
    const sorted = own.sort((one, other) => other.likelihood - one.likelihood);
    const choice = choices.get(source);
    const alternatives = sorted
      .flatMap(({ target }) => (target === choice?.target ? [] : [target]))
      .slice(0, MOST_ALTERNATIVES);
    // Left out: as sure as nothing it might be is still open.
    const doubt = Math.max(0, ...sorted.map(({ target, likelihood }) => likelihood * (1 - (taken.get(target) ?? 0))));
    choices.set(
      source,
      choice === undefined ? { target: -1, confidence: 1 - doubt, alternatives } : { ...choice, alternatives },
    );
  }
  return choices;
};
