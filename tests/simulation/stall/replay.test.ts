import { describe, expect, test } from "vitest";
import type { Look } from "./look.ts";
import { eachLook, type Recording, replay, trueStateAt } from "./replay.ts";
import { type SimulatedEpisode, simulate } from "./simulate.ts";
import type { TimelineEntry, Truth } from "./timeline.ts";

const episodes = [...simulate({ seed: "replay", users: 300, variant: "plain" })];

const looksOf = (recording: Recording): readonly Look[] => {
  const looks: Look[] = [];
  eachLook(recording, (look) => looks.push(look));
  return looks;
};

/** An attempt of which only the timeline matters; the times are milliseconds from its start. */
const seen = (...timeline: readonly TimelineEntry[]): SimulatedEpisode => {
  const any = episodes.find(({ truth }) => truth.onset === null && truth.class === "person");
  if (any === undefined) throw new Error("Nobody got through.");
  return { ...any, timeline: timeline.map((entry) => ({ ...entry, at: entry.at + 5_000_000 })) };
};

const hand = (at: number): TimelineEntry => ({ at, kind: "input", target: null, typing: false });
const act = (at: number, target: number): TimelineEntry => ({ at, kind: "input", target, typing: false });

describe("a replay", () => {
  test("recovers the active time and the onset that are true, within two seconds", () => {
    const endOf = ({ doneAt, leftAt }: Truth): number => doneAt ?? leftAt ?? Number.NaN;
    const wrong = episodes
      .map(replay)
      .filter(({ behind: { truth } }) => !truth.hadClockSet)
      .filter(
        ({ behind: { truth }, end, onset, recovered }) =>
          !(Math.abs(end - endOf(truth)) < 2) ||
          Math.abs((onset ?? -9) - (truth.onset ?? -9)) > 2 ||
          Math.abs((recovered ?? -9) - (truth.recoveredAt ?? -9)) > 2,
      );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("distractions are in the wall's time and not in active time", () => {
    const recordings = episodes.map(replay);
    const away = recordings.filter(({ wall, looks }) => (wall[looks - 1] ?? 0) > (looks + 60) * 1000);
    expect(away.length).toBeGreaterThan(recordings.length / 50);
  });

  test("gives one look per whole second of active time, with what was seen in it", () => {
    const recording = replay(
      seen(hand(0), act(400, 7), act(900, 8), act(1500, 7), hand(2600), {
        at: 3100,
        kind: "end",
      }),
    );
    expect(recording.end).toBeCloseTo(3.1, 9);
    expect(looksOf(recording)).toEqual([
      { active: 1000, wall: 1000, acts: [7, 8], evidence: [], sinceAct: 1 - 0.9 },
      { active: 2000, wall: 2000, acts: [7], evidence: [], sinceAct: 0.5 },
      { active: 3000, wall: 3000, acts: [], evidence: [], sinceAct: 1.5 },
    ]);
  });

  test("an absence of an hour counts for half a minute, a hidden one for nothing, and the wall has both", () => {
    const idle = replay(seen(hand(0), hand(3_600_000), { at: 3_602_000, kind: "end" }));
    expect(idle.end).toBeCloseTo(32, 9);
    expect(idle.wall[29]).toBe(30_000);
    expect(idle.wall[30]).toBe(3_601_000);
    const hidden = replay(
      seen(
        hand(0),
        { at: 2000, kind: "visible", visible: false },
        { at: 62_000, kind: "visible", visible: true },
        { at: 64_000, kind: "end" },
      ),
    );
    expect(hidden.end).toBeCloseTo(4, 9);
  });

  test("a machine that slept and a step without the focus count for nothing", () => {
    const slept = replay(
      seen(hand(0), { at: 1000, kind: "jump", to: 5_000_000 + 9_000_000 }, hand(9_000_000), {
        at: 9_002_000,
        kind: "end",
      }),
    );
    expect(slept.end).toBeCloseTo(3, 9);
    const beside = replay(
      seen(
        hand(0),
        { at: 1000, kind: "focus", focused: false },
        hand(5000),
        { at: 9000, kind: "focus", focused: true },
        { at: 10_000, kind: "end" },
      ),
    );
    expect(beside.end).toBeCloseTo(2, 9);
  });

  test("nothing that was seen before the last whole second is lost or told twice", () => {
    for (const recording of episodes.slice(0, 400).map(replay)) {
      const looks = looksOf(recording);
      const { actSeconds, looks: count, signs } = recording;
      expect(looks.flatMap(({ acts }) => acts).length).toBe(actSeconds.filter((second) => second <= count).length);
      expect(looks.flatMap(({ evidence }) => evidence)).toEqual(
        signs.filter(({ second }) => second <= count).map(({ evidence }) => evidence),
      );
    }
  });

  test("the state at a look is that of the truth", () => {
    const stuck = episodes.map(replay).find(({ onset, recovered }) => onset !== null && recovered !== null);
    if (stuck === undefined) throw new Error("Nobody got unstuck.");
    expect(trueStateAt(stuck, (stuck.onset ?? 0) - 0.1)).toBe("progressing");
    expect(trueStateAt(stuck, (stuck.onset ?? 0) + 0.1)).toBe("stuck");
    expect(trueStateAt(stuck, (stuck.recovered ?? 0) + 0.1)).toBe("progressing");
    const bot = episodes.map(replay).find(({ behind }) => behind.user.class === "bot");
    expect(bot === undefined ? null : trueStateAt(bot, 0)).toBe("bot");
  });
});
