import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeMojibake, repairMojibake } from "./mojibake.ts";

const garble = (text: string): string => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

describe("repairMojibake", () => {
  it("undoes UTF-8 read as Windows-1252", () => {
    for (const text of ["Grün", "Größe – “groß” €5", "Иван", "สมชาย", "김민준", "😀"]) {
      expect(repairMojibake(garble(text))).toBe(text);
      expect(looksLikeMojibake(garble(text))).toBe(true);
    }
  });

  it("leaves text alone that is as it should be", () => {
    for (const text of ["Grün", "café", "Иван", "naïve", "plain", "Ä", "ÅÄÖ", "", "“Ça va”", "Ã"]) {
      expect(repairMojibake(text)).toBeNull();
    }
  });

  it("gives back nothing but what garbles to the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "ü", "é", "Ж", "ก", "한", "€", "Ã", "¼", " ") }), (text) => {
        const repaired = repairMojibake(text);
        if (repaired !== null) expect(garble(repaired)).toBe(text);
        const twice = repairMojibake(garble(text));
        if (/[^a ]/.test(text)) expect(twice).toBe(text);
      }),
    );
  });
});
