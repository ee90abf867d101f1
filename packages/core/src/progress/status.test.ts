import { describe, expect, test } from "vitest";
import { timestamp } from "../base/index.ts";
import { aGuide, aJourney, aStep, contentOf } from "../content/builders.ts";
import { anEvent } from "../events/builders.ts";
import type { EventBody, HandrailEvent } from "../events/index.ts";
import { EMPTY_PROGRESS } from "./empty.ts";
import { reduce } from "./reduce.ts";
import { stepStatus } from "./stepStatus.ts";
import type { Progress } from "./types.ts";

const content = contentOf({ journeys: [aJourney([aStep("step")])], guides: [aGuide("hint")] });

const fold = (...events: readonly HandrailEvent[]): Progress =>
  events.reduce((progress, event) => reduce(progress, event, content), EMPTY_PROGRESS);

const started: EventBody = { type: "stepStarted", step: "step" };
const skipped: EventBody = { type: "stepSkipped", step: "step" };
const waiting: EventBody = { type: "stepWaiting", step: "step" };
const completed: EventBody = { type: "stepCompleted", step: "step", source: "host" };

describe("[PR3] what the content does not have teaches nothing", () => {
  test.each<EventBody>([
    { type: "stepCompleted", step: "gone", source: "host" },
    { type: "stepStarted", step: "constructor" },
    { type: "guideShown", guide: "gone", display: "d1", step: null },
    { type: "guideClosed", guide: "gone", display: "d1", reason: "dismissed" },
    { type: "tracked", name: "nothingCountsThis", properties: {} },
  ])("$type", (body) => {
    expect(fold(anEvent(1, body))).toBe(EMPTY_PROGRESS);
  });
});

describe("[PR12] the latest of start, skip and wait decides", () => {
  test.each<readonly [string, readonly EventBody[]]>([
    ["untouched", []],
    ["active", [started]],
    ["skipped", [started, skipped]],
    ["active", [started, skipped, started]],
    ["waiting", [started, waiting]],
    ["active", [started, waiting, started]],
    ["waiting", [skipped, waiting]],
    ["skipped", [waiting, skipped]],
  ])("%s", (status, bodies) => {
    expect(stepStatus(fold(...bodies.map((body, index) => anEvent(index, body))), "step")).toBe(status);
  });

  test("a step nobody knows, whatever its name, is untouched", () => {
    expect(stepStatus(EMPTY_PROGRESS, "constructor")).toBe("untouched");
  });
});

describe("[PR13] late events count at their own moment", () => {
  test("a late start moves the first start back", () => {
    expect(fold(anEvent(5, started), anEvent(2, started)).steps["step"]?.startedAt?.at).toBe(2);
  });

  test("a late completion moves the completion back", () => {
    expect(fold(anEvent(5, completed), anEvent(2, completed)).steps["step"]?.completedAt?.at).toBe(2);
  });

  test("a late skip does not beat a newer start", () => {
    expect(stepStatus(fold(anEvent(5, started), anEvent(2, skipped)), "step")).toBe("active");
  });

  test("a late trait leaves a newer one alone", () => {
    const says = (number: number, role: string) =>
      anEvent(number, { type: "identified", traits: { role }, anonymousId: null });
    expect(fold(says(5, "admin"), says(2, "guest")).traits["role"]?.value).toBe("admin");
  });
});

test("[PR14] an event that comes back under a corrected moment counts once", () => {
  const shown: EventBody = { type: "guideShown", guide: "hint", display: "d1", step: null };
  const progress = fold(anEvent(1, shown), anEvent(1, shown, { at: timestamp(400) }));
  expect(progress.guides["hint"]?.shows).toHaveLength(1);
});

describe("[PR15] impossible events are taken at their word", () => {
  test("a completion without a start", () => {
    const step = fold(anEvent(1, completed)).steps["step"];
    expect(step?.completedAt?.at).toBe(1);
    expect(step?.startedAt).toBeNull();
  });

  test("a closing without a show", () => {
    const guide = fold(anEvent(1, { type: "guideClosed", guide: "hint", display: "d1", reason: "dismissed" })).guides[
      "hint"
    ];
    expect(guide).toMatchObject({ shows: [], dismissedAt: { at: 1 } });
  });

  test("an account event that names no account", () => {
    expect(fold(anEvent(1, { type: "accountIdentified", traits: { plan: "pro" } }))).toBe(EMPTY_PROGRESS);
  });
});
