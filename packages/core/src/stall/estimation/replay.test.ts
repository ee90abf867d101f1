import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { milliseconds, timestamp } from "../../base/index.ts";
import { AT_FIRST, aHappening, aModel, aUsualModel, type Happening } from "../arbitraries.ts";
import { aSealModel, attempted, busy, evidenceOf, secondsIn, together } from "../builders.ts";
import { advanceEpisode, beginEpisode, returnToEpisode } from "../episode.ts";
import { asPublished, packModel, type SealModel } from "../modelCodec.ts";
import { sealDetector as detector, MOST_SECONDS, readSeal } from "../sealDetector.ts";
import { PRIOR_MODEL, SHIP_MODEL } from "../shipModel.ts";
import { extendTrail, hasEnded } from "../trail.ts";
import type { Episode } from "../types.ts";
import { peakOf, replay, TAIL_SECONDS, tallyOf } from "./replay.ts";

/** An attempt as a browser goes through it, one thing after the other. */
const browse = (model: SealModel, slower: number, happenings: readonly Happening[]): Episode => {
  const published = packModel(model, 40);
  let now = AT_FIRST;
  let episode = beginEpisode({
    person: "ada",
    step: "import",
    definitionVersion: 1,
    detector,
    model: published,
    slower,
    now,
  });
  for (const happening of happenings) {
    if (happening.kind === "away") {
      now = timestamp(now + happening.for);
      episode = returnToEpisode(episode, detector, now);
      continue;
    }
    const { active, evidence, acts } = happening;
    now = timestamp(now + active);
    episode = advanceEpisode(episode, detector, published, {
      active: milliseconds(active),
      evidence: evidence.map(evidenceOf),
      acts,
      at: now,
    });
  }
  return episode;
};

const slowness = fc.double({ min: -0.9, max: 0.9, noNaN: true });

/** What the server makes of the report of an attempt, under the model that was published. */
const replayed = (episode: Episode, model: SealModel) =>
  replay(
    asPublished(model),
    { trail: episode.trail.text, seconds: secondsIn(episode) },
    () => {},
    Number.POSITIVE_INFINITY,
  );

const without = <T extends { peak: number }>({ peak: _, ...state }: T) => state;

const expectSame = (episode: Episode, model: SealModel): void => {
  const server = replayed(episode, model);
  const browser = readSeal(episode.detector);
  expect(without(server)).toEqual(without(browser));
  // A peak that has not begun is written as a very low number: JSON has no infinity.
  expect(Math.max(server.peak, -1e6)).toBe(browser.peak);
};

describe("an attempt played again", () => {
  test.each([
    ["usual", aUsualModel],
    ["publishable", aModel],
  ])("[ST90] its trail leads to the very state the browser had, under any %s model", (_, models) => {
    fc.assert(
      fc.property(models, slowness, fc.array(aHappening, { maxLength: 50 }), (model, slower, happenings) => {
        expectSame(browse(model, slower, happenings), model);
      }),
      { numRuns: 300 },
    );
  });

  test("[ST90] also when looks in between, at any fraction of a second, saw nothing", () => {
    const idle = fc.double({ min: 0, max: 3000, noNaN: true });
    fc.assert(
      fc.property(
        aUsualModel,
        fc.array(fc.tuple(aHappening, fc.array(idle, { maxLength: 4 })), { maxLength: 25 }),
        (model, told) => {
          const happenings = told.flatMap(([happening, looks]): readonly Happening[] => [
            happening,
            ...looks.map((active) => ({ kind: "gain", active, evidence: [], acts: [] }) as const),
          ]);
          expectSame(browse(model, 0, happenings), model);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("[ST90] also where the trail grew too long and ended, and after more than two hours", () => {
    const busyBody = Array.from(
      { length: 900 },
      (_, index): Happening => ({ kind: "gain", active: 700 + (index % 7) * 250, evidence: ["error"], acts: [index] }),
    );
    const ended = browse(SHIP_MODEL, 0.3, busyBody);
    expect(hasEnded(ended.trail)).toBe(true);
    expectSame(ended, SHIP_MODEL);
    const returning = browse(
      SHIP_MODEL,
      0,
      busyBody.flatMap((one): readonly Happening[] => [one, { kind: "away", for: 3_600_000 }]),
    );
    expect(hasEnded(returning.trail)).toBe(true);
    expectSame(returning, SHIP_MODEL);
    const film: Happening = { kind: "gain", active: 60_000, evidence: [], acts: [1] };
    const long = browse(
      SHIP_MODEL,
      0,
      Array.from({ length: 140 }, () => film),
    );
    expect(secondsIn(long)).toBeGreaterThan(MOST_SECONDS);
    expectSame(long, SHIP_MODEL);
  });

  test("[ST90] a report that came through JSON says as much", () => {
    fc.assert(
      fc.property(aUsualModel, slowness, fc.array(aHappening, { maxLength: 30 }), (model, slower, happenings) => {
        const episode = browse(model, slower, happenings);
        const kept: Episode = JSON.parse(JSON.stringify(episode));
        expectSame(kept, model);
      }),
      { numRuns: 50 },
    );
  });

  test("[ST90] the highest log-odds and when a bound was reached are the browser's", () => {
    const doings = together(busy(20), [
      [40, "deadClick"],
      [47, "deadClick"],
      [52, "goingBack"],
    ]);
    const { trail, detector: state } = attempted(200, doings);
    const bound = Math.log(0.6 / 0.4);
    const { peak, reachedAt } = peakOf(SHIP_MODEL, { trail: trail.text, seconds: 200 }, bound);
    expect(peak).toBe(readSeal(state).peak);
    let first = 10;
    while (
      detector.peak(
        attempted(
          first,
          doings.filter(([at]) => at <= first),
        ).detector,
      ) < 0.6
    )
      first += 1;
    expect(reachedAt).toBe(first);
    expect(peakOf(SHIP_MODEL, { trail: trail.text, seconds: 200 }, 12).reachedAt).toBeNull();
    expect(peakOf(SHIP_MODEL, { trail: "", seconds: 9 }).peak).toBe(Number.NEGATIVE_INFINITY);
  });

  test("[ST90] every second is shown once, in order, and no more than were asked for", () => {
    const shown: number[] = [];
    replay(SHIP_MODEL, { trail: "3f9D200v5w4r", seconds: 300 }, ({ second }) => shown.push(second), 120);
    expect(shown).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  });

  test("[ST90] evidence is counted once a second per kind, in the whole attempt or at its end", () => {
    const attempt = { trail: "3DDf4E60D1U", seconds: 80 };
    expect(tallyOf(attempt)).toMatchObject({ activeSeconds: 80, counts: { deadClick: 2, error: 1, reEdit: 1 } });
    expect(tallyOf(attempt, TAIL_SECONDS)).toMatchObject({ activeSeconds: 30, counts: { deadClick: 1, error: 0 } });
    expect(tallyOf({ trail: "", seconds: 12 }, TAIL_SECONDS).activeSeconds).toBe(12);
    // Where the trail ended nobody listened any more: those seconds are no exposure.
    const ended = extendTrail(
      { text: `${"f".repeat(900)}`, second: 50 },
      { kind: "signal", second: 60, signal: "error" },
    );
    expect(tallyOf({ trail: `50${ended.text}`, seconds: 500 }).activeSeconds).toBe(60);
  });

  test("[ST90] a model that says nothing of pace leaves the filter's word alone", () => {
    const model = aSealModel({ intercept: 0, trust: 1, weights: SHIP_MODEL.weights.map(() => 0) });
    replay(model, { trail: "5D9E", seconds: 60 }, ({ filtered, logOdds }) => expect(logOdds).toBe(filtered));
    expect(detector.bound(PRIOR_MODEL)).toBe(1);
  });
});
