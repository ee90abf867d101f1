import { assign } from "./assign.ts";
import { confidenceOf } from "./evidence.ts";

/** A column of the file and one of the schema that may belong together, by their places. */
export interface Pair {
  readonly source: number;
  readonly target: number;
  /** From 0 to 1, seen by itself. */
  readonly likelihood: number;
}

/** What is suggested for one column of the file. */
export interface Choice {
  /** Its place in the schema; -1 for none. */
  readonly target: number;
  readonly confidence: number;
  readonly alternatives: readonly number[];
}

/** A pair less likely than this is not worth a suggestion. */
const LEAST = 0.25;
/** Alternatives offered for one column. */
const MOST_ALTERNATIVES = 5;
/** How much a rival counts that found a better place elsewhere. */
const ELSEWHERE = 0.3;

/**
 * Gives columns away, one to one, so that the likelihoods sum up to the most, and says how sure each choice is. `taken`
 * are places of the schema that are given already, with how sure that is.
 */
export const choose = (pairs: readonly Pair[], taken: ReadonlyMap<number, number>): ReadonlyMap<number, Choice> => {
  const open = pairs.filter(({ target }) => !taken.has(target));
  const chosen = assign(
    open.flatMap(({ source, target, likelihood }) =>
      likelihood < LEAST ? [] : [{ row: source, column: target, gain: likelihood - LEAST / 2 }],
    ),
  );
  const targetOf = new Map(chosen.map(({ row, column }) => [row, column]));
  const sourceOf = new Map(chosen.map(({ row, column }) => [column, row]));
  const [ofSource, ofTarget] = [group(open, "source"), group(open, "target")];
  const sure = new Map(taken);
  for (const { row, column, gain } of chosen) {
    const rivals = [
      ...(ofSource.get(row) ?? []).map(({ target, likelihood }) =>
        target === column ? 0 : likelihood * (sourceOf.has(target) ? ELSEWHERE : 1),
      ),
      ...(ofTarget.get(column) ?? []).map(({ source, likelihood }) =>
        source === row ? 0 : likelihood * (targetOf.has(source) ? ELSEWHERE : 1),
      ),
    ];
    sure.set(column, confidenceOf(gain + LEAST / 2, Math.max(0, ...rivals)));
  }
  const choices = new Map<number, Choice>();
  for (const [source, own] of group(pairs, "source")) {
    const target = targetOf.get(source) ?? -1;
    const others = own.filter((pair) => pair.target !== target).sort((one, other) => other.likelihood - one.likelihood);
    // Left out: as sure as nothing it might be is still open.
    const doubt = Math.max(0, ...others.map((pair) => pair.likelihood * (1 - (sure.get(pair.target) ?? 0))));
    choices.set(source, {
      target,
      confidence: target < 0 ? 1 - doubt : (sure.get(target) ?? 0),
      alternatives: others.slice(0, MOST_ALTERNATIVES).map((pair) => pair.target),
    });
  }
  return choices;
};

const group = (pairs: readonly Pair[], by: "source" | "target"): ReadonlyMap<number, readonly Pair[]> => {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const own = groups.get(pair[by]);
    if (own === undefined) groups.set(pair[by], [pair]);
    else own.push(pair);
  }
  return groups;
};
