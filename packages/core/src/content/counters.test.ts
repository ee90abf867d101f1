import { expect, test } from "vitest";
import { days } from "../base/index.ts";
import { aGuide, aJourney, contentOf } from "./builders.ts";
import { type Condition, MAX_COUNTED_EVENTS, type PropertyCondition } from "./condition.ts";
import { counterKey, countersIn } from "./counters.ts";

const large: PropertyCondition = { property: "rows", operator: "atLeast", value: 10 };
const csv: PropertyCondition = { property: "source", operator: "is", value: "csv" };

const counts = (
  operator: "atLeast" | "atMost",
  count: number,
  where: readonly PropertyCondition[] = [],
): Condition => ({ kind: "eventCount", event: "imported", where, within: days(7), operator, count });

const segment = (key: string, condition: Condition) => ({ key, name: key, condition });

test("[CO11] the order of `where` does not matter, its content does", () => {
  expect(counterKey("imported", [large, csv])).toBe(counterKey("imported", [csv, large]));
  expect(counterKey("imported", [large])).not.toBe(counterKey("imported", [csv]));
  expect(counterKey("imported", [])).not.toBe(counterKey("exported", []));
});

test("[CO11] one counter keeps what the most demanding condition needs, wherever it stands", () => {
  const content = contentOf({
    segments: [segment("many", counts("atLeast", 3))],
    journeys: [aJourney([], { audience: { kind: "not", of: counts("atMost", 7) } })],
    guides: [aGuide("hint", { audience: { kind: "any", of: [counts("atLeast", 2), counts("atLeast", 1, [csv])] } })],
  });
  expect(countersIn(content).map(({ key, keep }) => [key, keep])).toEqual([
    ["imported", 8],
    [counterKey("imported", [csv]), 1],
  ]);
});

test("[CO11] no counter keeps more than the limit", () => {
  const content = contentOf({ segments: [segment("all", counts("atMost", MAX_COUNTED_EVENTS))] });
  expect(countersIn(content)[0]?.keep).toBe(MAX_COUNTED_EVENTS);
});
