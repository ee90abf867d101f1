import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seconds, timestamp } from "../base/index.ts";
import { ALL_SIGNALS } from "./arbitraries.ts";
import { anEpisode } from "./builders.ts";
import { advanceEpisode, returnToEpisode } from "./episode.ts";
import { sealDetector as detector } from "./sealDetector.ts";
import { PRIOR_MODEL } from "./shipModel.ts";
import { EMPTY_TRAIL, ENDED_TRAIL, extendTrail, hasEnded, readTrail, type Trail, type TrailEntry } from "./trail.ts";

/** Entries in the order of time, the speed of a person only at the start. */
const someEntries: fc.Arbitrary<readonly TrailEntry[]> = fc
  .tuple(
    fc.option(fc.integer({ min: -150, max: 150 }), { nil: null }),
    fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 400 }),
        what: fc.oneof(
          fc.constantFrom(...ALL_SIGNALS).map((signal) => ({ kind: "signal" as const, signal })),
          fc.integer({ min: 0, max: 99_999 }).map((minutesAway) => ({ kind: "return" as const, minutesAway })),
        ),
      }),
      { maxLength: 60 },
    ),
  )
  .map(([slower, told]) => {
    let second = 0;
    const entries: TrailEntry[] = slower === null ? [] : [{ kind: "speed", second, slower: slower / 100 }];
    for (const { pause, what } of told) {
      second += pause;
      entries.push({ ...what, second });
    }
    return entries;
  });

const write = (entries: readonly TrailEntry[]): Trail => entries.reduce(extendTrail, EMPTY_TRAIL);

/** A browser of today stops a little after nine hundred characters; a server reads twice as many. */
const LONGEST = 930;

describe("the trail of an attempt", () => {
  test("[ST63] it reads back as it was written", () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        expect(readTrail(write(entries).text)).toEqual(entries);
      }),
    );
  });

  test("[ST63] seconds are whole, counted down, and never go back", () => {
    const trail = write([
      { kind: "signal", second: 3.999, signal: "fresh" },
      { kind: "signal", second: 2, signal: "again" },
      { kind: "signal", second: 8, signal: "deadClick" },
    ]);
    expect(trail).toEqual({ text: "3fs5D", second: 8 });
    expect(readTrail("3fss5fD").map(({ second }) => second)).toEqual([3, 3, 3, 8, 8]);
  });

  test("[ST63] it says how slow the person is and how long they were away", () => {
    const trail = write([
      { kind: "speed", second: 0, slower: -0.13 },
      { kind: "signal", second: 5, signal: "fresh" },
      { kind: "return", second: 20, minutesAway: 1440 },
      { kind: "signal", second: 21, signal: "returned" },
    ]);
    expect(trail.text).toBe("13m5f15v1440w1r");
  });

  test("[ST64] it ends with a mark before it is too long, and takes nothing more", () => {
    fc.assert(
      fc.property(fc.array(someEntries, { minLength: 20, maxLength: 40 }), (parts) => {
        const trail = parts.flat().reduce(extendTrail, EMPTY_TRAIL);
        expect(trail.text.length).toBeLessThanOrEqual(LONGEST);
        if (!hasEnded(trail)) return;
        expect(readTrail(trail.text).at(-1)?.kind).toBe("end");
        expect(extendTrail(trail, { kind: "signal", second: 1e6, signal: "fresh" })).toBe(trail);
      }),
      { numRuns: 40 },
    );
    const long = Array.from({ length: 2000 }, (): TrailEntry => ({ kind: "signal", second: 5, signal: "fresh" }));
    expect(hasEnded(write(long))).toBe(true);
    expect(hasEnded(EMPTY_TRAIL)).toBe(false);
    expect(hasEnded(ENDED_TRAIL)).toBe(true);
  });

  test("[ST65] what a newer browser writes is left out, and no text throws", () => {
    expect(readTrail("3f4Q5D")).toEqual([
      { kind: "signal", second: 3, signal: "fresh" },
      { kind: "signal", second: 12, signal: "deadClick" },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { second } of readTrail(text)) expect(second).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("[ST66] where it has ended the verdict stands: what the server cannot replay decides nothing", () => {
    const now = timestamp(5000);
    const gained = { active: seconds(1), evidence: [], at: now };
    let episode = anEpisode();
    // A control after another, each on its own second: a hundred and more entries of three characters.
    for (let second = 0; second < 500; second += 1) {
      episode = advanceEpisode(episode, detector, PRIOR_MODEL, { ...gained, acts: [second] });
    }
    expect(hasEnded(episode.trail)).toBe(true);
    const later = advanceEpisode(episode, detector, PRIOR_MODEL, {
      active: seconds(300),
      evidence: [{ kind: "rageClick", at: now, latency: null }],
      acts: [7],
      at: timestamp(400_000),
    });
    const back = returnToEpisode(later, detector, timestamp(90_000_000));
    expect(back.detector).toEqual(episode.detector);
    expect(back).toMatchObject({ active: seconds(800), visits: 2, evidence: { rageClick: 1 }, trail: episode.trail });
  });
});
