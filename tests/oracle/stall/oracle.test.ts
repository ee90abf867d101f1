import { readFileSync } from "node:fs";
import { seconds } from "@handrail/core/base";
import {
  addToHistogram,
  cumulativeIncidence,
  digamma,
  EMPTY_HISTOGRAM,
  fitCensoredLogLogistic,
  fitCensoredLogNormal,
  fitLogNormal,
  type Histogram,
  NO_TIME_PRIOR,
  normalQuantile,
  studentQuantile,
  studentSurvival,
  survivalBand,
  survivalCurve,
} from "@handrail/core/stall/estimation";
import { describe, expect, test } from "vitest";

interface Fit {
  readonly mu: number;
  readonly sigma: number;
  readonly logLikelihood: number;
}

interface Fits {
  readonly logNormal: Fit;
  readonly logLogistic: Fit;
}

type Column = readonly number[];
type Gappy = readonly (number | null)[];

interface Oracle {
  readonly steps: readonly {
    readonly name: string;
    readonly time: Column;
    readonly done: Column;
    readonly survival: Readonly<Record<"bin" | "atRisk" | "survival" | "variance", Column>> &
      Readonly<Record<"low" | "high" | "low80" | "high80", Gappy>>;
    readonly binned: Fits;
    readonly exact: Fits;
  }[];
  readonly risks: readonly (Readonly<
    Record<"time" | "how" | "bin" | "atRisk" | "going" | "done" | "left" | "skipped", Column> &
      Record<"goingError" | "doneError" | "leftError" | "skippedError", Column>
  > & { readonly name: string })[];
  readonly cures: readonly {
    readonly name: string;
    readonly time: Column;
    readonly done: Column;
    readonly mu: number;
    readonly sigma: number;
    readonly failing: number;
  }[];
  readonly students: readonly { readonly degrees: number; readonly p: number; readonly quantile: number }[];
  readonly tails: readonly { readonly degrees: number; readonly t: number; readonly beyond: number }[];
  readonly normals: readonly { readonly p: number; readonly quantile: number }[];
  readonly digammas: readonly { readonly x: number; readonly value: number }[];
}

const oracle: Oracle = JSON.parse(readFileSync(new URL("./oracle.json", import.meta.url), "utf8"));

/** Those of the times that ended in this way. */
const countWhere = (times: Column, ended: Column, how: number): Histogram =>
  times.reduce(
    (held, time, index) => (ended[index] === how ? addToHistogram(held, seconds(time)) : held),
    EMPTY_HISTOGRAM,
  );

const EXACT = 1e-9;

/** Equal to within `by` of itself, or of 1 where it is smaller. */
const agrees = (ours: number | undefined, theirs: number, by: number, what = ""): void => {
  const off = Math.abs((ours ?? Number.NaN) - theirs) / Math.max(1, Math.abs(theirs));
  expect(off, `${what} ${ours} against ${theirs}`).toBeLessThanOrEqual(by);
};

describe.each(oracle.steps)("$name", ({ time, done, survival, binned, exact }) => {
  const finished = countWhere(time, done, 1);
  const censored = countWhere(time, done, 0);

  test("Kaplan-Meier and Greenwood, bin by bin", () => {
    const ours = new Map(survivalCurve(finished, censored).map((point) => [point.bin, point]));
    expect(survival.bin.length).toBeGreaterThan(4);
    for (const [index, bin] of survival.bin.entries()) {
      const point = ours.get(bin);
      agrees(point?.atRisk, survival.atRisk[index] ?? Number.NaN, EXACT, `at risk in ${bin}:`);
      agrees(point?.survival, survival.survival[index] ?? Number.NaN, EXACT, `survival after ${bin}:`);
      if ((point?.survival ?? 0) > 0)
        agrees(point?.variance, survival.variance[index] ?? Number.NaN, EXACT, "variance:");
    }
  });

  test.each([
    ["95 %", 0.95, survival.low, survival.high],
    ["80 %", 0.8, survival.low80, survival.high80],
  ] as const)("the band of %s", (_, level, low, high) => {
    const ours = new Map(survivalBand(survivalCurve(finished, censored), level).map((point) => [point.bin, point]));
    let compared = 0;
    for (const [index, bin] of survival.bin.entries()) {
      const [theirLow, theirHigh] = [low[index] ?? null, high[index] ?? null];
      if (theirLow === null || theirHigh === null) continue;
      agrees(ours.get(bin)?.low, theirLow, EXACT, `low after ${bin}:`);
      agrees(ours.get(bin)?.high, theirHigh, EXACT, `high after ${bin}:`);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3);
  });

  test.each([
    ["log-normal", fitCensoredLogNormal(finished, censored), binned.logNormal],
    ["log-logistic", fitCensoredLogLogistic(finished, censored), binned.logLogistic],
  ] as const)("%s on the same bins", (_, ours, theirs) => {
    agrees(ours?.mu, theirs.mu, 1e-6, "mu:");
    agrees(ours?.sigma, theirs.sigma, 1e-6, "sigma:");
    agrees(ours?.logLikelihood, theirs.logLikelihood, 1e-9, "ln likelihood:");
  });

  const isLimited = new Set(time.filter((_, index) => done[index] === 0)).size === 1;

  test.each([
    ["log-normal", fitCensoredLogNormal(finished, censored), exact.logNormal],
    ["log-logistic", fitCensoredLogLogistic(finished, censored), exact.logLogistic],
  ] as const)("%s on bins against the times before binning", (_, ours, theirs) => {
    // Ten people do not average a bin's width out, and a hard time limit moves everybody cut off the same way.
    const allowed = isLimited ? 0.03 : time.length < 50 ? 0.02 : 0.006;
    expect(Math.abs((ours?.mu ?? Number.NaN) - theirs.mu)).toBeLessThanOrEqual(allowed);
    expect(Math.abs((ours?.sigma ?? Number.NaN) - theirs.sigma)).toBeLessThanOrEqual(allowed);
  });
});

describe.each(oracle.risks)("competing risks, $name", (risk) => {
  const [open, done, left, skipped] = [0, 1, 2, 3].map((how) => countWhere(risk.time, risk.how, how));
  const points = cumulativeIncidence({
    done: done ?? [],
    left: left ?? [],
    skipped: skipped ?? [],
    open: open ?? [],
  });
  const ours = new Map(points.map((point) => [point.bin, point]));

  test.each([
    ["going", risk.going, risk.goingError],
    ["done", risk.done, risk.doneError],
    ["left", risk.left, risk.leftError],
    ["skipped", risk.skipped, risk.skippedError],
  ] as const)("Aalen-Johansen: %s", (state, shares, errors) => {
    expect(risk.bin.length).toBeGreaterThan(6);
    for (const [index, bin] of risk.bin.entries()) {
      const point = ours.get(bin);
      agrees(point?.atRisk, risk.atRisk[index] ?? Number.NaN, EXACT, "at risk:");
      agrees(point?.[state].share, shares[index] ?? Number.NaN, EXACT, `share after ${bin}:`);
      agrees(point?.[state].variance, (errors[index] ?? Number.NaN) ** 2, EXACT, `variance after ${bin}:`);
    }
  });
});

test.each(oracle.cures)("a share who never finish: $name", ({ time, done, mu, sigma, failing }) => {
  const fit = fitLogNormal(countWhere(time, done, 1), countWhere(time, done, 0), 0, NO_TIME_PRIOR);
  agrees(fit.mu, mu, 1e-4, "mu:");
  agrees(fit.sigma, sigma, 1e-4, "sigma:");
  agrees(fit.failing, failing, 1e-4, "failing:");
});

describe("distributions", () => {
  test("quantiles of Student's t", () => {
    for (const { degrees, p, quantile } of oracle.students) {
      agrees(studentQuantile(p, degrees), quantile, EXACT, `${p} with ${degrees} degrees:`);
    }
  });

  test("tails of Student's t, in proportion", () => {
    for (const { degrees, t, beyond } of oracle.tails) {
      agrees(studentSurvival(t, degrees) / beyond, 1, EXACT, `beyond ${t} with ${degrees} degrees:`);
    }
  });

  test("quantiles of the normal distribution", () => {
    for (const { p, quantile } of oracle.normals) agrees(normalQuantile(p), quantile, EXACT, `${p}:`);
  });

  test("digamma", () => {
    for (const { x, value } of oracle.digammas) agrees(digamma(x), value, EXACT, `${x}:`);
  });
});
