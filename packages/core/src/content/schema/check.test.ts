import { describe, expect, test } from "vitest";
import { days } from "../../base/index.ts";
import { aGuide, aJourney, aMetric, aStep, contentOf, contentWith } from "../builders.ts";
import { EVERYONE } from "../condition.ts";
import type { Content } from "../content.ts";
import type { ActionButton, GuideContent, Trigger } from "../guide.ts";
import { checkContent } from "./index.ts";

const pathsIn = (content: Content): readonly string[] => checkContent(content).map(({ path }) => path);

const button = (action: ActionButton["action"]): ActionButton => ({ label: "Go", action });

test("[CO18] content without a fault has no problem", () => {
  const content = contentOf({
    journeys: [aJourney([aStep("a"), aStep("b", { prerequisites: ["a"] })], { order: "partial" })],
    guides: [aGuide("hint", { trigger: { kind: "stall", step: "a" } })],
    valueMetrics: [aMetric("contacts")],
    segments: [{ key: "all", name: "All", condition: EVERYONE }],
  });
  expect(checkContent(content)).toEqual([]);
});

describe("[CO18] keys used twice", () => {
  test.each<readonly [string, Partial<Content>]>([
    ["journeys.1.key", { journeys: [aJourney([aStep("a")]), aJourney([aStep("b")])] }],
    ["guides.1.key", { guides: [aGuide("a"), aGuide("a")] }],
    ["valueMetrics.1.key", { valueMetrics: [aMetric("a"), aMetric("a")] }],
    [
      "segments.1.key",
      {
        segments: [
          { key: "a", name: "A", condition: EVERYONE },
          { key: "a", name: "B", condition: EVERYONE },
        ],
      },
    ],
    ["journeys.1.steps.0.key", { journeys: [aJourney([aStep("a")]), aJourney([aStep("a")], { key: "second" })] }],
  ])("%s", (path, parts) => {
    expect(pathsIn(contentOf(parts))).toEqual([path]);
  });

  test("within a guide", () => {
    const card = {
      key: "one",
      url: null,
      href: null,
      target: null,
      placement: "auto",
      title: "x",
      body: "x",
      advance: { kind: "button" },
      missingTarget: "skip",
    } as const;
    const entry = { id: "e", question: "?", answer: "!", keywords: [], steps: [], action: null };
    const answer = { value: "v", label: "V", journey: null };
    const content = contentOf({
      guides: [
        aGuide("tour", { content: { kind: "tour", steps: [card, card] } }),
        aGuide("help", { content: { kind: "help", title: "x", entries: [entry, entry] } }),
        aGuide("welcome", {
          content: { kind: "welcome", title: "x", body: null, trait: "goal", options: [answer, answer] },
        }),
      ],
    });
    expect(pathsIn(content)).toEqual([
      "guides.0.content.steps.1.key",
      "guides.1.content.entries.1.id",
      "guides.2.content.options.1.value",
    ]);
  });
});

describe("[CO19] references that lead nowhere", () => {
  const guideWith = (changes: Parameters<typeof aGuide>[1]): Content =>
    contentOf({ guides: [aGuide("hint", changes)] });
  const { content: tooltip } = aGuide("hint");

  test.each<readonly [string, Content]>([
    ["journeys.0.steps.0.prerequisites.0", contentWith(aStep("a", { prerequisites: ["gone"] }))],
    [
      "guides.0.audience.of.0.of.step",
      guideWith({
        audience: { kind: "all", of: [{ kind: "not", of: { kind: "step", step: "gone", status: "done" } }] },
      }),
    ],
    ["guides.0.audience.journey", guideWith({ audience: { kind: "journey", journey: "gone", complete: true } })],
    ["guides.0.audience.segment", guideWith({ audience: { kind: "segment", segment: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "stall", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "waitingTooLong", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "element", selector: "#empty", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "paste", selector: "#card", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "event", event: "opened", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "page", pattern: "/**", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "session", step: "gone" } })],
    ["guides.0.trigger.step", guideWith({ trigger: { kind: "manual", step: "gone" } })],
    [
      "guides.0.content.journey",
      guideWith({ content: { kind: "checklist", journey: "gone", title: "x", intro: null } }),
    ],
    [
      "guides.0.content.metrics.0",
      guideWith({ content: { kind: "recap", title: "x", metrics: ["gone"], button: null } }),
    ],
    [
      "guides.0.content.options.0.journey",
      guideWith({
        content: {
          kind: "welcome",
          title: "x",
          body: null,
          trait: "goal",
          options: [{ value: "v", label: "V", journey: "gone" }],
        },
      }),
    ],
    [
      "guides.0.content.entries.0.steps.0",
      guideWith({
        content: {
          kind: "help",
          title: "x",
          entries: [{ id: "e", question: "?", answer: "!", keywords: [], steps: ["gone"], action: null }],
        },
      }),
    ],
    [
      "guides.0.content.button.action.guide",
      guideWith({ content: { ...tooltip, button: button({ kind: "guide", guide: "gone" }) } as typeof tooltip }),
    ],
    [
      "guides.0.content.button.action.entry",
      guideWith({ content: { ...tooltip, button: button({ kind: "help", entry: "gone" }) } as typeof tooltip }),
    ],
  ])("%s", (path, content) => {
    const problems = checkContent(content);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(/^There is no .*"gone"; name one that exists/);
  });
});

describe("[CO20] prerequisites in a ring", () => {
  test("every step of the ring is named", () => {
    const content = contentOf({
      journeys: [
        aJourney([aStep("a", { prerequisites: ["b"] }), aStep("b", { prerequisites: ["c"] })], { order: "partial" }),
        aJourney([aStep("c", { prerequisites: ["a"] })], { key: "more", order: "partial" }),
      ],
    });
    expect(checkContent(content)).toEqual([
      {
        path: "journeys.0.steps.0.prerequisites",
        message: 'No one can begin: "a" needs "b" needs "c" needs "a"; take one of these out.',
      },
    ]);
  });

  test("also where the order of the journey closes it", () => {
    const steps = [aStep("a", { prerequisites: ["b"] }), aStep("b")];
    expect(pathsIn(contentOf({ journeys: [aJourney(steps, { order: "ordered" })] }))).toEqual([
      "journeys.0.steps.0.prerequisites",
    ]);
    expect(pathsIn(contentOf({ journeys: [aJourney(steps, { order: "partial" })] }))).toEqual([]);
  });

  test("also a step that needs itself", () => {
    const content = contentOf({ journeys: [aJourney([aStep("a", { prerequisites: ["a"] })], { order: "partial" })] });
    expect(checkContent(content)[0]?.message).toContain('"a" needs "a"');
  });
});

describe("[CO21] what may not stand on what", () => {
  test("a segment does not build on segments", () => {
    const content = contentOf({
      segments: [
        { key: "base", name: "Base", condition: EVERYONE },
        { key: "built", name: "Built", condition: { kind: "any", of: [{ kind: "segment", segment: "base" }] } },
      ],
    });
    expect(pathsIn(content)).toEqual(["segments.1.condition.of.0"]);
  });

  test("a reminder is for a step that waits", () => {
    const reminding = (waiting: boolean): Content => ({
      ...contentWith(aStep("verify", { waiting: waiting ? { on: "email", remindAfter: days(1) } : null })),
      guides: [aGuide("remind", { trigger: { kind: "waitingTooLong", step: "verify" } })],
    });
    expect(pathsIn(reminding(true))).toEqual([]);
    expect(pathsIn(reminding(false))).toEqual(["guides.0.trigger.step"]);
  });
});

describe("[CO23] what is about every step", () => {
  const helping = (trigger: Trigger, content: GuideContent): Content => ({
    ...contentWith(aStep("verify", { waiting: { on: "email", remindAfter: days(1) } })),
    guides: [aGuide("hint", { trigger, content })],
  });
  const help: GuideContent = { kind: "help", title: "x", entries: [] };
  const checklist: GuideContent = { kind: "checklist", journey: "getting-started", title: "x", intro: null };
  const moments: readonly Trigger[] = [
    { kind: "event", event: "opened", step: "verify" },
    { kind: "page", pattern: "/**", step: "verify" },
    { kind: "session", step: "verify" },
    { kind: "element", selector: "#empty", step: "verify" },
    { kind: "paste", selector: "#card", step: "verify" },
    { kind: "manual", step: "verify" },
  ];

  test.each(moments)("names no step as its own: %j", (trigger) => {
    expect(pathsIn(helping(trigger, aGuide("hint").content))).toEqual([]);
    for (const content of [help, checklist]) {
      expect(checkContent(helping(trigger, content))).toEqual([
        { path: "guides.0.trigger.step", message: expect.stringMatching(/is about every step.*leave the step out/) },
      ]);
    }
  });

  test("may be opened for people who are stuck or wait", () => {
    expect(pathsIn(helping({ kind: "stall", step: "verify" }, help))).toEqual([]);
    expect(pathsIn(helping({ kind: "waitingTooLong", step: "verify" }, checklist))).toEqual([]);
  });
});
