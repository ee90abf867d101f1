import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairText } from "./repairText.ts";

/** What a reader makes of UTF-8 that it takes for Windows-1252. */
const misread = (text: string): string => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

describe("text that was decoded wrongly", () => {
  it.each(["José", "Müller & Söhne", "naïve “quotes” – €5", "Иванова", "Αθήνα", "東京", "ไทย", "👍 ok", "Łódź"])(
    "becomes %s again",
    (text) => {
      expect(repairText(misread(text))).toBe(text);
    },
  );

  it.each(["José", "CAFÉ»", "Ângela", "São Paulo", "ÄÖÜ", "plain", "", "Ã", "Â© José", "N° 5", "Ü–Ö"])(
    "is not seen in %s",
    (text) => {
      expect(repairText(text)).toBe(text);
    },
  );

  it("is undone once, however often it happened", () => {
    expect(repairText(misread(misread("é")))).toBe(misread("é"));
  });

  it("is undone to what it was, or left alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect([text, misread(text)]).toContain(repairText(misread(text)));
      }),
    );
  });
});
