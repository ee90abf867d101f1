import { describe, expect, it } from "vitest";
import { shiftDay, shiftMonth, weeksOf } from "./calendar.ts";

describe("calendar", () => {
  it("shows a month in six whole weeks that begin on Monday", () => {
    const weeks = weeksOf("2026-11-21");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe("2026-10-26");
    expect(weeks[0]?.[6]).toBe("2026-11-01");
    expect(weeks.flat()).toContain("2026-11-30");
  });

  it("goes from the last day of a month to the next month, not past it", () => {
    expect(shiftMonth("2026-01-31", 1)).toBe("2026-02-01");
    expect(shiftMonth("2026-01-31", -1)).toBe("2025-12-01");
  });

  it("steps over the end of a year and over days on which clocks change", () => {
    expect(shiftDay("2026-12-31", 1)).toBe("2027-01-01");
    expect(shiftDay("2026-03-29", 1)).toBe("2026-03-30");
    expect(shiftDay("2026-10-25", 1)).toBe("2026-10-26");
  });
});
