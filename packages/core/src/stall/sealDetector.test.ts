import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Duration, milliseconds, seconds } from "../base/index.ts";
import { ALL_SIGNALS, aModel, anAbsurdModel, aUsualModel, someSignals } from "./arbitraries.ts";
import { aSealModel, aStepModel, secondsOf } from "./builders.ts";
import { FIRST_LOG_ODDS } from "./filter.ts";
import { packModel } from "./modelCodec.ts";
import { TRAIT_COUNT } from "./pace.ts";
import {
  advanceSecond,
  beginSeal,
  sealDetector as detector,
  EARLIEST_STALL,
  MOST_SECONDS,
  readSeal,
  resumeSeal,
} from "./sealDetector.ts";
import { PRIOR_MODEL, SHIP_MODEL } from "./shipModel.ts";
import type { Signal } from "./signals.ts";
import type { Aim, DetectorState, StepModel } from "./types.ts";

type Told = readonly [active: number, signals: readonly Signal[]];

const run = (model: StepModel, told: readonly Told[], from = detector.begin(model, 0)): DetectorState =>
  told.reduce(
    (state, [active, signals]) => detector.look(state, model, { active: milliseconds(active), signals }),
    from,
  );

/** Moments of one attempt in order, each with what was heard then. */
const someLooks = (most: number): fc.Arbitrary<readonly Told[]> =>
  fc
    .array(fc.tuple(fc.double({ min: 0, max: most, noNaN: true }), someSignals), { maxLength: 30 })
    .map((looks) => [...looks].sort(([a], [b]) => a - b));

const after = (active: number, signals: readonly Signal[] = [], model = PRIOR_MODEL): DetectorState =>
  run(model, [
    [0, signals],
    [active, []],
  ]);

describe("time and evidence", () => {
  test("[ST6] time alone says little at first, and more with every second until others are long done", () => {
    const path = secondsOf(SHIP_MODEL, 240).map(({ logOdds }) => logOdds);
    for (let second = 1; second < path.length; second += 1) {
      expect(path[second] ?? 0).toBeGreaterThan(path[second - 1] ?? 0);
    }
    expect(detector.probability(after(seconds(10)))).toBeLessThan(0.05);
    expect(detector.probability(after(seconds(600)))).toBeGreaterThan(0.9);
  });

  test("[ST7] one second adds at most three and takes away at most one, and a kind counts once in it", () => {
    const quiet = secondsOf(SHIP_MODEL, 40).at(-1);
    const all = secondsOf(SHIP_MODEL, 40, (second) => (second === 40 ? ALL_SIGNALS : [])).at(-1);
    expect((all?.filtered ?? 0) - (quiet?.filtered ?? 0)).toBeLessThanOrEqual(3.1);
    expect((all?.filtered ?? 0) - (quiet?.filtered ?? 0)).toBeGreaterThan(2.5);
    const once = (kinds: readonly Signal[]) =>
      secondsOf(SHIP_MODEL, 30, (second) => (second === 20 ? kinds : [])).at(-1);
    expect(once(["deadClick", "deadClick", "deadClick"])).toEqual(once(["deadClick"]));
  });

  test("[ST8] where people who get through undo a lot, undoing speaks for getting through and is no reason", () => {
    const ratios = { ...SHIP_MODEL.filter.ratios, reEdit: -1.2, deadClick: 1 };
    const model = aStepModel({}, { ratios });
    const quiet = detector.probability(after(seconds(50), [], model));
    const undone = after(seconds(50), ["reEdit"], model);
    const dead = after(seconds(50), ["deadClick"], model);
    expect(detector.probability(undone)).toBeLessThan(quiet);
    expect(detector.probability(dead)).toBeGreaterThan(quiet);
    expect(detector.reasons(undone, model).map(({ kind }) => kind)).not.toContain("reEdit");
    expect(detector.reasons(dead, model).map(({ kind }) => kind)).toContain("deadClick");
  });

  test("[ST9] a day divides by e what was heard before it, and there is no verdict until the next second", () => {
    const before = secondsOf(SHIP_MODEL, 80, (second) => (second % 20 === 0 ? ["deadClick"] : [])).at(-1);
    if (before === undefined) throw new Error("eighty seconds were asked for");
    const distances = [0, 1, 2].map((away) => resumeSeal(before, seconds(86_400 * away)).filtered - FIRST_LOG_ODDS);
    expect(distances[0]).toBeCloseTo(before.filtered - FIRST_LOG_ODDS, 12);
    expect((distances[1] ?? 0) / (distances[0] ?? 1)).toBeCloseTo(Math.exp(-1), 12);
    expect((distances[2] ?? 0) / (distances[1] ?? 1)).toBeCloseTo(Math.exp(-1), 12);
    const back = resumeSeal(before, seconds(86_400));
    expect(back.pace).toMatchObject({ returns: 1, lively: 0 });
    expect(back.pace.counts.deadClick).toBeCloseTo(before.pace.counts.deadClick / Math.E, 9);
    expect(back.peak).toBe(before.peak);

    const kept = run(PRIOR_MODEL, [
      [seconds(120), ["deadClick", "goingBack"]],
      [seconds(125), []],
    ]);
    const returned = detector.resume(kept, 5 * 24 * 60);
    expect(detector.probability(kept)).toBeGreaterThan(0.6);
    expect(detector.probability(returned)).toBeLessThan(1e-6);
    const next = detector.look(returned, PRIOR_MODEL, { active: seconds(126), signals: [] });
    expect(detector.probability(next)).toBeGreaterThan(0.01);
    expect(detector.probability(next)).toBeLessThan(detector.probability(kept));
    expect(detector.peak(next)).toBe(detector.peak(kept));
  });
});

describe("the next look", () => {
  const isReached = (state: DetectorState, { stuck, failing }: Aim): boolean =>
    detector.probability(state) >= stuck && detector.failing(state) >= failing;

  /** By stepping: the first whole second at which an aim is reached that is not reached now, half a minute ahead at most. */
  const found = (state: DetectorState, model: StepModel, active: Duration, aims: readonly Aim[]): number | null => {
    const ahead = aims.filter((aim) => !isReached(state, aim));
    for (let second = Math.floor(active / 1000) + 1; second <= Math.floor(active / 1000) + 31; second += 1) {
      const then = detector.look(state, model, { active: seconds(second), signals: [] });
      if (ahead.some((aim) => isReached(then, aim))) return seconds(second);
    }
    return null;
  };

  test("[ST10] it is when stepping gets to an aim that is not reached now, or not within half a minute", () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const aims = fc.array(fc.record({ stuck: share, failing: share }), { maxLength: 3 });
    fc.assert(
      fc.property(aUsualModel, someLooks(200_000), aims, (model, looks, wanted) => {
        const packed = packModel(model, 50);
        const state = run(packed, looks);
        const active = milliseconds(looks.at(-1)?.[0] ?? 0);
        expect(detector.nextLook(state, packed, wanted)).toBe(found(state, packed, active, wanted));
      }),
      { numRuns: 300 },
    );
  });

  test("[ST10] both answers occur, and either probability may be the one waited for", () => {
    const state = after(seconds(80));
    const [there, later, never] = [0.1, 0.66, 0.99].map((stuck) =>
      detector.nextLook(state, PRIOR_MODEL, [{ stuck, failing: 0 }]),
    );
    expect(there).toBeNull();
    expect(later ?? 0).toBeGreaterThan(seconds(80));
    expect(detector.nextLook(state, PRIOR_MODEL, [{ stuck: 0, failing: 0.66 }])).toBe(later);
    expect(never).toBeNull();
  });
});

describe("the detector", () => {
  test("[ST80] looking in between, however often and at whatever fraction of a second, changes nothing", () => {
    const extra = fc.array(fc.double({ min: 0, max: 90_000, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(aUsualModel, someLooks(90_000), extra, (model, looks, more) => {
        const packed = packModel(model, 50);
        const end: Told = [90_000, []];
        // Of two looks at one moment, the one that says something comes as it came.
        const asked = [...looks, ...more.map((active): Told => [active, []])].sort(([a], [b]) => a - b);
        expect(run(packed, [...asked, end])).toEqual(run(packed, [...looks, end]));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["usual", aUsualModel],
    ["publishable", aModel],
  ])("[ST81] it is a probability at every look under any %s model", (_, models) => {
    fc.assert(
      fc.property(models, someLooks(300_000), fc.nat(99_999), (model, looks, away) => {
        const packed = packModel(model, 50);
        let state = detector.begin(packed, 0);
        for (const [index, [active, signals]] of looks.entries()) {
          if (index === 5) state = detector.resume(state, away);
          state = detector.look(state, packed, { active: milliseconds(active), signals });
          for (const value of [detector.probability(state), detector.peak(state)]) {
            expect(value >= 0 && value <= 1).toBe(true);
          }
          expect(state.numbers.every(Number.isFinite)).toBe(true);
          for (const { weight, amount } of detector.reasons(state, packed)) {
            expect(Number.isFinite(weight) && Number.isFinite(amount)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("[ST81] and under one that no sane server would fit", () => {
    fc.assert(
      fc.property(anAbsurdModel, fc.array(someSignals, { minLength: 1, maxLength: 60 }), (model, told) => {
        let state = beginSeal(model, 0);
        for (const heard of told) {
          state = advanceSecond({ ...state, heard }, model);
          expect(Number.isFinite(state.logOdds) && Number.isFinite(state.filtered)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("[ST82] what is heard within a second counts at its end, what is heard at its very end in the next", () => {
    const at = (moment: number) =>
      readSeal(
        run(PRIOR_MODEL, [
          [moment, ["deadClick"]],
          [5000, []],
        ]),
      ).pace.counts.deadClick;
    expect([4000, 4999.999].map(at)).toEqual([1, 1]);
    expect(at(5000)).toBe(0);
    const boundary = run(PRIOR_MODEL, [
      [5000, ["deadClick"]],
      [6000, []],
    ]);
    expect(readSeal(boundary).pace.counts.deadClick).toBe(1);
  });

  test("[ST83] a second counts for the peak only where at least one in five like this fails", () => {
    const easy = aStepModel({ fate: { ...SHIP_MODEL.fate, intercept: -6 } });
    const hard = aStepModel({ fate: { ...SHIP_MODEL.fate, intercept: 6 } });
    const [fine, lost] = [after(seconds(80), [], easy), after(seconds(80), [], hard)];
    expect(detector.probability(fine)).toBe(detector.probability(lost));
    expect(detector.failing(fine)).toBeLessThan(0.2);
    expect(detector.peak(fine)).toBe(0);
    expect(detector.peak(lost)).toBe(detector.probability(lost));
  });

  test("[ST83] the peak counts from ten seconds on, and never falls", () => {
    const early = run(PRIOR_MODEL, [
      [seconds(2), ["rageClick", "deadClick", "error"]],
      [seconds(4), ["goingBack", "helpSeeking"]],
      [seconds(9.9), []],
    ]);
    expect(detector.probability(early)).toBeGreaterThan(0.1);
    expect(detector.peak(early)).toBe(0);
    expect(EARLIEST_STALL).toBe(seconds(10));
    let state = early;
    let highest = 0;
    for (let second = 10; second <= 200; second += 1) {
      const signals: Signal[] = second % 7 === 0 ? ["fresh"] : [];
      state = detector.look(state, PRIOR_MODEL, { active: seconds(second), signals });
      if (detector.failing(state) >= 0.2) highest = Math.max(highest, detector.probability(state));
      expect(detector.peak(state)).toBe(highest);
    }
  });

  test("[ST84] its memory is plain numbers and survives JSON", () => {
    fc.assert(
      fc.property(someLooks(60_000), fc.nat(29), (looks, cut) => {
        const whole = run(PRIOR_MODEL, looks);
        const half = run(PRIOR_MODEL, looks.slice(0, cut));
        const kept: DetectorState = JSON.parse(JSON.stringify(half));
        expect(run(PRIOR_MODEL, looks.slice(cut), kept)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  test("[ST85] another model speaks from the next second on", () => {
    const calm = aStepModel({ intercept: -5 });
    const state = run(calm, [[seconds(60.5), ["fresh"]]]);
    const same = detector.look(state, PRIOR_MODEL, { active: seconds(60.9), signals: [] });
    expect(detector.probability(same)).toBe(detector.probability(state));
    const next = detector.look(state, PRIOR_MODEL, { active: seconds(61), signals: [] });
    expect(detector.probability(next)).toBeGreaterThan(20 * detector.probability(state));
  });

  test("[ST86] after two hours of active time a longer attempt says no more", () => {
    const two = after(seconds(MOST_SECONDS));
    expect(MOST_SECONDS).toBe(7200);
    expect(after(seconds(1e9))).toEqual(two);
    expect(detector.nextLook(two, PRIOR_MODEL, [{ stuck: 0.9999, failing: 0 }])).toBeNull();
  });

  test("[ST87] somebody known to be slow is late later", () => {
    const at = (slower: number) =>
      detector.probability(run(PRIOR_MODEL, [[seconds(90), []]], detector.begin(PRIOR_MODEL, slower)));
    expect(at(0.3)).toBeLessThan(at(0) - 0.05);
    expect(at(-0.3)).toBeGreaterThan(at(0) + 0.05);
  });

  test("[ST88] the bound is that of the model, and certainty without one", () => {
    expect(detector.bound(PRIOR_MODEL)).toBe(1);
    expect(detector.bound(aStepModel({ bound: 0 }))).toBeCloseTo(0.5, 3);
    // However sure it is, it is never as sure as that.
    const sure = aStepModel({ intercept: 32, weights: new Array<number>(TRAIT_COUNT).fill(10) });
    expect(detector.probability(after(seconds(60), ["rageClick"], sure))).toBeLessThan(1);
    expect(aSealModel().bound).toBe(Number.POSITIVE_INFINITY);
  });
});
