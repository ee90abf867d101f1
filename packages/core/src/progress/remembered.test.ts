import { describe, expect, test } from "vitest";
import { days } from "../base/index.ts";
import { aGuide, aJourney, aStep, contentOf } from "../content/builders.ts";
import { anEvent } from "../events/builders.ts";
import type { EventBody, HandrailEvent } from "../events/index.ts";
import { EMPTY_PROGRESS } from "./empty.ts";
import { merge } from "./merge.ts";
import { project } from "./project.ts";
import { reduce } from "./reduce.ts";
import { accountTraitsOf, countedAt, traitsOf } from "./remembered.ts";
import { stepStatus } from "./stepStatus.ts";
import { MAX_KEPT_SHOWS, type Progress } from "./types.ts";

const content = contentOf({
  journeys: [aJourney([aStep("step")])],
  guides: [
    aGuide("hint", {
      audience: { kind: "eventCount", event: "opened", where: [], within: days(7), operator: "atMost", count: 2 },
    }),
  ],
});

const fold = (...events: readonly HandrailEvent[]): Progress =>
  events.reduce((progress, event) => reduce(progress, event, content), EMPTY_PROGRESS);

const identified = (number: number, traits: Record<string, string | null>) =>
  anEvent(number, { type: "identified", traits, anonymousId: null });

const account = (number: number, name: string, traits: Record<string, string>) =>
  anEvent(number, { type: "accountIdentified", traits }, { account: name });

describe("[PR16] traits", () => {
  test("the last writer of each wins", () => {
    const progress = fold(identified(1, { role: "guest", plan: "free" }), identified(2, { role: "admin" }));
    expect(traitsOf(progress)).toEqual({ role: "admin", plan: "free" });
  });

  test("a value can be taken back", () => {
    expect(traitsOf(fold(identified(1, { role: "guest" }), identified(2, { role: null })))).toEqual({ role: null });
  });

  test("a trait by a name that objects inherit changes no object", () => {
    const hostile = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    const traits = traitsOf(fold(identified(1, hostile)));
    expect(Object.getPrototypeOf(traits)).toBe(Object.prototype);
    expect(Object.keys(traits)).toEqual(["constructor"]);
  });
});

describe("[PR17] traits of the account", () => {
  test("what was said of an account the person left is not among them", () => {
    const progress = fold(account(1, "acme", { plan: "team", region: "eu" }), account(2, "bolt", { plan: "free" }));
    expect(accountTraitsOf(progress)).toEqual({ plan: "free" });
  });

  test("nobody's account has none", () => {
    expect(accountTraitsOf(EMPTY_PROGRESS)).toEqual({});
  });
});

test("[PR18] an anonymous past is merged into the known person", () => {
  const past = fold(
    anEvent(1, { type: "stepCompleted", step: "step", source: "host" }),
    identified(2, { role: "guest" }),
  );
  const known = fold(identified(3, { role: "admin" }));
  const both = merge(known, past);
  expect(stepStatus(both, "step")).toBe("done");
  expect(traitsOf(both)).toEqual({ role: "admin" });
});

test("[PR18] the event itself teaches its traits alone", () => {
  const body: EventBody = { type: "identified", traits: { role: "admin" }, anonymousId: "anon-1" };
  expect(project(anEvent(1, body), content)).toEqual({
    ...EMPTY_PROGRESS,
    traits: { role: { at: 1, id: anEvent(1, body).id, value: "admin" } },
  });
});

test("[PR19] a counter keeps the newest matches the content needs, newest first", () => {
  const opened = (number: number) => anEvent(number, { type: "tracked", name: "opened", properties: {} });
  const progress = fold(opened(2), opened(5), opened(1), opened(3), opened(4));
  expect(countedAt(progress, "opened")).toEqual([5, 4, 3]);
  expect(countedAt(progress, "constructor")).toEqual([]);
});

describe("[PR20] showings", () => {
  const shown = (number: number, display: string) =>
    anEvent(number, { type: "guideShown", guide: "hint", display, step: "step" });
  const triggered = (number: number, display: string, arm: "treatment" | "holdout") =>
    anEvent(number, {
      type: "guideTriggered",
      guide: "hint",
      kind: "tooltip",
      display,
      arm,
      step: "step",
      probability: null,
    });

  test("one per display, newest first", () => {
    const shows = fold(shown(1, "d1"), shown(2, "d2"), shown(3, "d1")).guides["hint"]?.shows;
    expect(shows?.map(({ display, at }) => [display, at])).toEqual([
      ["d1", 3],
      ["d2", 2],
    ]);
  });

  test("the newest are kept when there are many", () => {
    const many = Array.from({ length: MAX_KEPT_SHOWS + 5 }, (_, index) => shown(index, `d${index}`));
    const shows = fold(...many).guides["hint"]?.shows;
    expect(shows).toHaveLength(MAX_KEPT_SHOWS);
    expect(shows?.[0]?.at).toBe(MAX_KEPT_SHOWS + 4);
  });

  test("a withheld one is kept; the decision to draw one is not a showing yet", () => {
    const progress = fold(triggered(1, "d1", "treatment"), triggered(2, "d2", "holdout"));
    expect(progress.guides["hint"]?.shows).toEqual([
      expect.objectContaining({ display: "d2", withheld: true, step: "step" }),
    ]);
  });
});

describe("[PR21] closings", () => {
  const closed = (reason: "dismissed" | "completed" | "navigated" | "action") =>
    fold(anEvent(7, { type: "guideClosed", guide: "hint", display: "d1", reason }));

  test("by the person's own will: a dismissal", () => {
    expect(closed("dismissed").guides["hint"]).toMatchObject({ dismissedAt: { at: 7 }, completedAt: null });
  });

  test("at its end: a completion", () => {
    expect(closed("completed").guides["hint"]).toMatchObject({ dismissedAt: null, completedAt: { at: 7 } });
  });

  test("the last dismissal and the first completion are kept", () => {
    const closing = (number: number, reason: "dismissed" | "completed") =>
      anEvent(number, { type: "guideClosed", guide: "hint", display: "d1", reason });
    const progress = fold(
      closing(3, "dismissed"),
      closing(8, "dismissed"),
      closing(5, "dismissed"),
      closing(6, "completed"),
      closing(4, "completed"),
      closing(9, "completed"),
    );
    expect(progress.guides["hint"]).toMatchObject({ dismissedAt: { at: 8 }, completedAt: { at: 4 } });
  });

  test.each(["navigated", "action"] as const)("%s teaches nothing", (reason) => {
    expect(closed(reason)).toBe(EMPTY_PROGRESS);
  });
});
