import type { Mapping, Memory, SourceColumn } from "../engine/engine.ts";
import type { TableSchema } from "../schema/schema.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import { type Choice, choose } from "./choose.ts";
import { columnShape } from "./columnShape.ts";
import { meaningOf, settleNames } from "./headingMeaning.ts";
import { settle } from "./settle.ts";
import { targetsOf, weighPairs } from "./weighPairs.ts";

/** What there is to match: headings as they stand, rows of the table below them, and what they are to fill. */
export interface ColumnsToMatch {
  readonly headings: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly schema: TableSchema;
  /** Those of the schema. */
  readonly types: ValueTypes;
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
export const matchColumns = ({ headings, samples, schema, types, memory }: ColumnsToMatch): MatchedColumns => {
  const meanings = settleNames(headings.map(meaningOf));
  const sources = meanings.map((meaning, place) => ({
    place,
    heading: headings[place] ?? "",
    meaning,
    shape: columnShape(samples, place),
  }));
  const targets = targetsOf(schema.columns, types);
  const settled = settle(sources, targets, memory);
  const taken = new Map([...settled.values()].map(({ target, confidence }) => [target, confidence]));
  const open = sources.filter(({ place }) => !settled.has(place));
  const choices = new Map([...settled, ...choose(weighPairs(open, targets, taken), taken)]);
  const columns = sources.map(({ place, heading, shape }): SourceColumn => {
    const { target, confidence, alternatives } = choices.get(place) ?? LEFT_OUT;
    return {
      place,
      heading,
      examples: shape.values.slice(0, 3).map((value) => value.slice(0, LONGEST_EXAMPLE)),
      suggestion: schema.columns[target]?.key ?? null,
      confidence,
      alternatives: alternatives.flatMap((other) => schema.columns[other]?.key ?? []),
    };
  });
  const links = columns.flatMap(({ suggestion, place }) => (suggestion === null ? [] : [[suggestion, place] as const]));
  const keys = new Set(links.map(([key]) => key));
  return {
    columns,
    // From entries: a key may be called `__proto__`.
    mapping: Object.fromEntries(links),
    isCertain:
      columns.every(({ confidence }) => confidence >= SURE) &&
      schema.columns.every(({ key, required }) => !required || keys.has(key)),
  };
};

/** From here on nobody is asked. */
const SURE = 0.8;
const LONGEST_EXAMPLE = 200;
const LEFT_OUT: Choice = { target: -1, confidence: 1, alternatives: [] };
