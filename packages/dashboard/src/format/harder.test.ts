import { timestamp } from "@handrail/core/base";
import type { HarderReport } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { harderDoubt, harderInWords } from "./harder.ts";

const harder = (more: Partial<HarderReport> = {}): HarderReport => ({
  what: "time",
  since: timestamp(Date.UTC(2026, 10, 12, 12)),
  by: 1.4,
  confidence: 0.996,
  comparedWith: 2,
  version: 3,
  ...more,
});

const words = (more: Partial<HarderReport> = {}): string => harderInWords(harder(more)).replaceAll("\u00a0", " ");

describe("a step that got harder", () => {
  it("says since when, by how much, and against which version", () => {
    expect(words()).toBe(
      "This step got harder since 12 November 2026 (version 3): it takes 40 % longer than version 2 did.",
    );
  });

  it("speaks of leaving", () => {
    expect(words({ what: "leaving", by: 1.25 })).toMatch(/: 25 % more leave than version 2 lost\.$/);
    expect(words({ what: "leaving", by: 3 })).toMatch(/: 3 times as many leave as version 2 lost\.$/);
  });

  it("does not speak of percentages over a hundred, nor of another version where there was none", () => {
    expect(words({ by: 2.14 })).toMatch(/: it takes 2\.1 times as long as version 2 did\.$/);
    expect(words({ comparedWith: 3 })).toMatch(/: it takes 40 % longer than before\.$/);
    expect(words({ comparedWith: 3, what: "leaving", by: 2 })).toMatch(/: 2 times as many leave as before\.$/);
  });

  it("tells its doubt and is never certain", () => {
    expect(harderDoubt(harder())).toContain("below 1 in 100");
    expect(harderDoubt(harder({ confidence: 1 }))).toContain("below 1 in 100");
    expect(harderDoubt(harder({ confidence: 0.953 }))).toContain("at most 5 in 100");
  });
});
