import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inSeconds, seconds, type Timestamp, timestamp } from "../base/index.ts";
import { type ActiveClock, beginClock, type ClockSignal, creditEndsAt, tell } from "./activeClock.ts";

const at = (second: number): Timestamp => timestamp(seconds(second));

type Told = readonly [second: number, signal: ClockSignal["kind"] | "hidden" | "attended"];

const signalOf = (name: Told[1]): ClockSignal => {
  if (name === "hidden") return { kind: "visible", visible: false };
  if (name === "visible") return { kind: "visible", visible: true };
  if (name === "attending" || name === "attended") return { kind: "attending", attending: name === "attending" };
  return { kind: name };
};

const run = (...told: readonly Told[]): ActiveClock =>
  told.reduce((clock, [second, name]) => tell(clock, signalOf(name), at(second)), beginClock(at(0), true));

const activeSeconds = (...told: readonly Told[]): number => inSeconds(run(...told).active);

describe("active time", () => {
  test("[ST1] an input credits the gap since the last one", () => {
    expect(activeSeconds([0, "input"], [4, "input"], [10, "input"])).toBe(10);
  });

  test("[ST1] a long gap credits the cut-off alone", () => {
    expect(activeSeconds([0, "input"], [50, "input"])).toBe(30);
  });

  test("[ST1] nothing counts before the first input", () => {
    expect(activeSeconds([20, "input"])).toBe(0);
  });

  test("[ST1] looking more often does not change the sum", () => {
    const inputs = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 2, maxLength: 20 });
    const looks = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 40 });
    fc.assert(
      fc.property(inputs, looks, (pressed, looked) => {
        // Looks every ten seconds keep both runs clear of what counts as sleep.
        const steady = Array.from({ length: 61 }, (_, index): Told => [index * 10, "look"]);
        const base: Told[] = [...steady, ...pressed.map((second): Told => [second, "input"])];
        const more: Told[] = [...base, ...looked.map((second): Told => [second, "look"])];
        const order = (a: Told, b: Told) => a[0] - b[0] || (a[1] === "input" ? -1 : 1);
        expect(activeSeconds(...more.sort(order))).toBe(activeSeconds(...base.sort(order)));
      }),
    );
  });

  test("[ST2] a hidden page credits nothing, and showing it is an input", () => {
    expect(activeSeconds([0, "input"], [5, "hidden"], [45, "look"], [50, "visible"], [60, "look"])).toBe(15);
  });

  test("[ST3] a machine that slept credits nothing for the night", () => {
    expect(activeSeconds([0, "input"], [10, "look"], [8 * 3600, "input"], [8 * 3600 + 5, "input"])).toBe(15);
  });

  test("[ST3] a clock set back credits nothing and goes on from there", () => {
    expect(activeSeconds([100, "input"], [110, "input"], [40, "input"], [50, "input"])).toBe(20);
  });

  test("[ST4] reading counts in full without a key or pointer", () => {
    const looks = [30, 60, 90, 120].map((second): Told => [second, "look"]);
    expect(activeSeconds([0, "attending"], ...looks)).toBe(120);
    expect(activeSeconds([0, "attending"], [10, "attended"], ...looks)).toBe(10);
  });

  test("[ST4] reading does not count while nothing is visible", () => {
    expect(activeSeconds([0, "attending"], [10, "hidden"], [40, "look"])).toBe(10);
  });

  test("[ST5] inputs of two tabs count the time in which either was used once", () => {
    const one = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(one, one, (first, second) => {
        const pressed = [...first, ...second].sort((a, b) => a - b);
        const steady = Array.from({ length: 34 }, (_, index): Told => [index * 10, "look"]);
        const told = [...steady, ...pressed.map((at): Told => [at, "input"])].sort((a, b) => a[0] - b[0]);
        // The union by hand: every whole second within thirty seconds after some input.
        const covered = Array.from({ length: 330 }, (_, s) => pressed.some((press) => press <= s && s < press + 30));
        expect(activeSeconds(...told)).toBe(covered.filter(Boolean).length);
      }),
    );
  });

  test("[ST1] the credit of an input ends at the cut-off, and there is none to end while hidden or reading", () => {
    expect(creditEndsAt(run([3, "input"]), at(10))).toBe(at(33));
    expect(creditEndsAt(run([3, "input"]), at(40))).toBeNull();
    expect(creditEndsAt(run([3, "input"], [5, "hidden"]), at(6))).toBeNull();
    expect(creditEndsAt(run([3, "input"], [5, "attending"]), at(6))).toBeNull();
  });
});
