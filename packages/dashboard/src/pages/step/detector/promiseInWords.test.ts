import { seconds, timestamp } from "@handrail/core/base";
import type { DetectorReport, Share } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import {
  basisInWords,
  missingInWords,
  promiseInWords,
  reachInWords,
  replayedInWords,
  type TradeReport,
  tradeInWords,
} from "./promiseInWords.ts";

const share = (count: number, of: number): Share =>
  of === 0 ? { count, of, low: null, high: null } : { count, of, low: count / of, high: count / of };

const trade = (more: Partial<TradeReport> = {}): TradeReport => ({
  falseInterruptions: 0.05,
  isPossible: true,
  reached: share(30, 96),
  after: seconds(80),
  afterOnset: seconds(22),
  beforeLeaving: seconds(40),
  ...more,
});

const detector = (more: Partial<DetectorReport> = {}): DetectorReport => ({
  fittedAt: timestamp(Date.UTC(2026, 10, 21, 12)),
  attempts: 640,
  time: { mu: 4, sigma: 0.5, failing: 0.2 },
  promise: {
    falseInterruptions: 0.05,
    isKept: true,
    completers: 214,
    needed: 19,
    leavers: 96,
    beforePromise: "silent",
  },
  trades: [trade({ falseInterruptions: 0.02, reached: share(10, 96) }), trade()],
  evidence: [],
  replayed: { completers: 214, interruptedCompleters: 9, leavers: 96, interruptedLeavers: 31 },
  ...more,
});

const cold = (more: Partial<DetectorReport["promise"]> = {}): DetectorReport =>
  detector({
    fittedAt: null,
    promise: { ...detector().promise, isKept: false, completers: 12, leavers: 3, ...more },
    trades: [trade({ isPossible: false, reached: share(0, 3) })],
  });

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the promise", () => {
  it("says what it costs, what it brings and when", () => {
    expect(plain(promiseInWords(detector()))).toBe(
      "Interrupts at most 5 in 100 people who would have managed, guaranteed. " +
        "Reaches 31 in 100 of those who leave, typically 22 s after they got stuck and 40 s before they leave.",
    );
  });

  it("names the people behind it", () => {
    expect(plain(basisInWords(detector()))).toMatch(
      /^From 214 people who managed alone and 96 who left, none of whom taught the model\. .*640 attempts/,
    );
  });

  it("speaks of the price in force, whichever it is", () => {
    const other = detector({ promise: { ...detector().promise, falseInterruptions: 0.02 } });
    expect(promiseInWords(other)).toMatch(/^Interrupts at most 2 in 100 .* Reaches 10 in 100 of those who leave/);
  });

  it("says the time on the step where the moment of getting stuck is not known", () => {
    expect(plain(reachInWords(trade({ afterOnset: null })))).toMatch(
      /typically 1 min 20 s into the step and 40 s before/,
    );
    expect(reachInWords(trade({ after: null, afterOnset: null, beforeLeaving: null }))).toMatch(/those who leave\.$/);
  });

  it("gives no share of a few, of none or of nobody", () => {
    expect(reachInWords(trade({ reached: share(4, 12) }))).toMatch(
      /^Reaches 4 of the 12 who left \(too few to say more\), /,
    );
    expect(reachInWords(trade({ reached: share(0, 96) }))).toBe("Reaches none of the 96 who left.");
    expect(reachInWords(trade({ reached: share(0, 0) }))).toMatch(/is not known: nobody measured so far has left/);
  });
});

describe("before there is a promise", () => {
  it("says that it is silent, what the promise needs and what is there", () => {
    expect(promiseInWords(cold())).toBe(
      "Silent so far. The promise needs 19 people who managed alone and were kept for measuring; 12 are there.",
    );
    expect(promiseInWords(cold({ completers: 0 }))).toMatch(/; none is there\.$/);
    expect(promiseInWords(cold({ completers: 1 }))).toMatch(/; 1 is there\.$/);
  });

  it("says otherwise where help is given without a promise", () => {
    const words = promiseInWords(cold({ beforePromise: "cautious" }));
    expect(words).toMatch(
      /^Careful so far: guarantees nothing yet, and speaks up only where it is more likely than not/,
    );
    expect(words).not.toContain("Silent");
    expect(words).toMatch(/needs 19 people who managed alone .*; 12 are there\.$/);
  });

  it("says that the next fit will do where the people are there already", () => {
    expect(promiseInWords(cold({ completers: 21 }))).toMatch(
      /^Silent so far\. The 19 people .* are there; it holds from the next fit/,
    );
  });

  it("claims no measured people, nor a model of its own", () => {
    expect(basisInWords(cold())).toBe("This step has no model of its own yet; what is usual for any step stands in.");
  });
});

describe("a price", () => {
  it("that cannot be had yet says whom it needs", () => {
    expect(missingInWords(trade({ falseInterruptions: 0.01 }), 57)).toBe(
      "Not yet: needs 99 people who managed alone and were kept for measuring; 57 are there.",
    );
  });

  it("is said whole to those who listen", () => {
    expect(tradeInWords(trade({ falseInterruptions: 0.01, isPossible: false }), 57)).toMatch(
      /^At most 1 in 100 who would have managed\. Not yet: needs 99 people/,
    );
    expect(tradeInWords(trade(), 214)).toMatch(/^At most 5 in 100 who would have managed\. Reaches 31 in 100/);
  });
});

describe("played again", () => {
  it("says what it would have done to both", () => {
    expect(plain(replayedInWords(detector()))).toBe(
      "Of 214 who managed alone it would have interrupted 9 (4.2 %), of 96 who left it would have reached 31 (32.3 %).",
    );
  });

  it("gives no percentage of a few, and says nobody for none", () => {
    const replayed = { completers: 12, interruptedCompleters: 1, leavers: 40, interruptedLeavers: 0 };
    expect(replayedInWords(detector({ replayed }))).toBe(
      "Of 12 who managed alone it would have interrupted 1, of 40 who left it would have reached nobody.",
    );
  });

  it("leaves out whom there were none of", () => {
    const replayed = { completers: 0, interruptedCompleters: 0, leavers: 2, interruptedLeavers: 1 };
    expect(replayedInWords(detector({ replayed }))).toBe("Of 2 who left it would have reached 1.");
    const none = { completers: 0, interruptedCompleters: 0, leavers: 0, interruptedLeavers: 0 };
    expect(replayedInWords(detector({ replayed: none }))).toMatch(/nothing to play again\.$/);
  });

  it("does not let a silent detector seem busy", () => {
    expect(replayedInWords(cold())).toMatch(/While it is silent it does neither\.$/);
  });
});
