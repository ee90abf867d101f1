import { days, hours } from "@handrail/core/base";
import type { ValueMetric } from "@handrail/core/content";
import type { AccountRow } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { metricInWords } from "./metricInWords.ts";
import { wouldReach } from "./wouldReach.ts";

const METRIC: ValueMetric = {
  key: "delivered",
  name: "Messages delivered",
  unit: "messages",
  event: "campaign_sent",
  where: [],
  amount: { kind: "sum", property: "recipients" },
  threshold: 500,
  window: days(30),
  per: "account",
};

describe("a value metric in words", () => {
  it("says what is added up, over which days and for whom", () => {
    expect(metricInWords(METRIC)).toBe(
      "An account reaches it with 500 messages in the last 30 days, all its people together; the sum of recipients over every campaign_sent.",
    );
  });

  it("says what is counted for each person, and under which conditions", () => {
    const where = [
      { property: "seconds", operator: "atLeast", value: 5 },
      { property: "shared", operator: "exists", value: null },
    ] as const;
    const metric: ValueMetric = { ...METRIC, per: "person", amount: { kind: "count" }, where, window: hours(30) };
    expect(metricInWords(metric)).toBe(
      "A person reaches it with 500 messages in the last 2 days, and an account as soon as one of its people does; each campaign_sent counts one where seconds is at least 5 and shared is set.",
    );
  });

  it("says what is still missing", () => {
    expect(metricInWords({ ...METRIC, event: "", amount: { kind: "sum", property: "" }, unit: "" })).toContain(
      "500 units in the last 30 days, all its people together; the sum of a property not named yet over every event not named yet.",
    );
  });
});

const account = (amount: number, peopleReached = 0): Pick<AccountRow, "metrics"> => ({
  metrics: [{ key: "delivered", amount, reached: false, peopleReached }],
});
const report = (...accounts: readonly Pick<AccountRow, "metrics">[]) => ({ accounts: accounts as AccountRow[] });

describe("how many accounts would reach a threshold", () => {
  it("follows the threshold being typed", () => {
    const seen = report(account(499), account(500), account(9000));
    expect(wouldReach(METRIC, METRIC, seen)).toEqual({ reached: 2, of: 3 });
    expect(wouldReach({ ...METRIC, threshold: 1000 }, METRIC, seen)).toEqual({ reached: 1, of: 3 });
  });

  it("is not known before it is live, nor when other things would be counted", () => {
    const seen = report(account(500));
    expect(wouldReach(METRIC, null, seen)).toBeNull();
    expect(wouldReach({ ...METRIC, event: "other" }, METRIC, seen)).toBeNull();
    expect(wouldReach({ ...METRIC, window: days(7) }, METRIC, seen)).toBeNull();
    expect(wouldReach(METRIC, METRIC, report())).toBeNull();
  });

  it("knows of a metric per person the live threshold alone", () => {
    const live: ValueMetric = { ...METRIC, per: "person" };
    expect(wouldReach(live, live, report(account(600), account(500, 2)))).toEqual({ reached: 1, of: 2 });
    expect(wouldReach({ ...live, threshold: 5 }, live, report(account(500, 2)))).toBeNull();
  });
});
