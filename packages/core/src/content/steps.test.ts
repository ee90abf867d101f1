import { describe, expect, test } from "vitest";
import { aJourney, aStep, contentOf } from "./builders.ts";
import { findStep, prerequisitesOf, stepsOf } from "./steps.ts";

const first = aStep("first");
const second = aStep("second", { prerequisites: ["elsewhere"] });

describe("[CO10] prerequisites", () => {
  test.each([
    ["ordered", ["elsewhere", "first"]],
    ["partial", ["elsewhere"]],
    ["unordered", []],
  ] as const)("in an %s journey: %j", (order, expected) => {
    expect(prerequisitesOf(aJourney([first, second], { order }), second)).toEqual(expected);
  });

  test("the first step of an ordered journey has those it names", () => {
    expect(prerequisitesOf(aJourney([first, second], { order: "ordered" }), first)).toEqual([]);
  });

  test("the step before is not named twice", () => {
    const named = aStep("second", { prerequisites: ["first"] });
    expect(prerequisitesOf(aJourney([first, named], { order: "ordered" }), named)).toEqual(["first"]);
  });
});

test("[CO10] steps are found with the journey they belong to", () => {
  const content = contentOf({ journeys: [aJourney([first]), aJourney([second], { key: "more" })] });
  expect(stepsOf(content).map(({ journey, step }) => [journey.key, step.key])).toEqual([
    ["getting-started", "first"],
    ["more", "second"],
  ]);
  expect(findStep(content, "second")?.journey.key).toBe("more");
  expect(findStep(content, "third")).toBeNull();
});
