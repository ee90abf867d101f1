import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawsFrom } from "./builders.ts";
import { addResidual, NO_SPEED, speedOf } from "./userSpeed.ts";

const speedAfter = (residuals: readonly number[]) => speedOf(residuals.reduce(addResidual, NO_SPEED));

describe("a person's speed", () => {
  test("[ST121] nobody knows anything of a newcomer; one slow step makes a person a little slow, ten make them slow", () => {
    expect(speedAfter([])).toBe(0);
    expect(speedAfter([0.5])).toBeCloseTo(0.1, 9);
    expect(speedAfter(new Array<number>(10).fill(0.5))).toBeCloseTo(0.357, 3);
    expect(speedAfter([-0.5])).toBeCloseTo(-0.1, 9);
  });

  test("[ST121] it lies between none and the person's own mean, in any order of steps, and one lunch break is no speed", () => {
    const residuals = fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(residuals, (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(Math.abs(speedAfter(values))).toBeLessThanOrEqual(Math.abs(mean) + 1e-12);
        expect(speedAfter([...values].reverse())).toBeCloseTo(speedAfter(values), 9);
      }),
    );
    expect(speedAfter([8])).toBe(speedAfter([1.5]));
  });

  test("[ST121] it predicts the next step better than nothing and better than the plain mean", () => {
    const { normal } = drawsFrom(2);
    const off = { nothing: 0, mean: 0, speed: 0 };
    for (let person = 0; person < 4000; person += 1) {
      const own = 0.25 * normal();
      const residuals = Array.from({ length: 3 }, () => own + 0.5 * normal());
      const next = own + 0.5 * normal();
      off.nothing += next ** 2;
      off.mean += (next - residuals.reduce((sum, value) => sum + value, 0) / 3) ** 2;
      off.speed += (next - speedAfter(residuals)) ** 2;
    }
    expect(off.speed).toBeLessThan(off.nothing);
    expect(off.speed).toBeLessThan(off.mean);
  });
});
