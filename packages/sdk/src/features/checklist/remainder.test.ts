import { seconds } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import type { JourneyView, StepView } from "../feature.ts";
import { remainderOf, shareOf } from "./remainder.ts";

const step = (key: string, rest: Partial<StepView> = {}): StepView => ({
  key,
  title: key,
  description: null,
  status: "untouched",
  required: true,
  available: true,
  href: null,
  usualTime: seconds(60),
  ...rest,
});
const journey = (...steps: readonly StepView[]): JourneyView => ({ key: "j", title: "J", outcome: null, steps });

describe("remainderOf", () => {
  it("sums the usual times of the required steps that are left", () => {
    const left = journey(
      step("a", { status: "done" }),
      step("b", { status: "active" }),
      step("c"),
      step("d", { required: false }),
    );
    expect(remainderOf(left)).toEqual({ steps: 2, time: seconds(120) });
  });
  it("promises no time while one is unknown", () => {
    expect(remainderOf(journey(step("a"), step("b", { usualTime: null })))).toEqual({ steps: 2, time: null });
  });
  it("counts no step that waits on the outside, and promises nothing when nothing is left", () => {
    expect(remainderOf(journey(step("a", { status: "waiting" })))).toEqual({ steps: 0, time: null });
  });
});

describe("shareOf", () => {
  it("counts required steps done or skipped", () => {
    const some = journey(
      step("a", { status: "done" }),
      step("b", { status: "skipped" }),
      step("c"),
      step("d", { required: false }),
    );
    expect(shareOf(some)).toEqual({ done: 2, of: 3 });
  });
  it("counts all where none is required", () => {
    expect(shareOf(journey(step("a", { required: false, status: "done" })))).toEqual({ done: 1, of: 1 });
  });
});
