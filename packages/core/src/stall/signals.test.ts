import { describe, expect, test } from "vitest";
import { milliseconds, timestamp } from "../base/index.ts";
import type { EvidenceKind } from "../events/index.ts";
import { type Act, actOn, type Controls, signalOf } from "./signals.ts";

const heardAs = (kind: EvidenceKind, latency: number | null): EvidenceKind | null =>
  signalOf({ kind, at: timestamp(0), latency: latency === null ? null : milliseconds(latency) });

const actsOn = (...controls: readonly number[]): readonly Act[] => {
  let known: Controls = [];
  return controls.map((control) => {
    const { act, controls: next } = actOn(known, control);
    known = next;
    return act;
  });
};

describe("signals", () => {
  test.each(["deadClick", "slowClick"] as const)("[ST60] what a %s was is decided by its latency", (kind) => {
    expect([0, 499, 500, 3000, 3001, null].map((latency) => heardAs(kind, latency))).toEqual([
      null,
      null,
      "slowClick",
      "slowClick",
      "deadClick",
      "deadClick",
    ]);
  });

  test("[ST60] every other kind is what it says", () => {
    const others = ["rageClick", "error", "reEdit", "goingBack", "helpSeeking"] as const;
    expect(others.map((kind) => heardAs(kind, null))).toEqual(others);
    expect(heardAs("error", 10)).toBe("error");
  });

  test("[ST61] an act is on a new control, on one from before, or on the same again", () => {
    expect(actsOn(1, 1, 2, 1, 1, 3, 2)).toEqual(["fresh", "again", "fresh", "returned", "again", "fresh", "returned"]);
  });

  test("[ST62] forty controls are told apart, and the one used longest ago is forgotten first", () => {
    const many = Array.from({ length: 40 }, (_, index) => index);
    expect(actsOn(...many, 0).at(-1)).toBe("returned");
    expect(actsOn(...many, 40, 0).at(-1)).toBe("fresh");
    expect(actsOn(...many, 40, 1).at(-1)).toBe("returned");
    const kept = [...many, ...many].reduce<Controls>((known, control) => actOn(known, control * 7).controls, []);
    expect(kept).toHaveLength(40);
  });
});
