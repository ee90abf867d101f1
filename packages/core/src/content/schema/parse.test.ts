import { describe, expect, test } from "vitest";
import { days, hours, timestamp } from "../../base/index.ts";
import { aGuide, aJourney, aMetric, aStep, contentOf } from "../builders.ts";
import { type Condition, EVERYONE, MAX_COUNTED_EVENTS } from "../condition.ts";
import type { GuideContent, Trigger } from "../guide.ts";
import type { ContentProblem } from "../problem.ts";
import { parseContent, parseGuide, parseJourney, parseSegment, parseValueMetric } from "./index.ts";
import type { Parsed } from "./parse.ts";

const problemsIn = <T>(parsed: Parsed<T>): readonly ContentProblem[] => (parsed.ok ? [] : parsed.error);

/** The paths with a problem; a value that is accepted has none. */
const faultsIn = <T>(parsed: Parsed<T>): readonly string[] => problemsIn(parsed).map(({ path }) => path);

const withContent = (content: unknown) => parseGuide({ ...aGuide("hint"), content });
const withAudience = (condition: unknown) => parseSegment({ key: "some", name: "Some", condition });

const every: readonly GuideContent[] = [
  {
    kind: "tour",
    steps: [
      {
        key: "one",
        url: "/contacts/**",
        href: "/contacts",
        target: { selector: "#add", text: "Add" },
        placement: "block-end",
        title: { default: "Add one", ko: "추가" },
        body: [
          { kind: "paragraph", content: [{ kind: "strong", text: "Here" }] },
          { kind: "list", ordered: true, items: [[{ kind: "link", text: "more", href: "https://example.com" }]] },
        ],
        advance: { kind: "event", event: "added" },
        missingTarget: "center",
      },
    ],
  },
  { kind: "checklist", journey: "getting-started", title: "Start", intro: null },
  {
    kind: "help",
    title: "Help",
    entries: [
      {
        id: "csv",
        question: "Which file?",
        answer: "A CSV.",
        keywords: ["excel"],
        steps: ["import"],
        action: { label: "Import", action: { kind: "guide", guide: "importer" } },
      },
    ],
  },
  { kind: "importer", importer: "contacts", title: "Import", body: "Drop a file.", button: "Choose" },
  {
    kind: "banner",
    placement: "top",
    body: "New",
    button: { label: "See", action: { kind: "link", href: "/new" } },
  },
  { kind: "recap", title: "Your month", metrics: ["contacts"], button: null },
  {
    kind: "welcome",
    title: "What brings you here?",
    body: null,
    trait: "goal",
    options: [{ value: "sell", label: "Sell", journey: "getting-started" }],
  },
];

describe("[CO12] sound content", () => {
  test("comes back as it went in", () => {
    const content = contentOf({
      journeys: [
        aJourney([
          aStep("import", {
            title: { default: "Import", ar: "استيراد" },
            completion: {
              kind: "event",
              event: "imported",
              where: [{ property: "rows", operator: "atLeast", value: 1 }],
              count: 2,
            },
            scope: { urls: ["/contacts/**"], selector: "#import" },
            waiting: { on: "email", remindAfter: days(2) },
            href: "/contacts/import",
          }),
        ]),
      ],
      guides: every.map((part, index) => aGuide(`guide-${index}`, { content: part })),
      valueMetrics: [aMetric("contacts"), aMetric("minutes", { amount: { kind: "sum", property: "minutes" } })],
      segments: [{ key: "new", name: "New people", condition: EVERYONE }],
    });
    expect(parseContent(content)).toEqual({ ok: true, value: content });
  });

  test.each<Condition>([
    { kind: "not", of: { kind: "any", of: [EVERYONE] } },
    { kind: "trait", property: "role", operator: "in", value: ["admin", null] },
    { kind: "account", property: "seats", operator: "atLeast", value: 5 },
    { kind: "segment", segment: "new" },
    { kind: "url", pattern: "/**" },
    { kind: "step", step: "import", status: "done" },
    { kind: "journey", journey: "getting-started", complete: false },
    { kind: "eventCount", event: "opened", where: [], within: hours(1), operator: "atMost", count: 0 },
    { kind: "device", device: "phone" },
    { kind: "locale", locale: "pt-BR" },
    { kind: "date", from: timestamp(0), until: null },
  ])("a condition of the kind $kind is accepted", (condition) => {
    expect(withAudience(condition)).toEqual({ ok: true, value: { key: "some", name: "Some", condition } });
  });

  test.each<Trigger>([
    { kind: "event", event: "opened" },
    { kind: "page", pattern: "/**" },
    { kind: "session" },
    { kind: "element", selector: "#empty" },
    { kind: "paste", selector: "#card" },
    { kind: "manual" },
  ])("a trigger of the kind $kind is accepted with the step its guide helps with, and without", (trigger) => {
    for (const guide of [aGuide("hint", { trigger }), aGuide("hint", { trigger: { ...trigger, step: "import" } })]) {
      expect(parseGuide(guide)).toEqual({ ok: true, value: guide });
    }
    const unnamed = { ...aGuide("hint"), trigger: { ...trigger, step: "" } };
    expect(problemsIn(parseGuide(unnamed))).toEqual([
      { path: "trigger.step", message: expect.stringMatching(/is no key; use/) },
    ]);
  });

  test("keys no version knows are dropped, wherever they stand", () => {
    const written = { ...aJourney([{ ...aStep("a"), mood: "good" } as never]), colour: "red" };
    expect(parseJourney(written)).toEqual({ ok: true, value: aJourney([aStep("a")]) });
  });
});

describe("[CO12] unsound content", () => {
  test("is told by path, value and remedy, one problem per fault", () => {
    const journey = aJourney([aStep("Import List", { href: "contacts" }), aStep("b")], { title: "" });
    expect(problemsIn(parseContent(contentOf({ journeys: [journey] })))).toEqual([
      { path: "journeys.0.title", message: expect.stringMatching(/^"" is blank; write the text/) },
      { path: "journeys.0.steps.0.key", message: expect.stringMatching(/^"Import List" is no key; use .*hyphens/) },
      { path: "journeys.0.steps.0.href", message: expect.stringMatching(/^"contacts" is no path; use .*slash/) },
    ]);
  });

  test("says what is missing and what is of another type", () => {
    const { key: _, ...keyless } = aMetric("contacts");
    expect(problemsIn(parseValueMetric({ ...keyless, per: "team", threshold: "10" }))).toEqual([
      { path: "key", message: "It is missing; give a value." },
      { path: "threshold", message: '"10" is not right here; give a number.' },
      { path: "per", message: '"team" is not right here; give "person" or "account".' },
    ]);
  });

  test.each([undefined, null, 7, "content", [], () => 1])("%j is refused as a whole", (value) => {
    expect(faultsIn(parseContent(value))).toContain(Array.isArray(value) ? "version" : "");
  });
});

describe("[CO13] keys", () => {
  test.each(["a", "import-contacts", "2fa", "a".repeat(64)])("%s is one", (key) => {
    expect(faultsIn(parseSegment({ key, name: "x", condition: EVERYONE }))).toEqual([]);
  });

  test.each(["", "-a", "A", "a b", "ä", "a_b", "__proto__", "a".repeat(65)])("%j is none", (key) => {
    expect(faultsIn(parseSegment({ key, name: "x", condition: EVERYONE }))).toEqual(["key"]);
  });
});

describe("[CO14] links", () => {
  const linking = (href: string) =>
    faultsIn(
      withContent({
        kind: "banner",
        placement: "top",
        body: "New",
        button: { label: "See", action: { kind: "link", href } },
      }),
    );

  test.each(["https://example.com/a?b#c", "HTTPS://example.com", "mailto:help@example.com", "/contacts?tab=2", "/"])(
    "%s may be drawn",
    (href) => {
      expect(linking(href)).toEqual([]);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "http://example.com",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\u0000/evil.example",
    "java\u0001script:alert(1)",
    "https://",
    "https:/\\evil.example",
    "contacts",
    "",
  ])("%j may not", (href) => {
    expect(linking(href)).toEqual(["content.button.action.href"]);
  });

  test("where a step leads is a path, not another site", () => {
    expect(faultsIn(parseJourney(aJourney([aStep("a", { href: "https://example.com" })])))).toEqual(["steps.0.href"]);
  });
});

describe("[CO15] URL patterns", () => {
  test.each(["/", "/**", "/contacts/*", "/contacts/new-*/**/edit"])("%s is one", (pattern) => {
    expect(faultsIn(withAudience({ kind: "url", pattern }))).toEqual([]);
  });

  test.each(["", "contacts", "/a**", "/**b/c", "/a?b=1", "/a#b", "/a b", "https://example.com/a"])(
    "%j is none",
    (pattern) => {
      expect(faultsIn(withAudience({ kind: "url", pattern }))).toContain("condition.pattern");
    },
  );
});

describe("[CO16] ranges", () => {
  const frequency = { times: 1, atLeastApart: 0, untilDismissed: false };
  const counting = { kind: "eventCount", event: "x", where: [], within: 1, operator: "atLeast", count: 1 };

  test.each<readonly [string, object]>([
    ["priority", { priority: 101 }],
    ["priority", { priority: -1 }],
    ["priority", { priority: Number.NaN }],
    ["holdout.share", { holdout: { share: 0.91, unit: "person" } }],
    ["holdout.share", { holdout: { share: -0.1, unit: "person" } }],
    ["frequency.times", { frequency: { ...frequency, times: 0 } }],
    ["frequency.times", { frequency: { ...frequency, times: 1_001 } }],
    ["frequency.times", { frequency: { ...frequency, times: 1.5 } }],
    ["frequency.atLeastApart", { frequency: { ...frequency, atLeastApart: -1 } }],
    ["audience.count", { audience: { ...counting, count: MAX_COUNTED_EVENTS + 1 } }],
    ["audience", { audience: { ...counting, operator: "atMost", count: MAX_COUNTED_EVENTS } }],
    ["audience.within", { audience: { ...counting, within: -1 } }],
    ["audience", { audience: { kind: "date", from: 2, until: 1 } }],
  ])("%s of a guide: %j", (path, changes) => {
    expect(faultsIn(parseGuide({ ...aGuide("hint"), ...changes }))).toEqual([path]);
  });

  test.each<readonly [string, object]>([
    ["threshold", { threshold: 0 }],
    ["threshold", { threshold: Number.POSITIVE_INFINITY }],
    ["window", { window: hours(23) }],
    ["window", { window: days(401) }],
  ])("%s of a value metric: %j", (path, changes) => {
    expect(faultsIn(parseValueMetric({ ...aMetric("m"), ...changes }))).toEqual([path]);
  });

  test.each([0, MAX_COUNTED_EVENTS + 1])("a completion by %i events", (count) => {
    const step = aStep("a", { completion: { kind: "event", event: "x", where: [], count } });
    expect(faultsIn(parseJourney(aJourney([step])))).toEqual(["steps.0.completion.count"]);
  });
});

describe("[CO17] what must hold something", () => {
  test.each<readonly [string, unknown]>([
    ["content.title", { ...aGuide("a").content, title: "  " }],
    ["content.title.default", { ...aGuide("a").content, title: { ko: "안녕" } }],
    ["content.title.ko", { ...aGuide("a").content, title: { default: "Hello", ko: "" } }],
    ["content.target.selector", { ...aGuide("a").content, target: { selector: " ", text: null } }],
    ["content.steps", { kind: "tour", steps: [] }],
    ["content.metrics", { kind: "recap", title: "x", metrics: [], button: null }],
    ["content.options", { kind: "welcome", title: "x", body: null, trait: "goal", options: [] }],
    ["content.body", { kind: "banner", placement: "top", body: [], button: null }],
  ])("%s", (path, content) => {
    expect(faultsIn(withContent(content))).toEqual([path]);
  });

  test("a journey has steps", () => {
    expect(faultsIn(parseJourney(aJourney([])))).toEqual(["steps"]);
  });

  test("an event has a name that no object inherits from", () => {
    const naming = (event: string) =>
      faultsIn(withAudience({ kind: "eventCount", event, where: [], within: 1, operator: "atLeast", count: 1 }));
    expect(naming("__proto__")).toEqual(["condition.event"]);
    expect(naming(" ")).toEqual(["condition.event"]);
  });

  test.each([
    ["in", "free"],
    ["is", ["free"]],
    ["atLeast", true],
    ["contains", null],
  ])("a value fits its operator: %s does not take %j", (operator, value) => {
    expect(faultsIn(withAudience({ kind: "trait", property: "plan", operator, value }))).toEqual(["condition"]);
  });

  const nested = (depth: number): Condition =>
    Array.from({ length: depth - 1 }).reduce<Condition>((of) => ({ kind: "not", of }), EVERYONE);

  test("conditions are nested at most 20 deep, and no depth breaks the parser", () => {
    expect(faultsIn(withAudience(nested(20)))).toEqual([]);
    expect(faultsIn(withAudience(nested(21)))).toEqual(["condition"]);
    expect(faultsIn(withAudience(nested(50_000)))).toEqual([""]);
  });
});
