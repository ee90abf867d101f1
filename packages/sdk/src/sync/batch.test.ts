import { LIMITS } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import type { OutboxRow } from "../ports/index.ts";
import { nextBatch } from "./batch.ts";
import { byteLength } from "./byteLength.ts";

const rows = (count: number, text: string, person = "ann"): readonly OutboxRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${person}-${index}`, person, text }));

describe("a batch", () => {
  it("is nothing when there are no rows", () => {
    expect(nextBatch([])).toBeNull();
  });

  it("holds at most as many events as the server takes", () => {
    expect(nextBatch(rows(900, "{}"))?.rows).toHaveLength(LIMITS.eventsPerBatch);
  });

  it("stays within the server's bytes, counted as bytes and not as letters", () => {
    const batch = nextBatch(rows(500, "é".repeat(2000)));
    const bytes = batch?.rows.reduce((sum, row) => sum + byteLength(row.text) + 1, 0) ?? 0;
    expect(bytes).toBeLessThanOrEqual(LIMITS.bodyBytes);
    expect(bytes).toBeGreaterThan(LIMITS.bodyBytes - 8000);
  });

  it("carries one person's events, those of whoever is first", () => {
    const mixed = [...rows(2, "{}", "ann"), ...rows(2, "{}", "bob"), ...rows(1, "{1}", "ann")];
    const batch = nextBatch(mixed);
    expect(batch?.person).toBe("ann");
    expect(batch?.rows).toHaveLength(3);
  });

  it("takes a row that is too large for any request alone, so that the server can refuse it", () => {
    const batch = nextBatch([...rows(1, "x".repeat(LIMITS.bodyBytes * 2)), ...rows(1, "{}")]);
    expect(batch?.rows).toHaveLength(1);
  });
});
