import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalSurvival } from "../normal.ts";
import { normalQuantile, studentQuantile, studentSurvival } from "./quantiles.ts";

const shares = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("quantiles", () => {
  test("[ST107] the quantile of a share is exceeded by the rest", () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 1, max: 1e5, noNaN: true }), (p, degrees) => {
        expect(Math.abs(studentSurvival(studentQuantile(p, degrees), degrees) / (1 - p) - 1)).toBeLessThan(1e-6);
        expect(Math.abs(normalSurvival(normalQuantile(p)) / (1 - p) - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  test("[ST107] printed tables: 6 degrees, 30 degrees, and as many as you like", () => {
    expect(studentQuantile(0.9, 6)).toBeCloseTo(1.44, 3);
    expect(studentQuantile(0.975, 30)).toBeCloseTo(2.042, 3);
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
  });

  test("[ST107] the middle is nothing, and the ends are without bounds", () => {
    for (const middle of [normalQuantile(0.5), studentQuantile(0.5, 4)]) expect(middle).toBeCloseTo(0, 12);
    expect([normalQuantile(1), studentQuantile(1, 4)]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([normalQuantile(0), studentQuantile(0, 4)]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
});
