import { days, milliseconds, timestamp } from "@handrail/core/base";
import type { Share, StallPoint, StallPointsReport } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { plain } from "../../format/sentence.ts";
import { stallSentence } from "./stallSentence.ts";

const share = (count: number, of: number): Share =>
  of === 0 ? { count, of, low: null, high: null } : { count, of, low: count / of - 0.05, high: count / of + 0.05 };

const point = (more: Partial<StallPoint>): StallPoint => ({
  journey: "j",
  journeyTitle: "Getting started",
  step: "import",
  stepTitle: "Import contacts",
  entered: 120,
  done: share(80, 120),
  stuck: share(38, 120),
  left: share(30, 120),
  stuckThenLeft: share(23, 38),
  medianActive: milliseconds(100_000),
  medianBeforeLeaving: null,
  evidence: [],
  trend: [],
  helped: { people: 0, done: share(0, 0) },
  notHelped: { stuck: 38, done: share(10, 38) },
  ...more,
});

const report = (...points: readonly StallPoint[]): StallPointsReport => ({
  window: { from: timestamp(0), until: timestamp(days(28)), asOf: timestamp(days(28)) },
  points,
  plans: [],
});

const words = (...points: readonly StallPoint[]): string =>
  plain(stallSentence(report(...points))).replaceAll("\u00a0", " ");

describe("stallSentence", () => {
  it("names the worst step, how many got stuck and how many of those left", () => {
    expect(words(point({}))).toBe("People stall most at Import contacts: 38 of 120 got stuck, 61 % of those left.");
  });

  it("sets the step's name apart", () => {
    expect(stallSentence(report(point({})))).toContainEqual({ name: "Import contacts" });
  });

  it("counts instead of giving a share of a few", () => {
    expect(words(point({ stuck: share(12, 120), stuckThenLeft: share(3, 12) }))).toBe(
      "People stall most at Import contacts: 12 of 120 got stuck, 3 of those left.",
    );
  });

  it("says when none of the stuck has left", () => {
    expect(words(point({ stuckThenLeft: share(0, 38) }))).toMatch(/38 of 120 got stuck, none of those has left\.$/);
  });

  it("does not let a handful name the answer", () => {
    const few = point({ stepTitle: "Rare", entered: 10, stuck: share(9, 10) });
    expect(words(few, point({}))).toMatch(/^People stall most at Import contacts/);
    expect(words(few)).toBe("Too few people to say where they stall: no step was entered by more than 10.");
  });

  it("says that nobody got stuck, or that nobody came", () => {
    expect(words(point({ stuck: share(0, 120), stuckThenLeft: share(0, 0) }))).toBe(
      "Nobody got stuck in the last 28 days.",
    );
    expect(words()).toBe("Nobody has entered a step in the last 28 days.");
  });
});
