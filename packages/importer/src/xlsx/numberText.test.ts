import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "./numberText.ts";

describe("a number", () => {
  it.each([
    ["1.10", "1.1"],
    ["1.1000000000000001", "1.1"],
    ["0.10000000000000001", "0.1"],
    ["1E5", "100000"],
    ["12345678901234567890", "12345678901234567890"],
    ["1E+21", "1000000000000000000000"],
    ["1e-7", "0.0000001"],
    ["-1.5E-10", "-0.00000000015"],
    ["1.5e300", "1.5e+300"],
    ["007", "007"],
    ["abc", "abc"],
    ["-", "-"],
  ])("%s is %s", (written, text) => {
    expect(numberText(written)).toBe(text);
  });
  it("means exactly what was written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Zero has no sign to people.
        expect(Number(numberText(value.toPrecision(17))) + 0).toBe(value + 0);
      }),
    );
  });
});
