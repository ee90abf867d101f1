import fc from "fast-check";
import { expect, test } from "vitest";
import { timestamp } from "../base/index.ts";
import { aJourney, aStep, contentOf } from "../content/builders.ts";
import type { Content } from "../content/index.ts";
import { anEvent } from "../events/builders.ts";
import type { HandrailEvent } from "../events/index.ts";
import { BUSY_CONTENT, someEvents } from "./arbitraries.ts";
import { EMPTY_PROGRESS } from "./empty.ts";
import { merge } from "./merge.ts";
import { project } from "./project.ts";
import { reduce } from "./reduce.ts";
import { stepStatus } from "./stepStatus.ts";
import type { Progress } from "./types.ts";

const fold = (events: readonly HandrailEvent[], content: Content = BUSY_CONTENT): Progress =>
  events.reduce((progress, event) => reduce(progress, event, content), EMPTY_PROGRESS);

/** The same rule under other counts: what browsers with older content send. */
const counting = (count: number): Content =>
  contentOf({
    journeys: [aJourney([aStep("invite", { completion: { kind: "event", event: "invited", where: [], count } })])],
  });

/** Progress that three places may hold of one person: overlapping parts of one history, some under edited content. */
const places = fc
  .tuple(someEvents, fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 40, maxLength: 40 }))
  .map(([events, picks]) =>
    [0, 1, 2].map((place) =>
      events.reduce((progress, event, index) => {
        const [where, version] = picks[index] ?? [0, 0];
        if ((where >> place) % 2 === 1) return progress;
        const content = version < 3 ? BUSY_CONTENT : counting(version);
        return merge(progress, project(event, content));
      }, EMPTY_PROGRESS),
    ),
  );

const isAtOnce = ([a, b, c]: readonly Progress[]): readonly [Progress, Progress, Progress] => [
  a ?? EMPTY_PROGRESS,
  b ?? EMPTY_PROGRESS,
  c ?? EMPTY_PROGRESS,
];

test("[PR1] merge is commutative", () => {
  fc.assert(
    fc.property(places.map(isAtOnce), ([a, b]) => {
      expect(merge(a, b)).toEqual(merge(b, a));
    }),
    { numRuns: 500 },
  );
});

test("[PR1] merge is associative", () => {
  fc.assert(
    fc.property(places.map(isAtOnce), ([a, b, c]) => {
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    }),
    { numRuns: 500 },
  );
});

test("[PR1] merge is idempotent and nothing known is its identity", () => {
  fc.assert(
    fc.property(places.map(isAtOnce), ([a, b]) => {
      const joined = merge(a, b);
      expect(merge(a, a)).toEqual(a);
      expect(merge(joined, b)).toBe(joined);
      expect(merge(a, EMPTY_PROGRESS)).toBe(a);
      expect(merge(EMPTY_PROGRESS, a)).toEqual(a);
    }),
    { numRuns: 500 },
  );
});

/** Three places with many matches of one rule, each seeing some of them, on its own clock and under its own count. */
const crowded = (size: number) =>
  fc
    .array(
      fc.array(fc.record({ at: fc.nat(60), version: fc.integer({ min: 2, max: 6 }), seen: fc.boolean() }), {
        minLength: size,
        maxLength: size,
      }),
      {
        minLength: 3,
        maxLength: 3,
      },
    )
    .map((places) =>
      places.map((picks) =>
        picks.reduce((progress, { at, version, seen }, index) => {
          if (!seen) return progress;
          const event = anEvent(index, { type: "tracked", name: "invited", properties: {} }, { at: timestamp(at) });
          const content = { ...counting(version), guides: BUSY_CONTENT.guides };
          return merge(progress, project(event, content));
        }, EMPTY_PROGRESS),
      ),
    )
    .map(isAtOnce);

test.each([
  [8, 300],
  [160, 15],
])("[PR1] merge is associative over %i matches with edited counts and corrected clocks", (size, numRuns) => {
  fc.assert(
    fc.property(crowded(size), ([a, b, c]) => {
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, b)).toEqual(merge(b, a));
    }),
    { numRuns },
  );
});

test("[PR2] any order with any repetition adds up to the same", () => {
  const shuffled = someEvents.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.subarray([...events], { minLength: 0 }).chain((again) =>
        fc.shuffledSubarray([...events, ...again], {
          minLength: events.length + again.length,
          maxLength: events.length + again.length,
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([events, anyhow]) => {
      expect(fold(anyhow)).toEqual(fold(events));
    }),
    { numRuns: 500 },
  );
});

test("[PR2] more events than are kept, in any order, add up to the same", () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    anEvent(index, { type: "tracked", name: "invited", properties: {} }, { at: timestamp(index % 7) }),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (anyhow) => {
      expect(fold(anyhow)).toEqual(fold(many));
    }),
  );
});

test("[PR11] done stays done, whatever comes after", () => {
  fc.assert(
    fc.property(someEvents, someEvents, (before, after) => {
      const then = fold(before);
      const now = after.reduce((progress, event) => reduce(progress, event, BUSY_CONTENT), then);
      for (const step of Object.keys(then.steps)) {
        if (stepStatus(then, step) === "done") expect(stepStatus(now, step)).toBe("done");
      }
    }),
  );
});

test("[PR14] two clocks for the same events agree once merged, in either direction", () => {
  fc.assert(
    fc.property(someEvents, fc.integer({ min: -5, max: 5 }), (events, skew) => {
      const theirs = fold(events);
      const ours = fold(events.map((event) => ({ ...event, at: timestamp(Math.max(0, event.at + skew)) })));
      expect(merge(ours, theirs)).toEqual(merge(theirs, ours));
      expect(Object.keys(merge(ours, theirs).steps).sort()).toEqual(Object.keys(theirs.steps).sort());
      for (const [step, known] of Object.entries(theirs.steps)) {
        const both = merge(ours, theirs).steps[step];
        for (const [key, tally] of Object.entries(known.tallies)) {
          expect(both?.tallies[key]?.stamps).toHaveLength(tally.stamps.length);
        }
      }
    }),
  );
});
