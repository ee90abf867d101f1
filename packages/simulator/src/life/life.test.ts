import { timestamp } from "@handrail/core/base";
import type { EpisodeReport } from "@handrail/core/events";
import { expect, it } from "vitest";
import { bootstrapForTests } from "../bootstrapForTests.ts";
import { DEMO_PROFILE } from "../people/profile.ts";
import { createPopulation } from "../population.ts";

const UNTIL = timestamp(Date.UTC(2026, 10, 21));
const FROM = timestamp(Date.UTC(2026, 9, 24));

const population = createPopulation({
  bootstrap: bootstrapForTests,
  profile: {
    usual: { ...DEMO_PROFILE.usual, difficulty: -5 },
    steps: { hard: { ...DEMO_PROFILE.usual, difficulty: 1 } },
  },
  seed: "7",
  accounts: 5,
});
const lives = Array.from({ length: 60 }, (_, index) =>
  population.life(index, population.startOf(index, FROM, UNTIL), UNTIL),
);

/** The last report of every attempt. */
const attempts = (): readonly EpisodeReport[] => {
  const last = new Map<string, EpisodeReport>();
  for (const event of lives.flat()) if (event.type === "episodeUpdated") last.set(event.episode.id, event.episode);
  return [...last.values()];
};

it("lives on the real session: the hard step is left far more often than the easy one", () => {
  const leftShare = (step: string) => {
    const here = attempts().filter((attempt) => attempt.step === step);
    return here.filter(({ outcome }) => outcome === "left").length / here.length;
  };
  expect(leftShare("hard")).toBeGreaterThan(0.2);
  expect(leftShare("easy")).toBeLessThan(0.1);
});

it("says it is stuck only through the detector, and shows and withholds guides by their real arms", () => {
  const events = lives.flat();
  const arms = events.flatMap((event) => (event.type === "guideTriggered" ? [event.arm] : []));
  expect(events.some(({ type }) => type === "stallDetected")).toBe(true);
  expect(new Set(arms)).toEqual(new Set(["treatment", "holdout"]));
  const shown = events.filter(({ type }) => type === "guideShown").length;
  expect(shown).toBeLessThanOrEqual(arms.filter((arm) => arm === "treatment").length);
});

it("keeps each person's events in order, first anonymous and then known", () => {
  for (const events of lives) {
    const moments = events.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(events[0]?.person).toMatch(/^anon-/);
  }
});
