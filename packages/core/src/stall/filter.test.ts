import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceKind } from "../events/index.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { aModel, anAbsurdModel, aUsualModel } from "./arbitraries.ts";
import { aSealModel } from "./builders.ts";
import { evidenceWeight, FIRST_LOG_ODDS, type FilterModel, filterSecond, finishingHazard } from "./filter.ts";
import { logNormalSurvival } from "./normal.ts";
import { SHIP_MODEL } from "./shipModel.ts";

const NOTHING: ReadonlySet<EvidenceKind> = new Set();

/** The log-odds after each second. */
const run = (
  model: FilterModel,
  count: number,
  heardIn: (second: number) => ReadonlySet<EvidenceKind> = () => NOTHING,
  slower = 0,
): readonly number[] => {
  const path: number[] = [];
  let logOdds = FIRST_LOG_ODDS;
  for (let second = 1; second <= count; second += 1) {
    logOdds = filterSecond(logOdds, model, { second, slower, heard: heardIn(second) });
    path.push(logOdds);
  }
  return path;
};

const quiet = (changes: Partial<FilterModel>): FilterModel => ({
  ...SHIP_MODEL.filter,
  temper: 0,
  ...changes,
});

const last = (path: readonly number[]): number => path.at(-1) ?? Number.NaN;

describe("the filter", () => {
  const heard = fc.array(fc.subarray([...EVIDENCE_KINDS]), { minLength: 1, maxLength: 200 });

  test.each([
    ["usual", aUsualModel],
    ["publishable", aModel],
    ["absurd", anAbsurdModel],
  ])("[ST67] it is a probability at every second under any %s model, whatever is heard", (_, models) => {
    fc.assert(
      fc.property(models, heard, fc.double(), ({ filter }, told, slower) => {
        for (const logOdds of run(filter, told.length, (second) => new Set(told[second - 1]), slower)) {
          expect(Number.isFinite(logOdds)).toBe(true);
          const probability = 1 / (1 + Math.exp(-logOdds));
          expect(probability > 0 && probability < 1).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("[ST68] the hazard of finishing is the log-normal's, and a slow person's is the same later", () => {
    const model = SHIP_MODEL.filter;
    const survival = (second: number) => Math.exp(logNormalSurvival((Math.log(second) - model.mu) / model.sigma));
    for (const second of [5, 20, 45, 90, 300]) {
      const step = 1e-4;
      const slope = (Math.log(survival(second - step)) - Math.log(survival(second + step))) / (2 * step);
      expect(finishingHazard(model, second, 0)).toBeCloseTo(slope, 5);
    }
    // Twice as slow: at twice the second, half the hazard.
    expect(finishingHazard(model, 60, Math.log(2))).toBeCloseTo(finishingHazard(model, 30, 0) / 2, 12);
  });

  test("[ST69] hearing a kind adds how much likelier it is from somebody stuck, tempered and clipped", () => {
    const model: FilterModel = { ...SHIP_MODEL.filter, temper: 0.5 };
    const nothing = evidenceWeight(model, NOTHING);
    expect(nothing).toBeLessThan(0);
    expect(nothing).toBeGreaterThan(-0.05);
    expect(evidenceWeight(model, new Set(["deadClick"])) - nothing).toBeCloseTo(model.ratios.deadClick / 2, 12);
    const strong = { ...model, temper: 1, ratios: { ...model.ratios, rageClick: 30, deadClick: -30 } };
    expect(evidenceWeight({ ...strong, rates: { ...model.rates, rageClick: 0 } }, new Set(["rageClick"]))).toBe(3);
    expect(evidenceWeight(strong, new Set(["deadClick"]))).toBe(-1);
  });

  test("[ST69] evidence that nobody stuck shows less of says nothing either way", () => {
    const even = { ...SHIP_MODEL.filter, ratios: { ...SHIP_MODEL.filter.ratios, deadClick: 0 } };
    expect(evidenceWeight(even, new Set(["deadClick"]))).toBe(evidenceWeight(even, NOTHING));
  });

  test("[ST70] onset alone leads to being stuck, recovery back, and leaving thins out the stuck", () => {
    const none = { onset: 1e-12, leaving: 1e-12, recovery: 1e-12 };
    // Nobody finishes for a million seconds: what moves is the hazard in question.
    const slow = { mu: Math.log(1e6), sigma: 0.5 };
    const onset = run(quiet({ ...slow, ...none, onset: 0.05 }), 200);
    expect(onset).toEqual([...onset].sort((a, b) => a - b));
    expect(last(onset)).toBeGreaterThan(5);
    expect(last(run(quiet({ ...slow, ...none, onset: 0.05, recovery: 0.05 }), 200))).toBeCloseTo(0, 2);
    expect(last(run(quiet({ ...slow, ...none, recovery: 0.05 }), 200))).toBeLessThan(FIRST_LOG_ODDS - 3);
    expect(last(run(quiet({ ...slow, ...none, leaving: 0.05 }), 100))).toBeCloseTo(FIRST_LOG_ODDS - 5, 6);
  });

  test("[ST70] whoever is still there when others are long done is stuck", () => {
    const path = run(quiet({ leaving: 1e-9, recovery: 1e-9 }), 300);
    expect(path[29] ?? 0).toBeLessThan(0);
    expect(last(path)).toBeGreaterThan(2);
  });

  test("[ST70] it equals the exact posterior where that is known in closed form", () => {
    // Without finishing or onset the odds of being stuck after t seconds are those at first times exp(-leaving t).
    const model = aSealModel(
      {},
      { temper: 0, onset: 1e-300, leaving: 0.02, recovery: 1e-300, mu: 60, sigma: 1 },
    ).filter;
    for (const [index, logOdds] of run(model, 120).entries()) {
      expect(logOdds).toBeCloseTo(FIRST_LOG_ODDS - 0.02 * (index + 1), 9);
    }
  });
});
