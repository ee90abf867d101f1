import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPublished } from "../modelCodec.ts";
import { SHIP_MODEL } from "../shipModel.ts";
import { type Draws, drawsFrom } from "./builders.ts";
import { BUDGETS, promiseOf } from "./promise.ts";
import { type Attempt, highestOf, peakOf, riseOf } from "./replay.ts";

/** Somebody with a pace and a few signs of trouble of their own; whoever fails shows twice as many. */
const someone = ({ uniform, normal }: Draws, failed: boolean): Attempt => {
  const seconds = Math.max(1, Math.round((failed ? 80 : 45) * Math.exp(0.6 * normal())));
  const pace = 0.1 + 0.4 * uniform();
  let trail = "";
  let last = 0;
  for (let second = 1; second < seconds; second += 1) {
    if (uniform() > pace) continue;
    const letter = uniform() < (failed ? 0.2 : 0.1) ? "D" : uniform() < 0.6 ? "f" : "r";
    trail += `${second - last || ""}${letter}`;
    last = second;
  }
  return { trail, seconds, failed };
};

const people = (count: number, failed: boolean, seed: number): readonly Attempt[] => {
  const draws = drawsFrom(seed);
  return Array.from({ length: count }, () => someone(draws, failed));
};

const COMPLETERS = people(600, false, 93);
const LEAVERS = people(200, true, 94);

describe("what is promised", () => {
  test.each([
    [20, 0.05],
    [50, 0.1],
    [90, 0.2],
  ])(
    "[ST93] with %d completers at %d the others are interrupted no more often than promised, on average over splits",
    (size, alpha) => {
      const peaks = new Map(COMPLETERS.map((attempt) => [attempt, highestOf(SHIP_MODEL, attempt)]));
      const { uniform } = drawsFrom(size);
      const splits = 100;
      const shares: number[] = [];
      for (let split = 0; split < splits; split += 1) {
        const shuffled = COMPLETERS.map((attempt) => ({ attempt, at: uniform() })).sort((a, b) => a.at - b.at);
        const [counted, others] = [shuffled.slice(0, size), shuffled.slice(size)];
        const { wanted } = promiseOf(
          SHIP_MODEL,
          counted.map(({ attempt }) => attempt),
          alpha,
        );
        const bound = wanted.bound ?? Number.POSITIVE_INFINITY;
        // As the browser decides: from the bound on.
        const interrupted = others.filter(({ attempt }) => (peaks.get(attempt) ?? 0) >= bound).length;
        shares.push(interrupted / others.length);
      }
      const mean = shares.reduce((sum, share) => sum + share, 0) / splits;
      const spread = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / splits / splits);
      expect(mean).toBeLessThanOrEqual(alpha + 2 * spread);
      expect(mean).toBeGreaterThan(0);
    },
  );

  test("[ST94] the bound is one that can be published, and none of those counted beyond the promise reaches it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...BUDGETS), (size, alpha) => {
        const counted = COMPLETERS.slice(0, size);
        const { wanted, completers, needed } = promiseOf(SHIP_MODEL, counted, alpha);
        expect(completers).toBe(size);
        expect(wanted.bound === null).toBe(size < needed);
        if (wanted.bound === null) return;
        expect(asPublished({ ...SHIP_MODEL, bound: wanted.bound }).bound).toBe(wanted.bound);
        const reaching = counted.filter((attempt) => peakOf(SHIP_MODEL, attempt, wanted.bound ?? 0).reachedAt !== null);
        expect(reaching.length).toBeLessThanOrEqual(alpha * (size + 1));
      }),
      { numRuns: 40 },
    );
  });

  test("[ST94] it says whom it would have reached, and when", () => {
    const { wanted, leavers } = promiseOf(SHIP_MODEL, [...COMPLETERS, ...LEAVERS], 0.1);
    const bound = wanted.bound ?? Number.NaN;
    const reached = LEAVERS.map((attempt) => ({ attempt, at: peakOf(SHIP_MODEL, attempt, bound).reachedAt })).filter(
      (one): one is { attempt: Attempt; at: number } => one.at !== null,
    );
    expect(leavers).toBe(200);
    expect(wanted.reached).toBe(reached.length / 200);
    expect(wanted.reached).toBeGreaterThan(0.2);
    const after = reached.map(({ at }) => at).sort((a, b) => a - b);
    const before = reached.map(({ at, attempt }) => attempt.seconds - at).sort((a, b) => a - b);
    const middle = Math.floor((reached.length - 1) / 2);
    expect([wanted.afterSeconds, wanted.beforeLeaving]).toEqual([after[middle], before[middle]]);
  });

  test("[ST94] too few completers, or nobody at all, and it is silent", () => {
    expect(promiseOf(SHIP_MODEL, [...COMPLETERS.slice(0, 18), ...LEAVERS], 0.05).wanted).toEqual({
      falseInterruptions: 0.05,
      bound: null,
      reached: 0,
      afterSeconds: null,
      beforeLeaving: null,
    });
    expect(promiseOf(SHIP_MODEL, COMPLETERS.slice(0, 19), 0.05).wanted.bound).not.toBeNull();
    expect(promiseOf(SHIP_MODEL, [], 0.05)).toMatchObject({
      completers: 0,
      needed: 19,
      leavers: 0,
      wanted: { reached: 0 },
    });
  });

  test("[ST94] where all are done within seconds the promise holds from the first moment on", () => {
    const quick = Array.from({ length: 40 }, (): Attempt => ({ trail: "1f2f", seconds: 4, failed: false }));
    const slow: Attempt = { trail: "1f", seconds: 90, failed: true };
    const { wanted } = promiseOf(SHIP_MODEL, [...quick, slow], 0.05);
    // As soon as failing is worth speaking of.
    const [first] = riseOf(SHIP_MODEL, slow);
    expect(wanted).toMatchObject({ reached: 1, afterSeconds: first?.second });
    expect(Number.isFinite(wanted.bound)).toBe(true);
  });

  test("[ST95] a higher price never reaches fewer, and never asks for a higher bound", () => {
    const { trades } = promiseOf(SHIP_MODEL, [...COMPLETERS, ...LEAVERS], 0.05);
    expect(trades.map(({ falseInterruptions }) => falseInterruptions)).toEqual(BUDGETS);
    const reached = trades.map((trade) => trade.reached);
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    const bounds = trades.map(({ bound }) => bound ?? Number.POSITIVE_INFINITY);
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
  });
});
