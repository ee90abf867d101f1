import { DEFAULT_POLICY, EMPTY_SAMPLE } from "@handrail/core/stall";
import { afterEach, describe, expect, test } from "vitest";
import type { FitStep } from "../ports/fitting.ts";
import { NOON } from "../usecases/builders.ts";
import { reportsOf } from "../usecases/fitting/builders.ts";
import { fitTogether } from "../usecases/fitting/fitTogether.ts";
import { createFittingThreads, type FittingThreads } from "./fittingThreads.ts";

let threads: FittingThreads;
afterEach(() => threads.stop());

const attempts = (["done", "left"] as const).flatMap((end) =>
  reportsOf({ people: 60, end, at: NOON, name: end }, 0).flatMap((event) =>
    event.type === "episodeUpdated"
      ? [{ trail: event.episode.trail, seconds: event.episode.active / 1000, failed: end === "left" }]
      : [],
  ),
);

const STEPS: readonly FitStep[] = ["import", "send"].map((step) => ({
  step,
  definitionVersion: 1,
  sample: { ...EMPTY_SAMPLE, teaching: attempts.slice(0, 80), testing: attempts.slice(20) },
  wanted: step === "import",
  start: null,
}));

const fit = () => {
  const begun = threads.startFit();
  for (const step of STEPS) begun.add(step);
  return begun.finish(DEFAULT_POLICY);
};

describe("a fit on a thread of its own", () => {
  test("comes to what it comes to in this one", async () => {
    threads = createFittingThreads();
    const outcomes = await fit();
    expect(outcomes).toEqual(fitTogether(STEPS, DEFAULT_POLICY));
    expect(outcomes.map(({ step }) => step)).toEqual(["import"]);
  });

  test("leaves this one free meanwhile", async () => {
    threads = createFittingThreads();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    await fit();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  test("comes to nothing when the server stops", async () => {
    threads = createFittingThreads();
    const outcomes = fit();
    await threads.stop();
    expect(await outcomes).toEqual([]);
    expect(await fit()).toEqual([]);
  });

  test("says when it fails", async () => {
    threads = createFittingThreads();
    const begun = threads.startFit();
    // What no fit can read: the thread throws, and whoever waits is told.
    begun.add({ ...STEPS[0], sample: null } as unknown as FitStep);
    await expect(begun.finish(DEFAULT_POLICY)).rejects.toThrow();
  });
});
