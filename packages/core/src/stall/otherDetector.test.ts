import { describe, expect, test } from "vitest";
import { inSeconds, milliseconds, seconds, timestamp } from "../base/index.ts";
import { DEFAULT_POLICY, decideStall } from "./decideStall.ts";
import { advanceEpisode, beginEpisode } from "./episode.ts";
import type { Detector, DetectorState, StepModel } from "./types.ts";

/** A two-state filter of the next issue's shape: it remembers two chances and a moment, and cannot be solved for time. */
const read = ({ numbers }: DetectorState): readonly [number, number, number] => {
  const [fine = 1, stuck = 0, at = 0] = numbers;
  return [fine, stuck, at];
};
const probability = (state: DetectorState): number => {
  const [fine, stuck] = read(state);
  return stuck / (fine + stuck);
};
const filter: Detector = {
  begin: () => ({ numbers: [0.98, 0.02, 0] }),
  resume: (state, _, away) => {
    const [fine, stuck, at] = read(state);
    const kept = Math.exp(-inSeconds(away) / 86_400);
    return { numbers: [fine, 0.02 + (stuck - 0.02) * kept, at] };
  },
  look: (state, { numbers: [onset = 0, ratio = 1] }, { active, evidence }) => {
    let [fine, stuck, at] = read(state);
    for (; at + 1 <= inSeconds(active); at += 1) [fine, stuck] = [fine * (1 - onset), stuck + fine * onset];
    return { numbers: [fine, stuck * ratio ** evidence.length, at] };
  },
  probability,
  reasons: () => [],
  nextLook: (state, _, active, aim) => (probability(state) >= aim ? active : milliseconds(active + 1000)),
};

describe("the detector's port", () => {
  test("[ST12] a filter over ticks runs behind it, from begin to decision", () => {
    const model: StepModel = { version: 2, attempts: 0, numbers: [0.01, 4] };
    const options = { person: "ada", step: "import", definitionVersion: 1, detector: filter, model, now: timestamp(0) };
    const dead = { kind: "deadClick", at: timestamp(0), latency: null } as const;
    const gained = { active: seconds(40), evidence: [dead], at: timestamp(40_000) };
    const episode = advanceEpisode(beginEpisode(options), filter, model, gained);
    const decision = decideStall({
      episode,
      detector: filter,
      model,
      policy: DEFAULT_POLICY,
      tier: "panel",
      sinceInput: seconds(5),
      typing: false,
    });
    expect(decision.kind).toBe("stuck");
    expect(filter.nextLook(filter.begin(model), model, seconds(3), 0.5)).toBe(seconds(4));
  });
});
