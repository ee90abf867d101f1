import { describe, expect, test } from "vitest";
import { timestamp } from "../base/index.ts";
import { aStep, contentWith } from "../content/builders.ts";
import type { CompletionRule, Content } from "../content/index.ts";
import { anEvent } from "../events/builders.ts";
import type { EventBody, HandrailEvent } from "../events/index.ts";
import { EMPTY_PROGRESS } from "./empty.ts";
import { merge } from "./merge.ts";
import { reduce } from "./reduce.ts";
import { stepStatus } from "./stepStatus.ts";
import type { Progress } from "./types.ts";

const contentCompletedBy = (completion: CompletionRule): Content => contentWith(aStep("step", { completion }));

const fold = (content: Content, ...events: readonly HandrailEvent[]): Progress =>
  events.reduce((progress, event) => reduce(progress, event, content), EMPTY_PROGRESS);

const statusAfter = (completion: CompletionRule, ...bodies: readonly EventBody[]): string =>
  stepStatus(fold(contentCompletedBy(completion), ...bodies.map((body, index) => anEvent(index, body))), "step");

const tracked = (name: string, properties = {}): EventBody => ({ type: "tracked", name, properties });
const identified = (traits: Record<string, string>): EventBody => ({ type: "identified", traits, anonymousId: null });

describe("[PR4] completion by an event", () => {
  const large: CompletionRule = {
    kind: "event",
    event: "imported",
    where: [{ property: "rows", operator: "atLeast", value: 10 }],
    count: 1,
  };

  test("a match completes the step", () => {
    expect(statusAfter(large, tracked("imported", { rows: 10 }))).toBe("done");
  });

  test("another event, or one that does not meet `where`, does not", () => {
    expect(statusAfter(large, tracked("exported", { rows: 10 }), tracked("imported", { rows: 9 }))).toBe("untouched");
  });
});

describe("[PR5] completion by several events", () => {
  const content = contentCompletedBy({ kind: "event", event: "invited", where: [], count: 3 });
  const invited = (number: number, at = number) => anEvent(number, tracked("invited"), { at: timestamp(at) });

  test("a step with some of its matches is active, with all of them done", () => {
    expect(stepStatus(fold(content, invited(1), invited(2)), "step")).toBe("active");
    expect(stepStatus(fold(content, invited(1), invited(2), invited(3)), "step")).toBe("done");
  });

  test("the moment is that of the third oldest match, whatever the order of arrival", () => {
    const progress = fold(content, invited(5), invited(4), invited(9), invited(1), invited(3));
    expect(progress.steps["step"]?.completedAt).toMatchObject({ at: 4, source: "event" });
  });

  test("matches that two tabs saw apart add up", () => {
    const both = merge(fold(content, invited(1), invited(2)), fold(content, invited(2), invited(3)));
    expect(both.steps["step"]?.completedAt).toMatchObject({ at: 3 });
  });

  test("[PR14] one match under two clocks counts once", () => {
    const progress = fold(content, invited(1, 100), invited(1, 7), invited(2));
    expect(stepStatus(progress, "step")).toBe("active");
  });
});

describe("[PR6] an edited count", () => {
  const invited = (number: number) => anEvent(number, tracked("invited"));
  const counting = (count: number) => contentCompletedBy({ kind: "event", event: "invited", where: [], count });

  test("lowered from five to three, the next match completes the step", () => {
    const before = fold(counting(5), invited(1), invited(2), invited(3));
    expect(stepStatus(before, "step")).toBe("active");
    expect(stepStatus(reduce(before, invited(4), counting(3)), "step")).toBe("done");
  });

  test("raised from three to five, whoever had begun needs three", () => {
    const before = fold(counting(3), invited(1), invited(2));
    expect(stepStatus(reduce(before, invited(3), counting(5)), "step")).toBe("done");
    expect(stepStatus(fold(counting(5), invited(1), invited(2), invited(3)), "step")).toBe("active");
  });
});

describe("[PR7] completion by a trait", () => {
  const pro: CompletionRule = { kind: "trait", property: "plan", operator: "is", value: "pro" };

  test("the event that brings the trait completes the step", () => {
    expect(statusAfter(pro, identified({ plan: "pro" }))).toBe("done");
    expect(statusAfter(pro, identified({ plan: "free" }))).toBe("untouched");
  });

  test("a trait that an event does not carry is not looked at", () => {
    const notFree: CompletionRule = { kind: "trait", property: "plan", operator: "isNot", value: "free" };
    expect(statusAfter(notFree, identified({ role: "admin" }))).toBe("untouched");
  });

  test("a trait of the account completes nothing", () => {
    expect(statusAfter(pro, { type: "accountIdentified", traits: { plan: "pro" } })).toBe("untouched");
  });
});

test("[PR8] opening a page completes the steps whose pattern its path matches", () => {
  const results: CompletionRule = { kind: "url", pattern: "/results/**" };
  expect(statusAfter(results, { type: "pageViewed", path: "/results/7" })).toBe("done");
  expect(statusAfter(results, { type: "pageViewed", path: "/home" })).toBe("untouched");
});

test.each(["host", "element", "import"] as const)("[PR9] an explicit completion by %s counts", (source) => {
  expect(statusAfter({ kind: "element", selector: "#done" }, { type: "stepCompleted", step: "step", source })).toBe(
    "done",
  );
});

test("[PR9] the first completion gives moment and source", () => {
  const content = contentCompletedBy({ kind: "event", event: "imported", where: [], count: 1 });
  const progress = fold(
    content,
    anEvent(9, tracked("imported")),
    anEvent(4, { type: "stepCompleted", step: "step", source: "import" }),
  );
  expect(progress.steps["step"]?.completedAt).toMatchObject({ at: 4, source: "import" });
});

test("[PR10] a step completed before what it builds on is done", () => {
  const content = contentWith(aStep("first"), aStep("second", { prerequisites: ["first"] }));
  const progress = fold(content, anEvent(1, { type: "stepCompleted", step: "second", source: "host" }));
  expect(stepStatus(progress, "second")).toBe("done");
  expect(stepStatus(progress, "first")).toBe("untouched");
});

test.each(["stepStarted", "stepSkipped", "stepWaiting"] as const)("[PR11] %s after the end undoes nothing", (type) => {
  expect(
    statusAfter({ kind: "host" }, { type: "stepCompleted", step: "step", source: "host" }, { type, step: "step" }),
  ).toBe("done");
});
