import { readFileSync } from "node:fs";
import { matchColumns } from "../../../packages/importer/src/columns/matchColumns.ts";
import type { TableSchema } from "../../../packages/importer/src/schema/schema.ts";
import { ALL_TYPES } from "../../../packages/importer/src/values/allTypes.test-data.ts";
import { textColumn } from "./textColumn.ts";

/** One labelled pair of tables, by headings alone. */
export interface LabelledPair {
  readonly pair: string;
  readonly upload_headers: readonly string[];
  readonly schema_headers: readonly string[];
  readonly truth: readonly (readonly [upload: string, schema: string])[];
}

/** How the suggestions for one pair, or for all, compare with the truth. */
export interface PairScore {
  readonly right: number;
  readonly suggested: number;
  readonly true: number;
  /** Those of the truth whose column the schema has. */
  readonly reachable: number;
  readonly f1: number;
}

/** The suggestions for a pair of heading lists: what the importer would choose beforehand. */
export const suggestFor = (
  uploads: readonly string[],
  schemaHeaders: readonly string[],
): readonly (readonly [string, string])[] => {
  const schema: TableSchema = { columns: schemaHeaders.map((header) => textColumn(header)) };
  const { columns } = matchColumns({
    headings: uploads,
    samples: [],
    schema,
    types: ALL_TYPES,
    memory: { headings: {}, values: {} },
  });
  return columns.flatMap(({ heading, suggestion }) => (suggestion === null ? [] : [[heading, suggestion] as const]));
};

/**
 * Scores every pair of a file of labelled pairs. Nothing in the matcher is fitted to them, so each pair counts as left out.
 * A suggestion, sure or not, counts as said; micro adds up links, macro averages over pairs. Every link of the truth counts,
 * also one to a column its schema does not have, which nothing can suggest; `f1Reachable` is micro without those.
 */
export const scorePairs = (
  path: string,
): {
  readonly f1Micro: number;
  readonly f1Macro: number;
  readonly f1Reachable: number;
  readonly precision: number;
  readonly recall: number;
  readonly perPair: Readonly<Record<string, PairScore>>;
} => {
  // The file is the public set's own; its shape is stated in the README beside it.
  const pairs = JSON.parse(readFileSync(path, "utf8")) as readonly LabelledPair[];
  const scores = pairs.map((pair) => [pair.pair, scoreOf(pair)] as const);
  const sum = (of: (score: PairScore) => number): number => scores.reduce((total, [, score]) => total + of(score), 0);
  const [right, suggested, all] = [sum((s) => s.right), sum((s) => s.suggested), sum((s) => s.true)];
  const reachable = sum((s) => s.reachable);
  return {
    f1Micro: f1(right, suggested, all),
    f1Reachable: f1(right, suggested, reachable),
    f1Macro: sum((score) => score.f1) / Math.max(1, scores.length),
    precision: right / Math.max(1, suggested),
    recall: right / Math.max(1, all),
    perPair: Object.fromEntries(scores),
  };
};

const scoreOf = (pair: LabelledPair): PairScore => {
  const truth = new Set(pair.truth.map((link) => JSON.stringify(link)));
  const reachable = pair.truth.filter(([, target]) => pair.schema_headers.includes(target)).length;
  const links = suggestFor(pair.upload_headers, pair.schema_headers);
  const right = links.filter((link) => truth.has(JSON.stringify(link))).length;
  return { right, suggested: links.length, true: truth.size, reachable, f1: f1(right, links.length, truth.size) };
};

const f1 = (right: number, suggested: number, all: number): number => (2 * right) / Math.max(1, suggested + all);
