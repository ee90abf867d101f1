import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { ALL_SIGNALS } from "./arbitraries.ts";
import { secondsOf } from "./builders.ts";
import { EMPTY_PACE, PACE_TRAITS, type Pace, TRAIT_COUNT, traitsOf } from "./pace.ts";
import { SHIP_MODEL } from "./shipModel.ts";
import type { Signal } from "./signals.ts";

const paceAfter = (count: number, heardIn: (second: number) => readonly Signal[]): Pace =>
  secondsOf(SHIP_MODEL, count, heardIn).at(-1)?.pace ?? EMPTY_PACE;

const traits = (pace: Pace, second: number, lateness = 0): Readonly<Record<string, number>> => {
  const values = traitsOf(pace, second, lateness, new Float64Array(TRAIT_COUNT));
  return Object.fromEntries(
    [...PACE_TRAITS, ...EVIDENCE_KINDS].map((name, index) => [name, values[index] ?? Number.NaN]),
  );
};

describe("the pace of an attempt", () => {
  test("[ST71] every act counts, evidence once a second per kind", () => {
    const told: Readonly<Record<number, readonly Signal[]>> = {
      3: ["fresh", "again", "again"],
      7: ["deadClick", "deadClick", "error"],
      8: ["deadClick", "returned"],
    };
    expect(paceAfter(20, (second) => told[second] ?? [])).toMatchObject({
      firstActAt: 3,
      lastActAt: 8,
      fresh: 1,
      again: 2,
      returned: 1,
      counts: { deadClick: 2, error: 1, rageClick: 0 },
    });
  });

  test("[ST71] evidence alone is no act: somebody may be idle while errors appear", () => {
    const pace = paceAfter(30, (second) => (second === 2 ? ["fresh"] : second === 25 ? ["error"] : []));
    expect(traits(pace, 30)["idle"]).toBeCloseTo(Math.log1p(28), 12);
  });

  test("[ST72] liveliness halves in fourteen seconds of silence", () => {
    const once = (second: number): readonly Signal[] => (second === 1 ? ["fresh", "again"] : []);
    expect(paceAfter(1, once).lively).toBe(2);
    expect(paceAfter(15, once).lively / 2).toBeCloseTo(0.5, 2);
  });

  test("[ST73] traits are finite and small whatever happened", () => {
    const heard = fc.array(fc.array(fc.constantFrom(...ALL_SIGNALS), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(heard, fc.double({ noNaN: true }), (told, lateness) => {
        const pace = paceAfter(told.length, (second) => told[second - 1] ?? []);
        for (const value of Object.values(traits(pace, told.length, lateness))) {
          expect(Math.abs(value)).toBeLessThanOrEqual(16);
        }
      }),
    );
  });

  test("[ST73] nobody having acted is a trait of its own, and lateness is cut at four", () => {
    const none = traits(EMPTY_PACE, 40, 9);
    expect(none).toMatchObject({ noAct: 1, acts: 0, lateness: 4, latenessSquared: 16 });
    expect(none["firstAct"]).toBeCloseTo(Math.log1p(40), 12);
    expect(
      traits(
        paceAfter(40, (second) => (second === 5 ? ["fresh"] : [])),
        40,
        -9,
      ),
    ).toMatchObject({
      noAct: 0,
      acts: Math.log1p(1),
      lateness: -4,
    });
  });
});
