import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inSeconds } from "../../base/index.ts";
import { drawsFrom } from "./builders.ts";
import {
  predictionOf,
  predictiveQuantile,
  predictiveSurvival,
  RATE_WEIGHT,
  sampleBetween,
  shrunkRate,
  shrunkShare,
  type TimeBelief,
  timeSampleOf,
  updateBelief,
} from "./shrinkage.ts";

const PRIOR: TimeBelief = { mean: Math.log(45), meanWeight: 0.25, shape: 3, scale: 0.6 };
const logs = fc.array(fc.double({ min: -1, max: 9, noNaN: true }), { maxLength: 12 });
const KEYS = ["mean", "meanWeight", "shape", "scale"] as const;

describe("beliefs of a time", () => {
  test("[ST106] by hand: two people at e^4 and e^5", () => {
    const belief = updateBelief({ mean: 4, meanWeight: 1, shape: 2, scale: 1 }, timeSampleOf([4, 5]));
    // 1 + 2; (4 + 9) / 3; 2 + 2 / 2; 1 + 0.5 / 2 + 1 * 2 * 0.5^2 / (2 * 3)
    expect(belief.meanWeight).toBe(3);
    expect(belief.mean).toBeCloseTo(13 / 3, 12);
    expect(belief.shape).toBe(3);
    expect(belief.scale).toBeCloseTo(1 + 0.25 + 0.5 / 6, 12);
  });

  test("[ST106] in whichever order and portions people come, the belief is the same", () => {
    fc.assert(
      fc.property(logs, logs, (a, b) => {
        const once = updateBelief(PRIOR, timeSampleOf([...a, ...b]));
        const twice = updateBelief(updateBelief(PRIOR, timeSampleOf(b)), timeSampleOf(a));
        for (const key of KEYS) expect(twice[key]).toBeCloseTo(once[key], 6);
      }),
    );
  });

  test("[ST106] what was seen can be read back from before and after", () => {
    fc.assert(
      fc.property(logs, (values) => {
        const sample = timeSampleOf(values);
        const back = sampleBetween(PRIOR, updateBelief(PRIOR, sample));
        expect(back.size).toBeCloseTo(sample.size, 9);
        if (sample.size === 0) return;
        expect(back.mean).toBeCloseTo(sample.mean, 6);
        expect(back.squares).toBeCloseTo(sample.squares, 6);
      }),
    );
  });
});

describe("the next person's time", () => {
  test("[ST107] is predicted wider the fewer were seen", () => {
    const nine = [1, 3, 10, 100].map((n) => {
      const seen = { size: n, mean: PRIOR.mean, squares: 0.3 * n };
      return inSeconds(predictiveQuantile(updateBelief(PRIOR, seen), 0.9));
    });
    expect(nine).toEqual([...nine].sort((a, b) => b - a));
  });

  test("[ST107] quantile and share beyond are inverse", () => {
    fc.assert(
      fc.property(logs, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (values, p) => {
        const belief = updateBelief(PRIOR, timeSampleOf(values));
        expect(predictiveSurvival(belief, Math.log(inSeconds(predictiveQuantile(belief, p))))).toBeCloseTo(1 - p, 6);
      }),
    );
  });

  test("[ST107] with much seen it is the spread among people alone", () => {
    const { scale, degrees } = predictionOf(updateBelief(PRIOR, { size: 1e6, mean: 4, squares: 0.25e6 }));
    expect(scale).toBeCloseTo(0.5, 3);
    expect(degrees).toBeGreaterThan(1e6);
  });

  test.each([0, 1, 3, 10])(
    "[ST107] for steps as the prior has them, one in ten is slower than nine in ten after %i",
    (n) => {
      const { normal, gamma } = drawsFrom(40 + n);
      const steps = 6000;
      let slower = 0;
      for (let step = 0; step < steps; step += 1) {
        const spread = Math.sqrt(PRIOR.scale / gamma(PRIOR.shape));
        const mean = PRIOR.mean + (spread / Math.sqrt(PRIOR.meanWeight)) * normal();
        const person = () => mean + spread * normal();
        const belief = updateBelief(PRIOR, timeSampleOf(Array.from({ length: n }, person)));
        if (predictiveSurvival(belief, person()) < 0.1) slower += 1;
      }
      expect(Math.abs(slower / steps - 0.1)).toBeLessThan(0.012);
    },
  );
});

describe("rates and shares", () => {
  test("[ST108] nothing seen gives the usual one, much seen its own", () => {
    expect(shrunkRate(0, 0, 0.002)).toBeCloseTo(0.002, 12);
    expect(shrunkRate(3, RATE_WEIGHT, 0.001)).toBeCloseTo(4.5 / 3000, 12);
    expect(shrunkRate(5e4, 1e7, 0.1)).toBeCloseTo(0.005, 4);
    expect(shrunkShare(0, 0, 0.1)).toBeCloseTo(0.1, 12);
    expect(shrunkShare(4, 8, 0.1)).toBeCloseTo(0.3, 12);
    expect(shrunkShare(5e5, 1e6, 0.1)).toBeCloseTo(0.5, 4);
  });
});
