import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours, milliseconds, seconds, timestamp } from "../base/index.ts";
import type { EpisodeOutcome, EvidenceKind } from "../events/index.ts";
import { anEpisode, attempted, busy, evidenceOf } from "./builders.ts";
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
import { sealDetector as detector } from "./sealDetector.ts";
import { PRIOR_MODEL as model } from "./shipModel.ts";
import type { Episode } from "./types.ts";

const gain = (episode: Episode, activeSeconds: number, at: number, ...kinds: readonly EvidenceKind[]): Episode =>
  advanceEpisode(episode, detector, model, {
    active: seconds(activeSeconds),
    evidence: kinds.map(evidenceOf),
    acts: [],
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
    const back = returnToEpisode(left, detector, timestamp(90_000));
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
    const reloaded = returnToEpisode(left, detector, timestamp(44_000));
    const tomorrow = returnToEpisode(left, detector, timestamp(41_000 + hours(24)));
    expect([reloaded.visits, tomorrow.visits]).toEqual([1, 2]);
    expect([reloaded.outcome, tomorrow.outcome]).toEqual(["open", "open"]);
    expect([reloaded.active, tomorrow.active]).toEqual([seconds(40), seconds(40)]);
    expect(reloaded.trail).toEqual(left.trail);
    expect(tomorrow.trail.text).toBe("40v1440w");
  });

  test("[ST15] what was seen speaks less after a day, and the peak of before stands", () => {
    const left = endEpisode(gain(gain(anEpisode(), 60, 61_000, "rageClick"), 2, 63_000), "left", timestamp(63_000));
    const next = (away: number) => {
      const back = returnToEpisode(left, detector, timestamp(63_000 + away));
      return gain(back, 1, 64_000 + away);
    };
    const [soon, later] = [next(minutesAway(1)), next(days(3))];
    expect(detector.probability(later.detector)).toBeLessThan(detector.probability(soon.detector));
    expect(later.peakProbability).toBe(left.peakProbability);
    expect(left.peakProbability).toBeGreaterThan(0);
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

  test("[ST17] a report tells counts and times, not what the detector remembers nor which controls were used", () => {
    const report = reportOf(gain(anEpisode(), 12, 13_000, "deadClick", "deadClick", "error"));
    expect(report).toMatchObject({ active: seconds(12), outcome: "open", lastActiveAt: 13_000, visits: 1 });
    expect(report.evidence).toMatchObject({ deadClick: 2, error: 1, rageClick: 0 });
    expect(report.natural).toBe(true);
    expect(report).not.toHaveProperty("detector");
    expect(report).not.toHaveProperty("controls");
  });

  test("[ST17] the trail goes with the report of an end", () => {
    const open = attempted(12, busy(12, 4));
    expect(reportOf(open).trail).toBe("");
    const ends = (["done", "left", "skipped", "waiting"] as const).map((outcome) =>
      reportOf(endEpisode(open, outcome, timestamp(14_000))),
    );
    expect(ends.map(({ trail }) => trail)).toEqual(ends.map(() => "f4f4f"));
  });

  test("[ST17] clicks that were answered at once are in no count and in no trail", () => {
    const answered = { kind: "deadClick", at: timestamp(0), latency: milliseconds(80) } as const;
    const gained = { active: seconds(3), evidence: [answered], acts: [], at: timestamp(4000) };
    const episode = advanceEpisode(anEpisode(), detector, model, gained);
    expect(episode.evidence.deadClick).toBe(0);
    expect(episode.trail.text).toBe("");
  });

  test("[ST87] the usual speed of the person opens the trail, as exactly as the detector begins with it", () => {
    const begun = (slower: number) =>
      beginEpisode({ person: "ada", step: "import", definitionVersion: 1, detector, model, slower, now: timestamp(0) });
    expect(begun(0.12345).trail.text).toBe("12p");
    expect(begun(0.12345).detector).toEqual(detector.begin(model, 0.12));
    expect(begun(-0.2).trail.text).toBe("20m");
    for (const little of [0.004, -0.004, 0]) {
      expect(begun(little).trail.text).toBe("");
      expect(begun(little).detector).toEqual(detector.begin(model, 0));
    }
  });
});

const minutesAway = (count: number): number => seconds(60 * count);
