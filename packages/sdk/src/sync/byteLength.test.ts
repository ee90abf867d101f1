import fc from "fast-check";
import { expect, it } from "vitest";
import { byteLength } from "./byteLength.ts";

it("counts the bytes an encoder would write, for any text", () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(byteLength(text)).toBe(encoder.encode(text).length);
    }),
  );
  for (const text of ["é".repeat(9), "\ud83d\ude00", "\ud83d", "\ude00\ud83d", "x\ud83dy"]) {
    expect(byteLength(text)).toBe(encoder.encode(text).length);
  }
});
