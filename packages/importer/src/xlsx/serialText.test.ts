import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialText } from "./serialText.ts";

describe("a serial number", () => {
  it.each([
    [45750, "d", "2025-04-03"],
    [45750.604166666664, "d", "2025-04-03"],
    [45750.604166666664, "?", "2025-04-03T14:30:00"],
    [45750, "dh", "2025-04-03T00:00:00"],
    [45750.604166666664, "h", "14:30:00"],
    [45750.604166666664, "dh", "2025-04-03T14:30:00"],
    [45750.60417, "dh", "2025-04-03T14:30:00"],
    [45750.60417, "dh.", "2025-04-03T14:30:00.288"],
    [0.604166666666667, "h", "14:30:00"],
    [0.604166666666667, "dh", "14:30:00"],
    [0.5, "?", "12:00:00"],
    [45750, "?", "2025-04-03"],
    [1.5625, "h[", "37:30:00"],
    [1.0625, "h", "25:30:00"],
    [-0.0625, "h[", "-01:30:00"],
    [0.00001, "h.", "00:00:00.864"],
    [0, "h", "00:00:00"],
    [45749.9999999999, "d", "2025-04-03"],
    [2958465, "d", "9999-12-31"],
    [2958466, "d", "2958466"],
    [-1, "d", "-1"],
  ])("%d shown as %s is %s", (serial, format, text) => {
    expect(serialText(serial, format, false)).toBe(text);
  });
  it("counts the 29 February 1900 that never was, as spreadsheets do", () => {
    expect([0, 1, 59, 60, 61].map((day) => serialText(day, "d", false))).toEqual([
      "1899-12-31",
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
    ]);
  });
  it("begins on 1 January 1904 in the other system", () => {
    expect([0, 1, 1462.5].map((day) => serialText(day, "?", true))).toEqual([
      "1904-01-01",
      "1904-01-02",
      "1908-01-02T12:00:00",
    ]);
  });
  it("is the day as many days after 1899-12-30 as it says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.integer({ min: 1, max: 86_399 }), (day, second) => {
        const iso = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000 + second * 1000).toISOString().slice(0, 19);
        expect(serialText(day + second / 86_400, "dh", false)).toBe(iso);
      }),
    );
  });
});
