import { expect, it } from "vitest";
import { opensPerHour } from "./opens.ts";

it("gives the same day for the same campaign, and never more opens than people", () => {
  const opens = opensPerHour("c1", 500);
  expect(opens).toHaveLength(24);
  expect(opensPerHour("c1", 500)).toEqual(opens);
  expect(opensPerHour("c2", 500)).not.toEqual(opens);
  expect(opens.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(500);
});
