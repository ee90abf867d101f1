import { describe, expect, test } from "vitest";
import { inSeconds, seconds } from "../base/index.ts";
import type { Tier } from "../content/index.ts";
import { attempted, busy, type Doing, secondsOf, together } from "./builders.ts";
import { aimOf, DEFAULT_POLICY, decideStall } from "./decideStall.ts";
import { drawsFrom } from "./estimation/builders.ts";
import { sealDetector as detector } from "./sealDetector.ts";
import { PRIOR_MODEL, SHIP_MODEL } from "./shipModel.ts";
import type { Act, Signal } from "./signals.ts";
import type { Episode, StallPolicy } from "./types.ts";

/** What a team chooses that wants help before anything can be promised. */
const CAUTIOUS: StallPolicy = { ...DEFAULT_POLICY, beforePromise: "cautious" };

const decide = (episode: Episode, tier: Tier, policy = CAUTIOUS) =>
  decideStall({
    episode,
    detector,
    model: PRIOR_MODEL,
    policy,
    tier,
    sinceInput: seconds(10),
    typing: false,
    paying: false,
    caution: 0,
  }).kind;

const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The second in which somebody would be interrupted, by a panel unless told otherwise; null if they are not. */
const interruptedAt = (
  time: number,
  heardIn: (second: number) => readonly Signal[],
  tier: Tier = "panel",
): number | null => {
  const { stuck, failing } = aimOf(CAUTIOUS, tier, detector, PRIOR_MODEL);
  const states = secondsOf(SHIP_MODEL, Math.floor(time), heardIn);
  const found = states.find(
    (state) =>
      state.second >= inSeconds(CAUTIOUS.quietFor) && share(state.logOdds) >= stuck && share(state.failing) >= failing,
  );
  return found?.second ?? null;
};

describe("the ship-time model", () => {
  test("[ST24] whoever does nothing is called stuck between half a minute and two", () => {
    const silent = interruptedAt(600, () => []);
    expect(silent).toBeGreaterThanOrEqual(30);
    expect(silent).toBeLessThanOrEqual(120);
  });

  test("[ST24] so is whoever clicks in vain now and then", () => {
    const { uniform } = drawsFrom(24);
    const found = Array.from({ length: 400 }, () =>
      interruptedAt(600, () => {
        const signals: Signal[] = [];
        // A dead click about every half minute, a step back about every two.
        if (uniform() < 1 / 30) signals.push("deadClick");
        if (uniform() < 1 / 120) signals.push("goingBack");
        return signals;
      }),
    );
    const moments = found.map((one) => one ?? 600).sort((a, b) => a - b);
    expect(moments[200] ?? 0).toBeGreaterThanOrEqual(30);
    expect(moments.at(-1) ?? 0).toBeLessThanOrEqual(120);
    expect(moments[20] ?? 0).toBeGreaterThanOrEqual(15);
  });

  const trouble: readonly Doing[] = [
    [12, "deadClick"],
    [20, "deadClick"],
    [28, "goingBack"],
  ];

  test.each(["subtle", "panel"] as const)(
    "[ST24] two dead clicks and going back are enough for a %s after thirty",
    (tier) => {
      expect(decide(attempted(30, together(trouble, busy(30))), tier)).toBe("stuck");
      expect(decide(attempted(30, together(trouble.slice(0, 1), busy(30))), tier)).toBe("no");
      expect(decide(attempted(30, together(trouble.slice(2), busy(30))), tier)).toBe("no");
    },
  );

  test.each(["subtle", "panel", "modal"] as const)(
    "[ST24] an ordinary person at the median is let be by a %s",
    (tier) => {
      expect(decide(attempted(45, busy(45)), tier)).toBe("no");
      expect(detector.probability(attempted(45, busy(45)).detector)).toBeLessThan(0.25);
    },
  );

  test.each([
    ["subtle", 0.08],
    ["panel", 0.05],
    ["modal", 0.01],
  ] as const)("[ST77] of two thousand who get through a %s would interrupt fewer than a share of %d", (tier, most) => {
    const { uniform, normal } = drawsFrom(77);
    const acts: readonly Act[] = ["fresh", "again", "returned"];
    const people = 2000;
    let interrupted = 0;
    for (let person = 0; person < people; person += 1) {
      const time = 45 * Math.exp(0.55 * normal());
      // An act every four seconds on average, never two in one second.
      let next = 0;
      const heardIn = (second: number): readonly Signal[] => {
        if (second < next) return [];
        next = second + Math.max(1, -4 * Math.log(uniform()));
        return [acts[Math.floor(3 * uniform())] ?? "fresh"];
      };
      if (interruptedAt(time, heardIn, tier) !== null) interrupted += 1;
    }
    expect(interrupted / people).toBeLessThan(most);
    expect(interrupted).toBeGreaterThan(0);
  });

  test("[ST77] where a team chose silence it interrupts nobody, however sure it is", () => {
    const desperate = together(
      trouble,
      Array.from({ length: 20 }, (_, index): Doing => [30 + index, "rageClick"]),
    );
    for (const tier of ["subtle", "panel", "modal"] as const) {
      expect(decide(attempted(300, desperate), tier)).toBe("stuck");
      expect(decide(attempted(300, desperate), tier, DEFAULT_POLICY)).toBe("no");
    }
  });
});
