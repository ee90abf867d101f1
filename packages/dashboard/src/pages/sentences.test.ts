import { days, timestamp } from "@handrail/core/base";
import type { AccountRow, AccountsReport, Authored, FunnelReport, FunnelStep } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { authoredSentence } from "../authoring/authoredSentence.ts";
import { plain } from "../format/sentence.ts";
import { accountsSentence } from "./accounts/accountsSentence.ts";
import { funnelSentence } from "./funnel/funnelSentence.ts";
import { guidesSentence } from "./guides/guidesSentence.ts";
import { peopleSentence } from "./people/peopleSentence.ts";

const share = (count: number, of: number) => ({ count, of, low: 0, high: 1 });

const step = (title: string, dropped: number): FunnelStep => ({
  step: title,
  title,
  required: true,
  reached: 100,
  done: share(100 - dropped, 100),
  dropped: share(dropped, 100),
  medianActive: null,
  medianElapsed: null,
});

const funnel = (entered: number, ...steps: readonly FunnelStep[]): FunnelReport => ({
  window: { from: timestamp(0), until: timestamp(days(28)), asOf: timestamp(0) },
  journey: "j",
  journeyTitle: "Getting started",
  entered,
  completed: share(62, entered),
  steps,
});

describe("the funnel's sentence", () => {
  it("tells how many get through and where most are lost", () => {
    expect(plain(funnelSentence(funnel(120, step("A", 4), step("B", 38), step("C", 2))))).toBe(
      "62 of 120 got through Getting started; most drop off at B: 38.",
    );
  });

  it("tells when nobody is lost, and when nobody came", () => {
    expect(plain(funnelSentence(funnel(120, step("A", 0))))).toMatch(/nobody dropped off\.$/);
    expect(plain(funnelSentence(funnel(0)))).toBe("Nobody has entered Getting started in this time.");
  });
});

const account = (name: string, price: number | null, ...reached: readonly boolean[]): AccountRow => ({
  account: name.toLowerCase(),
  name,
  plan: null,
  price,
  seats: null,
  activePeople: 1,
  lastSeenAt: timestamp(0),
  onboarding: share(0, 0),
  stuckNow: 0,
  metrics: reached.map((each, index) => ({ key: `m${index}`, amount: 1, reached: each, peopleReached: 0 })),
});

const metric = (key: string): AccountsReport["metrics"][number] => ({
  key,
  name: key,
  unit: "units",
  threshold: 1,
  window: days(30),
  per: "account",
});

const accountsOn = (metrics: readonly string[], ...rows: readonly AccountRow[]): string =>
  plain(accountsSentence({ asOf: timestamp(0), metrics: metrics.map(metric), accounts: rows, plans: [] }));

const accounts = (...rows: readonly AccountRow[]): string => accountsOn(["m0", "m1"], ...rows);

describe("the accounts' sentence", () => {
  it("names the account that pays most while it reaches nothing", () => {
    expect(
      accounts(
        account("Small", 49, false, false),
        account("Lowell Dairy", 199, false, false),
        account("Rich", 900, true, false),
      ),
    ).toBe("Lowell Dairy pays 199 a month and reaches 0 of 2 value thresholds; 2 of 3 accounts reach none.");
  });

  it("names no free account, but counts it", () => {
    expect(
      accounts(account("Free", 0, false, false), account("Unknown", null, false, false), account("A", 5, false, false)),
    ).toBe("A pays 5 a month and reaches 0 of 2 value thresholds; 3 of 3 accounts reach none.");
  });

  it("names the one that reaches fewest where each that pays reaches something", () => {
    expect(accounts(account("Free", 0, false, false), account("A", 5, true, true), account("B", 9, false, true))).toBe(
      "B pays 9 a month and reaches 1 of 2 value thresholds; no paying account reaches fewer.",
    );
    expect(accounts(account("Free", 0, false, false), account("B", 9, false, true))).toBe(
      "B pays 9 a month and reaches 1 of 2 value thresholds; no other account pays.",
    );
  });

  it("says when everybody who pays gets it all", () => {
    expect(accounts(account("Free", 0, false, false), account("A", 5, true, true), account("B", 9, true, true))).toBe(
      "All 2 paying accounts reach all 2 value thresholds.",
    );
    expect(accountsOn(["m0"], account("Free", 0, false), account("B", 9, true))).toBe(
      "The one paying account reaches the value threshold.",
    );
  });

  it("says when nobody is known to pay", () => {
    expect(accounts(account("A", 0, true, false), account("B", null, false, false))).toBe(
      "1 of 2 accounts reaches no value threshold, and none is known to pay.",
    );
    expect(accounts(account("A", 0, true, false))).toBe(
      "Every account reaches a value threshold, and none is known to pay.",
    );
  });

  it("speaks of one account, of none and of nothing to judge by", () => {
    expect(accountsOn(["m0"], account("A", 5, false))).toBe(
      "A pays 5 a month and reaches 0 of 1 value threshold; it is the only account so far.",
    );
    expect(accounts()).toBe("No account has been seen yet.");
    expect(accountsOn([], account("A", 5))).toBe("1 account, and no value metric to judge by yet.");
  });
});

describe("the people's sentence", () => {
  it.each([
    [400, {}, "400 people so far, newest first."],
    [1, { status: "stuck" }, "1 person is stuck now."],
    [14, { status: "stuck", step: "Import contacts" }, "14 people are stuck at Import contacts."],
    [3, { status: "done", step: "Send it" }, "3 people are done with Send it."],
    [2, { q: "ada" }, "2 people matching “ada”."],
    [5, { step: "Send it" }, "5 people came to Send it."],
  ])("of %d with %o is right", (total, filter, words) => {
    expect(plain(peopleSentence(total, { status: null, step: null, q: null, ...filter }))).toBe(words);
  });
});

const authored = (status: Authored<unknown>["status"]): Authored<unknown> => ({
  key: status,
  draft: null,
  published: null,
  status,
  revision: 1,
  updatedAt: timestamp(0),
  updatedBy: "",
});

describe("the sentences of what is authored", () => {
  it("count what is live and what is not", () => {
    const list = [authored("published"), authored("changed"), authored("draft"), authored("paused")];
    expect(plain(authoredSentence(list, "journey", "journeys"))).toBe(
      "2 journeys are live, 1 with edits not published, 1 in draft, 1 paused.",
    );
    expect(plain(authoredSentence([], "journey", "journeys"))).toBe("There is no journey yet.");
  });

  it("tell how often guides were shown", () => {
    const stats = [{ guide: "g", triggered: 9, withheld: 1, shown: 7, completed: 2, dismissed: 1, failed: 1 }];
    expect(plain(guidesSentence([authored("published")], stats, "28"))).toBe(
      "1 guide is live; shown 7 times in the last 28 days.",
    );
    expect(plain(guidesSentence([authored("draft")], [], "28"))).toBe("No guide is live; 1 is written.");
  });
});
