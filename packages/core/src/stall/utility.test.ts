import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "./decideStall.ts";
import { NEVER, shrunkLift, thresholdOf, thresholdsFor, USUAL_LIFT } from "./utility.ts";

describe("what an interruption is worth", () => {
  test("[ST78] it is worth it from where expected gain meets cost", () => {
    // At the threshold p * (lift - strain) = (1 - p) * cost.
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.009, noNaN: true }),
        (cost, lift, strain) => {
          const p = thresholdOf(cost, lift, strain);
          expect(Math.abs(p - cost / (cost + lift - strain))).toBeLessThanOrEqual(0.005 + 1e-9);
        },
      ),
    );
  });

  test("[ST78] at the usual lift a hint asks for 5, a panel for 23, a dialog for 50 in 100", () => {
    expect(thresholdsFor()).toEqual({ subtle: 0.05, panel: 0.23, modal: 0.5 });
    expect(DEFAULT_POLICY.thresholds).toEqual(thresholdsFor());
  });

  test("[ST78] what helps more may come sooner, and what does not help is switched off", () => {
    expect(thresholdsFor({ modal: 0.4 })).toEqual({ subtle: 0.05, panel: 0.23, modal: 0.2 });
    expect(thresholdsFor({ panel: 0, modal: -0.02 })).toEqual({ subtle: 0.05, panel: NEVER, modal: NEVER });
    expect(thresholdOf(0.1, 0.1, 0.1)).toBe(NEVER);
    expect(NEVER).toBeGreaterThan(1);
  });

  const lift = (helped: readonly [number, number], heldOut: readonly [number, number]): number =>
    shrunkLift({ helped: { done: helped[0], of: helped[1] }, heldOut: { done: heldOut[0], of: heldOut[1] } });

  test("[ST79] without anybody on either side it is the usual one", () => {
    expect(lift([0, 0], [0, 0])).toBe(USUAL_LIFT);
    expect(lift([50, 60], [0, 0])).toBe(USUAL_LIFT);
    expect(lift([0, 0], [4, 9])).toBe(USUAL_LIFT);
  });

  test("[ST79] few people move it little, many make it what they show", () => {
    expect(Math.abs(lift([4, 5], [1, 5]) - USUAL_LIFT)).toBeLessThan(0.02);
    expect(lift([18_000, 30_000], [9000, 30_000])).toBeCloseTo(0.3, 2);
    expect(lift([9000, 30_000], [9000, 30_000])).toBeCloseTo(0, 2);
    expect(lift([700, 2000], [900, 2000])).toBeLessThan(0);
  });

  test("[ST79] it is never further from the usual one than what was seen, and a share of none or all is not certain", () => {
    const people = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(people, people, (helped, heldOut) => {
        const seen = (helped[0] + 1) / (helped[1] + 2) - (heldOut[0] + 1) / (heldOut[1] + 2);
        const found = lift(helped, heldOut);
        expect(found).toBeGreaterThanOrEqual(Math.min(seen, USUAL_LIFT) - 1e-12);
        expect(found).toBeLessThanOrEqual(Math.max(seen, USUAL_LIFT) + 1e-12);
      }),
    );
    expect(lift([3, 3], [0, 3])).toBeLessThan(0.15);
  });
});
