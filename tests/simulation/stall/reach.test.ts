import { describe, expect, test } from "vitest";
import { firedAt, type Outcome, type Part, verdictAt } from "./outcome.ts";
import { createRandom } from "./random.ts";
import { reachAt, recallAt, recallInterval, turnsOf } from "./reach.ts";

const NEVER = Number.NEGATIVE_INFINITY;

/** An attempt by its highest scores; what is not said never scored. */
const outcome = (part: Part, scores: Partial<Outcome>): Outcome => ({
  person: `${part}-${JSON.stringify(scores)}`,
  part,
  early: NEVER,
  inTime: NEVER,
  stuckPeak: NEVER,
  peak: Math.max(scores.early ?? NEVER, scores.inTime ?? NEVER, scores.stuckPeak ?? NEVER),
  path: new Float64Array(),
  onset: 10,
  end: 60,
  ...scores,
});

const everybody = (outcomes: readonly Outcome[]) => new Float64Array(turnsOf(outcomes).people).fill(1);

describe("what becomes of an attempt at a threshold", () => {
  const stuck = outcome("stuck", { early: 1, inTime: 3, peak: 5 });

  test("somebody stuck: too early is false, in time a hit, in the last seconds too late", () => {
    expect([0.5, 1, 2, 3, 4, 5, 6].map((threshold) => verdictAt(stuck, threshold))).toEqual([
      "false",
      "false",
      "hit",
      "hit",
      "late",
      "late",
      "silent",
    ]);
  });

  test("a completer is always a false one, others are wasted", () => {
    expect(verdictAt(outcome("completer", { peak: 2 }), 2)).toBe("false");
    expect(verdictAt(outcome("drifted", { peak: 2 }), 2)).toBe("wasted");
    expect(verdictAt(outcome("uninterested", { peak: 2 }), 2)).toBe("wasted");
  });

  test("fires at the first look that reaches the threshold", () => {
    const { path, ...rest } = stuck;
    expect(firedAt({ ...rest, path: Float64Array.of(0, 2, 1, 3) }, 2)).toBe(2);
    expect(firedAt({ ...rest, path }, 2)).toBeNull();
  });
});

describe("recall at a rate of false interruptions", () => {
  const completers = Array.from({ length: 20 }, (_, peak) => outcome("completer", { early: peak, peak }));

  test("takes the best threshold that keeps the rate", () => {
    const outcomes = [
      ...completers,
      outcome("stuck", { inTime: 30 }),
      outcome("stuck", { inTime: 18.5 }),
      outcome("stuck", { inTime: 17.5 }),
      outcome("stuck", { inTime: 2 }),
    ];
    // 10 per 100 of twenty allow two: those at 19 and 18.
    expect(recallAt(turnsOf(outcomes), 10, everybody(outcomes))).toEqual({ recall: 3 / 4, threshold: 17.5 });
    expect(recallAt(turnsOf(outcomes), 0, everybody(outcomes))).toEqual({ recall: 1 / 4, threshold: 30 });
    expect(reachAt(outcomes, 17.5)).toEqual({ threshold: 17.5, recall: 3 / 4, precision: 3 / 5, falsePerHundred: 10 });
  });

  test("an interruption before the onset is a false one, and the hit it could have been is lost", () => {
    const outcomes = [...completers.slice(0, 10), outcome("stuck", { early: 15, inTime: 40 })];
    expect(recallAt(turnsOf(outcomes), 5, everybody(outcomes)).threshold).toBe(40);
    expect(reachAt(outcomes, 15)).toMatchObject({ recall: 0, falsePerHundred: 10 });
    const always = [...completers.slice(0, 10), outcome("stuck", { early: 40, inTime: 40 })];
    expect(recallAt(turnsOf(always), 10, everybody(always)).recall).toBe(0);
  });

  test("a tie stands or falls as a whole", () => {
    const outcomes = [...completers.map((one) => ({ ...one, peak: 1 })), outcome("stuck", { inTime: 1 })];
    expect(recallAt(turnsOf(outcomes), 50, everybody(outcomes)).recall).toBe(0);
    expect(recallAt(turnsOf(outcomes), 100, everybody(outcomes)).recall).toBe(1);
  });

  test("somebody who got unstuck alone is false, or apart where that is asked", () => {
    const outcomes = [
      ...completers.slice(0, 9),
      outcome("completer", { early: 0, stuckPeak: 50, peak: 50 }),
      outcome("stuck", { inTime: 40 }),
    ];
    expect(recallAt(turnsOf(outcomes), 0, everybody(outcomes)).recall).toBe(0);
    expect(recallAt(turnsOf(outcomes, "apart"), 0, everybody(outcomes)).recall).toBe(1);
    // After the recovery it is false again, unless the interruption had come while stuck.
    const after = [
      ...completers.slice(0, 9),
      outcome("completer", { early: 0, stuckPeak: 45, peak: 50 }),
      outcome("stuck", { inTime: 47 }),
    ];
    expect(recallAt(turnsOf(after), 0, everybody(after)).recall).toBe(0);
    expect(recallAt(turnsOf(after, "apart"), 0, everybody(after))).toEqual({ recall: 1, threshold: 45 });
    const above = after.map((one) => (one.part === "stuck" ? { ...one, early: 46 } : one));
    expect(recallAt(turnsOf(above, "apart"), 0, everybody(above)).recall).toBe(0);
  });

  test("agrees with counting at every threshold, on random outcomes", () => {
    const random = createRandom("reach");
    const score = (shift = 0): number => Math.round(10 * (random.normal() + shift));
    const outcomes = Array.from({ length: 400 }, (_, index) => {
      const [early, inTime, late] = [score(-1), score(1), score(0)];
      const shape = { person: `p${index % 150}`, early, inTime: Math.max(early, inTime), stuckPeak: inTime };
      return outcome(index % 4 === 0 ? "stuck" : "completer", { ...shape, peak: Math.max(early, inTime, late) });
    });
    for (const rate of [2, 5, 10, 40]) {
      const { recall, threshold } = recallAt(turnsOf(outcomes), rate, everybody(outcomes));
      expect(reachAt(outcomes, threshold).recall).toBeCloseTo(recall, 12);
      expect(reachAt(outcomes, threshold).falsePerHundred).toBeLessThanOrEqual(rate + 1e-9);
      for (let other = -50; other <= 50; other += 1) {
        const reach = reachAt(outcomes, other);
        if (reach.falsePerHundred <= rate) expect(reach.recall).toBeLessThanOrEqual(recall + 1e-12);
      }
    }
  });

  test("the interval holds the value, narrows with more people, and repeats itself", () => {
    const random = createRandom("interval");
    const draw = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const isStuck = index % 5 === 0;
        const peak = random.normal({ mean: isStuck ? 1.5 : 0, deviation: 1 });
        return outcome(isStuck ? "stuck" : "completer", {
          person: `p${index}`,
          early: isStuck ? -9 : peak,
          inTime: peak,
          peak,
        });
      });
    const options = { rounds: 100, seed: "a", recoverers: "false" } as const;
    const [few, many] = [draw(300), draw(3000)];
    const [wide, narrow] = [recallInterval(few, 10, options), recallInterval(many, 10, options)];
    for (const { low, value, high } of [wide, narrow]) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
    expect(recallInterval(few, 10, options)).toEqual(wide);
  });
});
