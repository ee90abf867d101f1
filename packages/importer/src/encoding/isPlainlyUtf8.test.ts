import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessEncoding } from "./guessEncoding.ts";
import { isPlainlyUtf8 } from "./isPlainlyUtf8.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a text that is plainly UTF-8", () => {
  it("is what guessing comes to, and surely", () => {
    let plain = 0;
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }).map(encode),
        fc.string({ unit: fc.constantFrom("a", ",", "é", "ไ", "한", "😀"), maxLength: 12 }).map(encode),
        fc.uint8Array({ maxLength: 12 }),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(3), (given, cut) => {
        const all = given.map((piece, place) => (place > 0 ? piece.subarray(Math.min(cut, piece.length)) : piece));
        if (!isPlainlyUtf8(all)) return;
        plain += 1;
        expect(guessEncoding(all, null)).toMatchObject({ encoding: "utf-8", confidence: 1 });
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it("may begin with a mark and end within a character", () => {
    expect(isPlainlyUtf8([encode("\ufeffname,city\nZoë,Zürich\n")])).toBe(true);
    expect(isPlainlyUtf8([encode("Zoë,Zürich,ไทย").slice(0, -1)])).toBe(true);
    expect(isPlainlyUtf8([encode("ASCII"), encode("ไทย").slice(1)])).toBe(true);
  });

  it.each([
    ["UTF-16", new Uint8Array([0x61, 0, 0x62, 0])],
    ["Windows-1252", new Uint8Array([0x5a, 0x6f, 0xeb, 0x2c])],
    ["ISO-2022-JP", new Uint8Array([0x1b, 0x24, 0x42, 0x21])],
    ["a single letter of two bytes, which may be chance", encode("caf\u00e9")],
  ])("is not %s", (_, bytes) => {
    expect(isPlainlyUtf8([bytes])).toBe(false);
  });
});
