import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hours, minutes, type Properties, timestamp } from "../base/index.ts";
import { type Condition, counterKey, EVERYONE } from "../content/index.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import type { Facts } from "./types.ts";

const NOW = timestamp(1_000_000_000);

const facts = (changes: Partial<Facts> = {}): Facts => ({
  now: NOW,
  traits: { role: "admin", seats: 3 },
  account: { plan: "team" },
  segments: ["new"],
  path: "/contacts/7",
  device: "phone",
  locale: "pt-BR",
  stepStatus: (step) => (step === "import" ? "done" : "untouched"),
  isJourneyComplete: (journey) => journey === "started",
  counted: () => [],
  ...changes,
});

const yes = EVERYONE;
const no: Condition = { kind: "any", of: [] };

describe("[EL1] all, any, not", () => {
  test.each<readonly [boolean, Condition]>([
    [true, { kind: "all", of: [] }],
    [true, { kind: "all", of: [yes, yes] }],
    [false, { kind: "all", of: [yes, no] }],
    [false, { kind: "any", of: [] }],
    [true, { kind: "any", of: [no, yes] }],
    [false, { kind: "any", of: [no, no] }],
    [false, { kind: "not", of: yes }],
    [true, { kind: "not", of: no }],
  ])("%s: %j", (verdict, condition) => {
    expect(evaluate(condition, facts())).toBe(verdict);
  });
});

describe("[EL2] traits", () => {
  test("of the person and of the account do not mix", () => {
    expect(evaluate({ kind: "trait", property: "role", operator: "is", value: "admin" }, facts())).toBe(true);
    expect(evaluate({ kind: "account", property: "role", operator: "is", value: "admin" }, facts())).toBe(false);
    expect(evaluate({ kind: "account", property: "plan", operator: "in", value: ["team"] }, facts())).toBe(true);
    expect(evaluate({ kind: "trait", property: "seats", operator: "greaterThan", value: 2 }, facts())).toBe(true);
  });

  test("a missing one meets `missing`", () => {
    expect(evaluate({ kind: "trait", property: "goal", operator: "missing", value: null }, facts())).toBe(true);
    expect(evaluate({ kind: "trait", property: "goal", operator: "is", value: "sell" }, facts())).toBe(false);
  });
});

describe("[EL3] what the facts name", () => {
  test.each<readonly [boolean, Condition]>([
    [true, { kind: "segment", segment: "new" }],
    [false, { kind: "segment", segment: "old" }],
    [true, { kind: "device", device: "phone" }],
    [false, { kind: "device", device: "desktop" }],
    [true, { kind: "url", pattern: "/contacts/*" }],
    [false, { kind: "url", pattern: "/contacts" }],
    [true, { kind: "step", step: "import", status: "done" }],
    [false, { kind: "step", step: "import", status: "active" }],
  ])("%s: %j", (verdict, condition) => {
    expect(evaluate(condition, facts())).toBe(verdict);
  });
});

test.each([
  ["started", true, true],
  ["started", false, false],
  ["other", true, false],
  ["other", false, true],
])("[EL4] journey %s, complete %s: %s", (journey, complete, verdict) => {
  expect(evaluate({ kind: "journey", journey, complete }, facts())).toBe(verdict);
});

describe("[EL5] counts of events in a window", () => {
  const where = [{ property: "rows", operator: "atLeast", value: 1 }] as const;
  const counting = (operator: "atLeast" | "atMost", count: number): Condition => ({
    kind: "eventCount",
    event: "imported",
    where,
    within: hours(1),
    operator,
    count,
  });
  const moments = [-minutes(1), minutes(0), minutes(59), hours(1), hours(2)].map((ago) => timestamp(NOW - ago));
  const known = facts({ counted: (key) => (key === counterKey("imported", where) ? moments : []) });

  test("an event exactly `within` ago is out, one ahead of now is in", () => {
    expect(evaluate(counting("atLeast", 3), known)).toBe(true);
    expect(evaluate(counting("atLeast", 4), known)).toBe(false);
    expect(evaluate(counting("atMost", 3), known)).toBe(true);
    expect(evaluate(counting("atMost", 2), known)).toBe(false);
  });

  test("no event at all is none", () => {
    expect(evaluate(counting("atMost", 0), facts())).toBe(true);
    expect(evaluate(counting("atLeast", 1), facts())).toBe(false);
  });
});

test.each([
  ["pt", true],
  ["PT-br", true],
  ["pt-BR", true],
  ["pt-PT", false],
  ["p", false],
  ["pt-BR-x", false],
])("[EL6] locale %s for somebody who reads pt-BR: %s", (locale, verdict) => {
  expect(evaluate({ kind: "locale", locale }, facts())).toBe(verdict);
});

test.each([
  [NOW, null, true],
  [timestamp(NOW + 1), null, false],
  [null, NOW, false],
  [null, timestamp(NOW + 1), true],
  [null, null, true],
])("[EL7] from %s until %s: %s", (from, until, verdict) => {
  expect(evaluate({ kind: "date", from, until }, facts())).toBe(verdict);
});

test("[EL9] an inherited name is not a trait", () => {
  const traits: Properties = {};
  for (const property of ["constructor", "toString", "__proto__"]) {
    expect(evaluate({ kind: "trait", property, operator: "exists", value: null }, facts({ traits }))).toBe(false);
  }
});

describe("[EL8] explanations", () => {
  const leaf = fc.constantFrom<Condition>(
    yes,
    no,
    { kind: "trait", property: "role", operator: "is", value: "admin" },
    { kind: "account", property: "gone", operator: "exists", value: null },
    { kind: "segment", segment: "new" },
    { kind: "url", pattern: "/home" },
    { kind: "step", step: "import", status: "done" },
    { kind: "journey", journey: "other", complete: true },
    { kind: "eventCount", event: "x", where: [], within: hours(1), operator: "atLeast", count: 1 },
    { kind: "device", device: "tablet" },
    { kind: "locale", locale: "pt" },
    { kind: "date", from: NOW, until: null },
  );
  const condition = fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.record({
        kind: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("any"), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("not" as const), of: tie("any") }),
    ),
  })).any;

  test("every node has the verdict it has alone", () => {
    const agree = (explained: ReturnType<typeof explain>): void => {
      expect(explained.verdict).toBe(evaluate(explained.condition, facts()));
      for (const part of explained.parts) agree(part);
    };
    fc.assert(fc.property(condition, (one) => agree(explain(one, facts()))));
  });

  test("parts are explained also where the whole is decided", () => {
    const whole: Condition = { kind: "all", of: [no, { kind: "trait", property: "role", operator: "is", value: "x" }] };
    expect(explain(whole, facts()).parts[1]).toMatchObject({ verdict: false, actual: "admin" });
  });

  test.each<readonly [Condition, unknown]>([
    [{ kind: "trait", property: "seats", operator: "is", value: 4 }, 3],
    [{ kind: "trait", property: "gone", operator: "is", value: 4 }, null],
    [{ kind: "account", property: "plan", operator: "is", value: "pro" }, "team"],
    [{ kind: "segment", segment: "old" }, ["new"]],
    [{ kind: "url", pattern: "/home" }, "/contacts/7"],
    [{ kind: "step", step: "import", status: "active" }, "done"],
    [{ kind: "journey", journey: "other", complete: true }, false],
    [{ kind: "eventCount", event: "x", where: [], within: hours(1), operator: "atLeast", count: 1 }, 0],
    [{ kind: "device", device: "tablet" }, "phone"],
    [{ kind: "locale", locale: "ko" }, "pt-BR"],
    [{ kind: "date", from: null, until: NOW }, NOW],
    [no, null],
  ])("%j found %j", (one, actual) => {
    expect(explain(one, facts()).actual).toEqual(actual);
  });
});
