import { describe, expect, test } from "vitest";
import { eachLook, replay, trueStateAt } from "./replay.ts";
import { type SimulatedEpisode, simulate } from "./simulate.ts";
import { VARIANT_NAMES, type Variant } from "./world.ts";

const play = (seed: string, users: number, variant: Variant = "plain"): readonly SimulatedEpisode[] => [
  ...simulate({ seed, users, variant }),
];

const plain = play("truth", 400);
const people = plain.filter(({ truth }) => truth.class === "person");
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

describe("the simulator", () => {
  test("the same seed gives the same bytes, another seed others", () => {
    const bytes = (seed: string): string => JSON.stringify(play(seed, 20));
    expect(bytes("a")).toBe(bytes("a"));
    expect(bytes("a")).not.toBe(bytes("b"));
  });

  test("a variant changes nobody's class, speed or ability", () => {
    for (const variant of VARIANT_NAMES) {
      const users = play("truth", 30, variant).map(({ user }) => [user.class, user.slowness, user.ability]);
      expect(users, variant).toEqual(play("truth", 30).map(({ user }) => [user.class, user.slowness, user.ability]));
    }
  });

  test("every variant makes another world than the plain one", () => {
    const shape = (variant: Variant): string =>
      JSON.stringify(play("truth", 40, variant).map(({ timeline, truth }) => [timeline.length, truth.doneAt]));
    const shapes = new Set(VARIANT_NAMES.map(shape));
    expect(shapes.size).toBe(VARIANT_NAMES.length);
  });

  test("the truth is consistent: one ending, and changes of state in their order", () => {
    for (const { id, truth, timeline } of plain) {
      const { doneAt, leftAt, onset, recoveredAt } = truth;
      expect((doneAt === null) !== (leftAt === null), id).toBe(true);
      const end = doneAt ?? leftAt ?? Number.NaN;
      if (onset !== null) expect(onset, id).toBeLessThanOrEqual(end);
      if (recoveredAt !== null) expect(recoveredAt, id).toBeGreaterThanOrEqual(onset ?? Number.POSITIVE_INFINITY);
      if (onset !== null && recoveredAt === null) expect(doneAt, id).toBeNull();
      expect(timeline.filter(({ kind }) => kind === "end").length, id).toBe(1);
      expect(timeline.at(-1)?.kind, id).toBe("end");
    }
  });

  test("a timeline goes forward, but for a clock that is set", () => {
    const backwards = plain.filter(({ timeline }) =>
      timeline.some(({ at }, index) => at < (timeline[index - 1]?.at ?? Number.NEGATIVE_INFINITY)),
    );
    expect(backwards.length).toBeGreaterThan(0);
    expect(backwards.filter(({ truth }) => !truth.hadClockSet)).toEqual([]);
  });

  test("people are as the frozen parameters say", () => {
    const stuck = people.filter(({ truth }) => truth.onset !== null);
    expect(share(stuck, people)).toBeGreaterThan(0.1);
    expect(share(stuck, people)).toBeLessThan(0.35);
    const recovered = stuck.filter(({ truth }) => truth.recoveredAt !== null);
    expect(Math.abs(share(recovered, stuck) - 0.3)).toBeLessThan(0.08);
    const optional = people.filter(({ step }) => step.kind === "optional");
    const skipped = optional.filter(({ truth }) => truth.ending === "skipped");
    expect(Math.abs(share(skipped, optional) - 0.4)).toBeLessThan(0.1);
    const ofClass = (kind: string) => plain.filter(({ truth }) => truth.class === kind);
    expect(Math.abs(share(ofClass("bot"), plain) - 0.02)).toBeLessThan(0.02);
    expect(Math.abs(share(ofClass("uninterested"), plain) - 0.04)).toBeLessThan(0.03);
    const never = people.filter(({ user }) => user.neverRages);
    expect(Math.abs(share(never, people) - 0.45)).toBeLessThan(0.08);
  });

  test("people who are stuck act less but for what evidence comes from, repeat themselves more and show more evidence", () => {
    const tallies = {
      progressing: { looks: 0, signs: 0, quiet: 0, quietActs: 0, repeats: 0 },
      stuck: { looks: 0, signs: 0, quiet: 0, quietActs: 0, repeats: 0 },
    };
    for (const recording of people.map(replay)) {
      let before: readonly number[] = [];
      eachLook(recording, ({ acts, evidence }, index) => {
        const state = trueStateAt(recording, index + 0.5);
        if (state !== "progressing" && state !== "stuck") return;
        const tally = tallies[state];
        tally.looks += 1;
        tally.signs += evidence.length;
        if (evidence.length === 0) {
          tally.quiet += 1;
          tally.quietActs += acts.length;
          tally.repeats += acts.filter((target) => before.includes(target)).length;
        }
        before = [...before, ...acts].slice(-3);
      });
    }
    const { progressing, stuck } = tallies;
    expect(stuck.quietActs / stuck.quiet).toBeLessThan((0.7 * progressing.quietActs) / progressing.quiet);
    expect(stuck.repeats / stuck.quietActs).toBeGreaterThan((1.2 * progressing.repeats) / progressing.quietActs);
    expect(stuck.signs / stuck.looks).toBeGreaterThan((1.5 * progressing.signs) / progressing.looks);
  });

  test("silent people show nothing while stuck", () => {
    const silent = play("truth", 200, "silent").filter(({ user, truth }) => user.isSilent && truth.onset !== null);
    expect(silent.length).toBeGreaterThan(20);
    const signs = silent.flatMap((episode) => {
      const { onset, recovered, end, signs: all } = replay(episode);
      return all.filter(({ second }) => second > (onset ?? 0) + 0.01 && second < (recovered ?? end) - 0.01);
    });
    expect(signs).toEqual([]);
  });
});
