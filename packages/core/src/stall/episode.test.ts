import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hours, seconds, timestamp } from "../base/index.ts";
import type { EpisodeOutcome, EvidenceKind } from "../events/index.ts";
import {
  advanceEpisode,
  amendEpisode,
  beginEpisode,
  endEpisode,
  episodeId,
  newerEpisode,
  reportOf,
  returnToEpisode,
} from "./episode.ts";
import { firstDetector as detector } from "./firstDetector.ts";
import { PRIOR_MODEL as model } from "./stepModel.ts";
import type { Episode } from "./types.ts";

const anEpisode = (changes: Partial<Episode> = {}): Episode => ({
  ...beginEpisode({ person: "ada", step: "import", definitionVersion: 1, detector, model, now: timestamp(1000) }),
  ...changes,
});

const gain = (episode: Episode, activeSeconds: number, at: number, ...kinds: readonly EvidenceKind[]): Episode =>
  advanceEpisode(episode, detector, model, {
    active: seconds(activeSeconds),
    evidence: kinds.map((kind) => ({ kind, at: timestamp(at), latency: null })),
    at: timestamp(at),
  });

describe("episodes", () => {
  test("[ST13] the same three things give the same name, any other gives another", () => {
    expect(episodeId("ada", "import", 1)).toBe(episodeId("ada", "import", 1));
    const names = [
      episodeId("ada", "import", 1),
      episodeId("ada", "import", 2),
      episodeId("ada", "invite", 1),
      episodeId("bob", "import", 1),
      episodeId("ada,import", "", 1),
      episodeId("ada", ",import", 1),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test("[ST13] names are short whatever the person is called, and a hundred thousand of them differ", () => {
    expect(episodeId("x".repeat(5000), "import", 1)).toMatch(/^[0-9a-f]{16}$/);
    const names = new Set(Array.from({ length: 100_000 }, (_, index) => episodeId(`user-${index}`, "import", 1)));
    expect(names.size).toBe(100_000);
  });

  test("[ST14] every change raises the revision", () => {
    const begun = anEpisode();
    const gained = gain(begun, 5, 6000);
    const helped = amendEpisode(gained, { helped: true });
    const left = endEpisode(helped, "left", timestamp(7000));
    const back = returnToEpisode(left, detector, model, timestamp(90_000));
    expect([begun, gained, helped, left, back].map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
  });

  test("[ST14] the newer of two copies is the same whichever way round", () => {
    const copy = fc.record({ revision: fc.integer({ min: 1, max: 4 }), active: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const [a, b] = [one, other].map(({ revision, active }) => anEpisode({ revision, active: seconds(active) }));
        if (a === undefined || b === undefined) throw new Error("two copies were asked for");
        expect(newerEpisode(a, b)).toEqual(newerEpisode(b, a));
        expect(newerEpisode(a, b).revision).toBe(Math.max(a.revision, b.revision));
      }),
    );
  });

  test("[ST15] a reload is the same visit, coming back tomorrow another", () => {
    const left = endEpisode(gain(anEpisode(), 40, 41_000), "left", timestamp(41_000));
    const reloaded = returnToEpisode(left, detector, model, timestamp(44_000));
    const tomorrow = returnToEpisode(left, detector, model, timestamp(41_000 + hours(24)));
    expect([reloaded.visits, tomorrow.visits]).toEqual([1, 2]);
    expect([reloaded.outcome, tomorrow.outcome]).toEqual(["open", "open"]);
    expect([reloaded.active, tomorrow.active]).toEqual([seconds(40), seconds(40)]);
  });

  test("[ST15] what was seen speaks less after a day", () => {
    const left = endEpisode(gain(anEpisode(), 60, 61_000, "rageClick"), "left", timestamp(61_000));
    const tomorrow = returnToEpisode(left, detector, model, timestamp(61_000 + hours(24)));
    expect(detector.probability(tomorrow.detector)).toBeLessThan(detector.probability(left.detector));
    expect(tomorrow.peakProbability).toBe(left.peakProbability);
  });

  test("[ST16] outcomes go where they may and nowhere else", () => {
    const to = (...path: readonly EpisodeOutcome[]): EpisodeOutcome =>
      path.reduce((episode, outcome) => endEpisode(episode, outcome, timestamp(9000)), anEpisode()).outcome;
    expect(to("left")).toBe("left");
    expect(to("left", "done")).toBe("done");
    expect(to("waiting", "left")).toBe("left");
    expect(to("done", "left")).toBe("done");
    expect(to("done", "skipped")).toBe("done");
    expect(to("skipped", "left")).toBe("skipped");
    expect(to("skipped", "done")).toBe("done");
  });

  test("[ST16] an outcome that changes nothing is no change", () => {
    const done = endEpisode(anEpisode(), "done", timestamp(9000));
    expect(endEpisode(done, "done", timestamp(9999))).toBe(done);
  });

  test("[ST17] a report tells counts and times but not what the detector remembers", () => {
    const report = reportOf(gain(anEpisode(), 12, 13_000, "deadClick", "deadClick", "error"));
    expect(report).toMatchObject({ active: seconds(12), outcome: "open", lastActiveAt: 13_000, visits: 1 });
    expect(report.evidence).toMatchObject({ deadClick: 2, error: 1, rageClick: 0 });
    expect(report).not.toHaveProperty("detector");
  });
});
