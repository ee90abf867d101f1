import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScalar, parseScalar, parseScalars } from "./scalar.ts";

describe("parseScalar", () => {
  it.each([
    ["true", true],
    ["12.5", 12.5],
    ["-3", -3],
    ['"12"', "12"],
    ["team plan", "team plan"],
    ["", ""],
  ])("reads %j as %j", (typed, value) => {
    expect(parseScalar(typed)).toBe(value);
  });

  it("gives back every text, number and truth it is shown", () => {
    const text = fc.string().filter((each) => each.trim() === each && !each.includes('"'));
    fc.assert(
      fc.property(fc.oneof(text, fc.integer(), fc.boolean()), (value) => {
        expect(parseScalar(formatScalar(value))).toBe(value);
      }),
    );
  });

  it("reads lists with commas, and forgives the last one", () => {
    expect(parseScalars("a, 2, true,")).toEqual(["a", 2, true]);
  });
});
