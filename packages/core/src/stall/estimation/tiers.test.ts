import { describe, expect, test } from "vitest";
import { countAll, drawsFrom } from "./builders.ts";
import { EMPTY_HISTOGRAM } from "./histogram.ts";
import { fitLogNormal, posteriorOf, type TimePrior } from "./logNormal.ts";
import { predictiveSurvival, type TimeBelief, timeSampleOf, updateBelief } from "./shrinkage.ts";
import { appPrior, SHIP_PRIOR } from "./tiers.ts";

/** An app whose steps differ as this belief has it; each step's people, as many as asked. */
const anApp = (of: TimeBelief, seed: number) => {
  const { normal, gamma } = drawsFrom(seed);
  return () => {
    const spread = Math.sqrt(of.scale / gamma(of.shape));
    const mean = of.mean + (spread / Math.sqrt(of.meanWeight)) * normal();
    return (n: number): readonly number[] => Array.from({ length: n }, () => mean + spread * normal());
  };
};

const known = (values: readonly number[]): TimePrior => updateBelief(SHIP_PRIOR, timeSampleOf(values));

/** Steps of three to eight minutes that differ little, unlike what we ship. */
const SLOW_APP: TimeBelief = { mean: Math.log(300), meanWeight: 2, shape: 8, scale: 1.6 };

describe("the prior of an app's next step", () => {
  test("[ST109] without a step, or with none that anybody attempted, it is what we ship", () => {
    expect(appPrior([])).toEqual(SHIP_PRIOR);
    expect(appPrior([SHIP_PRIOR, SHIP_PRIOR])).toEqual(SHIP_PRIOR);
  });

  test("[ST109] with many steps it is the app's own", () => {
    const step = anApp(SLOW_APP, 5);
    const prior = appPrior(Array.from({ length: 400 }, () => known(step()(20))));
    expect(prior.mean).toBeCloseTo(SLOW_APP.mean, 0);
    expect(Math.abs(Math.exp(prior.mean) - 300)).toBeLessThan(25);
    expect(prior.meanWeight).toBeGreaterThan(1.3);
    expect(prior.meanWeight).toBeLessThan(2.7);
    expect(prior.scale / prior.shape).toBeCloseTo(0.2, 1);
    expect(prior.shape).toBeGreaterThan(5);
    expect(prior.shape).toBeLessThan(13);
  });

  test("[ST109] many steps of two people each say as much of how steps differ, chance between people set aside", () => {
    const step = anApp(SLOW_APP, 8);
    const prior = appPrior(Array.from({ length: 1000 }, () => known(step()(2))));
    expect(Math.abs(Math.exp(prior.mean) - 300)).toBeLessThan(25);
    expect(prior.meanWeight).toBeGreaterThan(1.3);
    expect(prior.meanWeight).toBeLessThan(2.7);
    expect(Math.abs(prior.scale / prior.shape - 0.2)).toBeLessThan(0.03);
  });

  test("[ST109] from what we ship to the app's own it goes step by step", () => {
    const step = anApp(SLOW_APP, 6);
    const steps = Array.from({ length: 60 }, () => known(step()(30)));
    const means = [0, 1, 2, 5, 20, 60].map((count) => appPrior(steps.slice(0, count)).mean);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    // One busy step speaks, but does not speak for the app.
    expect(Math.exp(means[1] ?? 0)).toBeGreaterThan(50);
    expect(Math.exp(means[1] ?? 0)).toBeLessThan(200);
    for (const prior of [appPrior(steps.slice(0, 1)), appPrior(steps.slice(0, 2))]) {
      expect(prior.meanWeight).toBeLessThan(0.5);
    }
  });

  test("[ST109] a step that is quite unlike the others makes the prior vague, not wrong", () => {
    const step = anApp(SLOW_APP, 7);
    const alike = Array.from({ length: 12 }, () => known(step()(30)));
    const odd = known(Array.from({ length: 30 }, (_, k) => Math.log(2) + 0.02 * k));
    const [without, having] = [appPrior(alike), appPrior([...alike, odd])];
    expect(having.meanWeight).toBeLessThan(without.meanWeight);
    // It is five away in ln(time); the prior moves by less than a fifth of that.
    expect(Math.abs(having.mean - without.mean)).toBeLessThan(1);
  });

  test("[ST109] steps all alike never make it certain of the next", () => {
    const values = Array.from({ length: 50 }, (_, k) => Math.log(40) + 0.3 * Math.sin(k));
    expect(appPrior(Array.from({ length: 300 }, () => known(values))).shape).toBeLessThanOrEqual(30);
  });

  test("[ST109] the share who fail is that of the app's steps, no step counting for all", () => {
    const withShare = (failed: number, attempts: number) => {
      const done = countAll(new Array<number>(attempts - failed).fill(40));
      return posteriorOf(SHIP_PRIOR, fitLogNormal(done, EMPTY_HISTOGRAM, failed, SHIP_PRIOR), attempts);
    };
    const steps = Array.from({ length: 40 }, () => withShare(40, 100));
    expect(appPrior(steps).failing).toBeCloseTo(0.4, 1);
    expect(appPrior([...steps.slice(0, 5), withShare(0, 1000)]).failing).toBeGreaterThan(0.25);
    expect(appPrior([withShare(3, 10)]).failing).toBeGreaterThan(0.1);
    expect(appPrior([withShare(3, 10)]).failing).toBeLessThan(0.3);
  });

  test.each([
    ["as we thought", { mean: Math.log(60), meanWeight: 0.4, shape: 4, scale: 1 }, 3],
    ["slow and alike", SLOW_APP, 3],
    ["quick and all different", { mean: Math.log(6), meanWeight: 0.15, shape: 3, scale: 0.9 }, 3],
    ["slow and alike", SLOW_APP, 1],
    ["slow and alike", SLOW_APP, 10],
  ] as const)("[ST110] an app %s (%j): of people after %i, 8 to 12 in 100 are beyond nine in ten", (_, app, n) => {
    const step = anApp(app, 11 + n);
    let [beyond, people] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const prior = appPrior(Array.from({ length: 15 }, () => known(step()(25))));
      for (let fresh = 0; fresh < 30; fresh += 1) {
        const drawFrom = step();
        const belief = updateBelief(prior, timeSampleOf(drawFrom(n)));
        for (const value of drawFrom(4)) {
          people += 1;
          if (predictiveSurvival(belief, value) < 0.1) beyond += 1;
        }
      }
    }
    expect(beyond / people).toBeGreaterThan(0.08);
    expect(beyond / people).toBeLessThan(0.12);
  });
});
