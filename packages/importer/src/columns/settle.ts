import type { Memory } from "../engine/engine.ts";
import type { Choice } from "./choose.ts";
import { recall } from "./memory.ts";
import type { Source, Target } from "./weighPairs.ts";

/** Two columns have the very name: either may be meant. */
const DOUBTFUL = 0.6;

/** What needs no weighing: columns that were matched before, and names that are equal; by place in the file. */
export const settle = (
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
  const named = new Map<string, Source[]>();
  for (const source of sources) {
    const { place, heading, meaning } = source;
    const key = recall(memory, heading);
    const target = key === undefined ? -1 : targets.findIndex(({ column }) => column.key === key);
    if (key === null) settled.set(place, { target: -1, confidence: 1, alternatives: [] });
    else if (target >= 0 && !taken.has(target)) give(place, target, 1);
    else if (meaning.compact !== "") named.set(meaning.compact, [...(named.get(meaning.compact) ?? []), source]);
  }
  // Labels before keys before aliases; of columns with the same heading the first that has values.
  const names = targets.flatMap((target) =>
    target.names.map(({ compact }, rank) => ({ compact, rank, target: target.place })),
  );
  for (const { compact, target } of names.sort((one, other) => one.rank - other.rank)) {
    const equal = taken.has(target) ? [] : (named.get(compact) ?? []).filter(({ place }) => !settled.has(place));
    const filled = equal.filter(({ shape }) => shape.values.length > 0);
    const source = filled[0] ?? equal[0];
    if (source !== undefined) give(source.place, target, filled.length > 1 ? DOUBTFUL : 1);
  }
  return settled;
};
