import { type Content, EMPTY_CONTENT, type Trigger } from "@handrail/core/content";
import { thresholdsFor } from "@handrail/core/stall";
import { describe, expect, test } from "vitest";
import type { Cohort, RollupRow } from "../../ports/rollups.ts";
import { sparse } from "../../ports/sparseVector.ts";
import { aGuide, aJourney, aStep } from "../builders.ts";
import { type StepRows, sumRows } from "../rollups/readSteps.ts";
import { countAt, STEP_VECTOR_LENGTH } from "../rollups/stepLayout.ts";
import { measuredThresholds } from "./measuredThresholds.ts";

const rowOf = (subject: string, cohort: Cohort, stuck: number, done: number): RollupRow => {
  const amounts = new Int32Array(STEP_VECTOR_LENGTH);
  amounts[countAt("stuck")] = stuck;
  amounts[countAt("stuckAndDone")] = done;
  return { key: { family: "step", subject, version: 1, day: 100, plan: "", cohort }, amounts: sparse(amounts) };
};

const stepsWith = (...rows: readonly RollupRow[]): StepRows => {
  const of: StepRows["of"] = (step) => rows.filter(({ key }) => key.subject === step);
  return { of, sum: (step, version) => sumRows(of(step, version), STEP_VECTOR_LENGTH) };
};

const stall = (step: string) => ({ kind: "stall", step }) as const;

const CONTENT: Content = {
  ...EMPTY_CONTENT,
  journeys: [aJourney("setup", [aStep("import"), aStep("send"), aStep("invite")])],
  guides: [
    aGuide("a", { trigger: stall("import"), tier: "panel" }),
    aGuide("b", { trigger: stall("send"), tier: "panel" }),
    aGuide("c", { trigger: stall("invite"), tier: "modal" }),
    aGuide("d", { trigger: stall("invite"), tier: "subtle" }),
  ],
};

describe("the thresholds of tiers", () => {
  test("are the usual ones until fifty people stand on either side", () => {
    const few = stepsWith(rowOf("import", "helped", 400, 300), rowOf("import", "heldOut", 49, 10));
    expect(measuredThresholds(CONTENT, few)).toEqual(thresholdsFor());
    expect(measuredThresholds(CONTENT, stepsWith())).toEqual(thresholdsFor());
  });

  test("fall where a guide helps more than usual, and a tier that harms is switched off", () => {
    const helps = stepsWith(rowOf("import", "helped", 900, 700), rowOf("import", "heldOut", 900, 300));
    const harms = stepsWith(rowOf("import", "helped", 900, 300), rowOf("import", "heldOut", 900, 700));
    const usual = thresholdsFor();
    expect(measuredThresholds(CONTENT, helps).panel).toBeLessThan(usual.panel);
    expect(measuredThresholds(CONTENT, helps)).toMatchObject({ subtle: usual.subtle, modal: usual.modal });
    expect(measuredThresholds(CONTENT, harms).panel).toBeGreaterThan(1);
  });

  test("compare within steps: a holdout that stands on the hard steps proves nothing", () => {
    // The guide does nothing on either step; added up without regard to steps, it seems to help by more than half.
    const mixed = stepsWith(
      rowOf("import", "helped", 900, 810),
      rowOf("import", "heldOut", 100, 90),
      rowOf("send", "helped", 100, 10),
      rowOf("send", "heldOut", 900, 90),
    );
    const nothing = stepsWith(rowOf("import", "helped", 1000, 500), rowOf("import", "heldOut", 1000, 500));
    expect(measuredThresholds(CONTENT, mixed).panel).toBeCloseTo(measuredThresholds(CONTENT, nothing).panel, 1);
  });

  test("are not learned from a step with guides of two tiers", () => {
    const mixed = stepsWith(rowOf("invite", "helped", 900, 800), rowOf("invite", "heldOut", 900, 100));
    expect(measuredThresholds(CONTENT, mixed)).toEqual(thresholdsFor());
  });

  test("are not learned from a step at which a guide helps, or is withheld, before anybody is stuck", () => {
    const helps = stepsWith(rowOf("import", "helped", 900, 700), rowOf("import", "heldOut", 900, 300));
    const besides = (trigger: Trigger): Content => ({
      ...CONTENT,
      guides: [...CONTENT.guides, aGuide("e", { trigger, tier: "panel" })],
    });
    const element = { kind: "element", selector: "#empty" } as const;
    expect(measuredThresholds(besides({ ...element, step: "import" }), helps)).toEqual(thresholdsFor());
    for (const other of [element, { ...element, step: "send" }]) {
      expect(measuredThresholds(besides(other), helps)).toEqual(measuredThresholds(CONTENT, helps));
    }
  });
});
