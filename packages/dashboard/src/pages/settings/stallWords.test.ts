import { describe, expect, it } from "vitest";
import { budgetInWords } from "./stallWords.ts";

describe("a budget in words", () => {
  it.each([
    [0.05, "19 people", "38 people"],
    [0.01, "99 people", "198 people"],
    [0.2, "4 people", "8 people"],
    [0.005, "199 people", "398 people"],
  ])("of %d asks for %s kept for measuring, %s in all", (budget, kept, all) => {
    expect(budgetInWords(budget)).toContain(`once ${kept} who managed alone`);
    expect(budgetInWords(budget)).toContain(`about ${all} in all`);
  });
});
