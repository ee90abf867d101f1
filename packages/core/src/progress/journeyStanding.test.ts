import { describe, expect, test } from "vitest";
import { aJourney, aStep, contentOf } from "../content/builders.ts";
import type { Journey } from "../content/index.ts";
import { anEvent } from "../events/builders.ts";
import type { EventBody } from "../events/index.ts";
import { EMPTY_PROGRESS } from "./empty.ts";
import { journeyStanding } from "./journeyStanding.ts";
import { reduce } from "./reduce.ts";

const done = (step: string): EventBody => ({ type: "stepCompleted", step, source: "host" });
const skipped = (step: string): EventBody => ({ type: "stepSkipped", step });
const waiting = (step: string): EventBody => ({ type: "stepWaiting", step });

const standingOf = (journey: Journey, ...bodies: readonly EventBody[]) => {
  const content = contentOf({ journeys: [journey] });
  const progress = bodies.reduce((known, body, index) => reduce(known, anEvent(index, body), content), EMPTY_PROGRESS);
  return journeyStanding(progress, journey);
};

describe("[PR22] completeness", () => {
  const journey = aJourney([aStep("a"), aStep("b"), aStep("extra", { required: false })]);

  test("required steps count", () => {
    expect(standingOf(journey, done("a"))).toMatchObject({ done: 1, of: 2, complete: false });
    expect(standingOf(journey, done("a"), done("b"))).toMatchObject({ done: 2, of: 2, complete: true });
    expect(standingOf(journey, done("a"), done("extra"))).toMatchObject({ done: 1, of: 2, complete: false });
  });

  test("a required step that was skipped is not done", () => {
    expect(standingOf(journey, done("a"), skipped("b")).complete).toBe(false);
  });

  test("where none is required, all count", () => {
    const optional = aJourney([aStep("a", { required: false }), aStep("b", { required: false })]);
    expect(standingOf(optional, done("a"))).toMatchObject({ done: 1, of: 2, complete: false });
  });

  test("an empty journey is never complete", () => {
    expect(standingOf(aJourney([]))).toEqual({ done: 0, of: 0, complete: false, next: null, available: [] });
  });
});

describe("[PR23] availability", () => {
  const steps = [aStep("a", { required: false }), aStep("b"), aStep("c")];
  const ordered = aJourney(steps, { order: "ordered" });

  test("an ordered journey opens one step at a time, an unordered one all", () => {
    expect(standingOf(ordered).available).toEqual(["a"]);
    expect(standingOf(ordered, done("a")).available).toEqual(["b"]);
    expect(standingOf(aJourney(steps)).available).toEqual(["a", "b", "c"]);
  });

  test("a skipped optional step stands in nobody's way, a skipped required one does", () => {
    expect(standingOf(ordered, skipped("a")).available).toEqual(["b"]);
    expect(standingOf(ordered, done("a"), skipped("b")).available).toEqual([]);
  });
});

describe("[PR24] the next step", () => {
  const journey = aJourney([aStep("a"), aStep("b")]);

  test("is the first available one", () => {
    expect(standingOf(journey).next).toBe("a");
    expect(standingOf(journey, done("a")).next).toBe("b");
    expect(standingOf(journey, done("a"), done("b")).next).toBeNull();
  });

  test("passes over one that waits, unless all do", () => {
    expect(standingOf(journey, waiting("a")).next).toBe("b");
    expect(standingOf(journey, waiting("a"), waiting("b")).next).toBe("a");
  });
});

test("[PR25] a cycle offers nothing and reality still completes it", () => {
  const ring = aJourney([aStep("a", { prerequisites: ["b"] }), aStep("b", { prerequisites: ["a"] })], {
    order: "partial",
  });
  expect(standingOf(ring)).toMatchObject({ available: [], next: null });
  expect(standingOf(ring, done("a")).available).toEqual(["b"]);
});
