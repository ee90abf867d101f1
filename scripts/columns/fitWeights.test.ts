import { expect, it } from "vitest";
import { fitWeights } from "./fitWeights.ts";

it("finds that most pairs are none, and that what headings say speaks for them", () => {
  const [base = 0, meaning = 0, least = 0, head = 0] = fitWeights(30);
  expect(base).toBeLessThan(0);
  expect(Math.min(meaning, least, head)).toBeGreaterThan(0);
});
