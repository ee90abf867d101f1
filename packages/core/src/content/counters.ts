import { type Condition, MAX_COUNTED_EVENTS, type PropertyCondition } from "./condition.ts";
import type { Content } from "./content.ts";

/** What is counted for conditions: events called `event` that meet `where`, the newest `keep` of them. */
export interface Counter {
  readonly key: string;
  readonly event: string;
  readonly where: readonly PropertyCondition[];
  readonly keep: number;
}

/** Names what a counter counts. Conditions that differ only in the order of `where` share one counter. */
export const counterKey = (event: string, where: readonly PropertyCondition[]): string => {
  if (where.length === 0) return event;
  const parts = where.map(({ property, operator, value }) => JSON.stringify([property, operator, value]));
  return `${event} ${parts.sort().join(" ")}`;
};

/** Lists what the content's conditions count, each counter once, with the most any condition needs kept. */
export const countersIn = (content: Content): readonly Counter[] => {
  const counters = new Map<string, Counter>();
  for (const condition of conditionsIn(content)) {
    if (condition.kind !== "eventCount") continue;
    const key = counterKey(condition.event, condition.where);
    // One more than the limit tells "at most 3" from "more than 3".
    const needed = condition.operator === "atMost" ? condition.count + 1 : condition.count;
    const keep = Math.min(MAX_COUNTED_EVENTS, Math.max(needed, counters.get(key)?.keep ?? 1));
    counters.set(key, { key, event: condition.event, where: condition.where, keep });
  }
  return [...counters.values()];
};

/** Walks a condition and everything inside it. */
export const conditionsWithin = (condition: Condition): readonly Condition[] => {
  if (condition.kind === "all" || condition.kind === "any")
    return [condition, ...condition.of.flatMap(conditionsWithin)];
  if (condition.kind === "not") return [condition, ...conditionsWithin(condition.of)];
  return [condition];
};

const conditionsIn = (content: Content): readonly Condition[] =>
  [
    ...content.segments.map(({ condition }) => condition),
    ...content.journeys.map(({ audience }) => audience),
    ...content.guides.map(({ audience }) => audience),
  ].flatMap(conditionsWithin);
