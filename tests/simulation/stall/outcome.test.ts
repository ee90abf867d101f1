import { describe, expect, test } from "vitest";
import { outcomeOf, partOf } from "./outcome.ts";
import { type Recording, replay } from "./replay.ts";
import { simulate } from "./simulate.ts";

const recordings = [...simulate({ seed: "outcome", users: 150, variant: "plain" })].map(replay);

const first = (holds: (recording: Recording) => boolean): Recording => {
  const found = recordings.find(holds);
  if (found === undefined) throw new Error("Nobody is like that.");
  return found;
};

describe("how an attempt counts", () => {
  test("by the truth, not by what the server saw", () => {
    for (const recording of recordings) {
      const { truth } = recording.behind;
      const part = partOf(recording);
      if (truth.class !== "person") expect(part).toBe(truth.class);
      else if (truth.doneAt !== null) expect(part).toBe("completer");
      else if (part === "stuck") expect([truth.onset !== null, truth.recoveredAt]).toEqual([true, null]);
    }
    const parts = new Set(recordings.map(partOf));
    expect([...parts].sort()).toEqual(["bot", "completer", "drifted", "stuck", "uninterested"]);
  });
});

describe("a path summed up", () => {
  /** The score is the second, so that the highest score says when it was. */
  const rising = (recording: Recording) =>
    outcomeOf(
      recording,
      Float64Array.from({ length: recording.looks }, (_, index) => index + 1),
    );

  test("of somebody stuck: before the onset, and up to five seconds before the end", () => {
    const stuck = first((one) => partOf(one) === "stuck" && one.end - (one.onset ?? 0) > 20 && (one.onset ?? 0) > 3);
    const { early, inTime, peak, stuckPeak } = rising(stuck);
    expect(early).toBe(Math.ceil(stuck.onset ?? 0) - 1);
    expect(inTime).toBe(Math.floor(stuck.end - 5));
    expect(stuckPeak).toBe(stuck.looks);
    expect(peak).toBe(stuck.looks);
  });

  test("of somebody who got unstuck: the highest while stuck ends with the recovery", () => {
    const unstuck = first(({ recovered, end }) => recovered !== null && end - recovered > 3);
    expect(rising(unstuck).stuckPeak).toBe(Math.ceil(unstuck.recovered ?? 0) - 1);
    expect(rising(unstuck).peak).toBe(unstuck.looks);
  });

  test("of somebody never stuck: everything is before an onset that never came", () => {
    const smooth = first((one) => partOf(one) === "completer" && one.onset === null);
    expect(rising(smooth).early).toBe(smooth.looks);
    expect(rising(smooth).stuckPeak).toBe(Number.NEGATIVE_INFINITY);
  });
});
