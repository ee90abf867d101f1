import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours, timestamp } from "../base/index.ts";
import { aMetric } from "../content/builders.ts";
import { anEvent } from "../events/builders.ts";
import { creditsOf, hasReached } from "./credit.ts";
import { dayOf, windowStart } from "./window.ts";

const tracked = (name: string, properties = {}, number = 1) => anEvent(number, { type: "tracked", name, properties });

describe("[VS1] who is credited", () => {
  const all = aMetric("all");
  const large = aMetric("large", { where: [{ property: "rows", operator: "atLeast", value: 10 }] });
  const other = aMetric("other", { event: "campaignSent" });

  test("every metric that names the event and whose `where` it meets", () => {
    expect(creditsOf(tracked("contactAdded", { rows: 10 }), [all, large, other])).toEqual([
      { metric: "all", amount: 1 },
      { metric: "large", amount: 1 },
    ]);
    expect(creditsOf(tracked("contactAdded", { rows: 9 }), [all, large, other])).toEqual([
      { metric: "all", amount: 1 },
    ]);
  });

  test("an event that was not tracked credits nothing", () => {
    expect(creditsOf(anEvent(1, { type: "pageViewed", path: "/contactAdded" }), [all])).toEqual([]);
  });
});

describe("[VS2] how much", () => {
  const minutesWatched = aMetric("watched", { amount: { kind: "sum", property: "minutes" } });
  const credited = (minutes: unknown) => creditsOf(tracked("contactAdded", { minutes }), [minutesWatched]);

  test("the number in the property", () => {
    expect(credited(2.5)).toEqual([{ metric: "watched", amount: 2.5 }]);
  });

  test.each([0, -3, Number.NaN, Number.POSITIVE_INFINITY, "5", true, null, undefined])("nothing for %j", (minutes) => {
    expect(credited(minutes)).toEqual([]);
  });

  test("an inherited property is none", () => {
    const odd = aMetric("odd", { amount: { kind: "sum", property: "constructor" } });
    expect(creditsOf(tracked("contactAdded"), [odd])).toEqual([]);
  });
});

test("[VS3] a metric is reached from its threshold on", () => {
  const metric = aMetric("contacts", { threshold: 15 });
  expect(hasReached(metric, 14.9)).toBe(false);
  expect(hasReached(metric, 15)).toBe(true);
});

describe("[VS4] windows", () => {
  const noon = timestamp(Date.UTC(2026, 2, 10, 12));
  const day = (number: number) => timestamp(Date.UTC(2026, 2, number));

  test.each([
    [days(1), day(10)],
    [days(7), day(4)],
    [hours(1), day(10)],
    [hours(25), day(9)],
  ])("%i milliseconds begin on day %i", (window, start) => {
    expect(windowStart(aMetric("m", { window }), noon)).toBe(start);
  });

  test("a day begins at midnight in Greenwich and ends before the next", () => {
    expect(dayOf(day(10))).toBe(day(10));
    expect(dayOf(timestamp(day(11) - 1))).toBe(day(10));
  });
});

test("[VS5] any split of the same events adds up to the same daily amounts", () => {
  const metrics = [aMetric("count"), aMetric("sum", { amount: { kind: "sum", property: "rows" } })];
  const dailyAmounts = (parts: readonly (readonly ReturnType<typeof tracked>[])[]): ReadonlyMap<string, number> => {
    const amounts = new Map<string, number>();
    for (const event of parts.flat()) {
      for (const { metric, amount } of creditsOf(event, metrics)) {
        const key = `${metric} ${dayOf(event.at)}`;
        amounts.set(key, (amounts.get(key) ?? 0) + amount);
      }
    }
    return amounts;
  };
  const someEvents = fc.array(fc.record({ rows: fc.integer({ min: -2, max: 9 }), at: fc.nat(days(3)) }));
  fc.assert(
    fc.property(someEvents, fc.nat(20), (list, cut) => {
      const events = list.map(({ rows, at }, index) => ({
        ...tracked("contactAdded", { rows }, index),
        at: timestamp(at),
      }));
      const apart = dailyAmounts([events.slice(cut), events.slice(0, cut)]);
      expect(apart).toEqual(dailyAmounts([events]));
    }),
  );
});
