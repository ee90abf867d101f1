import { describe, expect, test } from "vitest";
import { inSeconds, seconds, timestamp } from "../base/index.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { evidenceOf } from "./builders.ts";
import { DEFAULT_POLICY, decideStall } from "./decideStall.ts";
import { advanceEpisode, beginEpisode, returnToEpisode } from "./episode.ts";
import type { Detector, DetectorState, StepModel } from "./types.ts";

/** A rule of thumb in the place of the detector: so many signs of trouble, or so many seconds, are odds of so much. */
const read = ({ numbers }: DetectorState): readonly [signs: number, at: number, highest: number] => {
  const [signs = 0, at = 0, highest = 0] = numbers;
  return [signs, at, highest];
};
const probability = (state: DetectorState): number => {
  const [signs, at] = read(state);
  return 1 - 1 / (1 + signs / 2 + at / 100);
};
const ruleOfThumb: Detector = {
  begin: () => ({ numbers: [0, 0, 0] }),
  resume: (state, minutesAway) => {
    const [signs, at, highest] = read(state);
    return { numbers: [minutesAway > 60 ? 0 : signs, at, highest] };
  },
  look: (state, { code }, { active, signals }) => {
    const [signs, , highest] = read(state);
    const seen = signals.filter((signal) => EVIDENCE_KINDS.some((kind) => kind === signal)).length;
    const next = { numbers: [signs + seen * Number(code), inSeconds(active), highest] };
    return { numbers: [...next.numbers.slice(0, 2), Math.max(highest, probability(next))] };
  },
  probability,
  failing: probability,
  peak: (state) => read(state)[2],
  bound: ({ attempts }) => (attempts > 30 ? 0.4 : 1),
  reasons: (state) => [{ kind: "deadClick", weight: read(state)[0], amount: read(state)[0] }],
  nextLook: (state, _, aims) =>
    aims.every(({ stuck }) => probability(state) >= stuck) ? null : seconds(read(state)[1] + 1),
};

describe("the detector's port", () => {
  test("[ST12] another detector with another state and another model fits behind it, from begin to decision", () => {
    const model: StepModel = { version: 9, attempts: 40, code: "3" };
    const detector = ruleOfThumb;
    const begun = beginEpisode({
      person: "ada",
      step: "import",
      definitionVersion: 1,
      detector,
      model,
      slower: 0,
      now: timestamp(0),
    });
    const episode = advanceEpisode(begun, detector, model, {
      active: seconds(40),
      evidence: [evidenceOf("deadClick")],
      acts: [4],
      at: timestamp(40_000),
    });
    const asked = {
      detector,
      model,
      policy: DEFAULT_POLICY,
      tier: "panel",
      sinceInput: seconds(5),
      typing: false,
      paying: false,
      caution: 0,
    } as const;
    expect(decideStall({ ...asked, episode })).toMatchObject({
      kind: "stuck",
      stall: { probability: 1 - 1 / 2.9, reasons: [{ kind: "deadClick", amount: 3 }] },
    });
    expect(decideStall({ ...asked, episode, model: { ...model, attempts: 3 } })).toEqual({
      kind: "no",
      why: "noPromiseYet",
    });
    const back = returnToEpisode(episode, detector, timestamp(40_000_000));
    expect(back.peakProbability).toBe(episode.peakProbability);
    expect(decideStall({ ...asked, episode: back })).toEqual({ kind: "no", why: "unlikely" });
  });
});
