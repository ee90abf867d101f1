import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainlyText } from "./isPlainlyText.ts";
import { recogniseFile } from "./recogniseFile.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("what is plainly text", () => {
  it("is a table in words, whatever the script", () => {
    expect(isPlainlyText(bytes("Name;Stadt\r\nJürgen;Köln\r\n"))).toBe(true);
    expect(isPlainlyText(bytes("  имя,город\nМария,Омск\n"))).toBe(true);
  });

  it.each(["", "<table>", '{"a":1}', '[{"a":1}]', "%PDF-1.7", "\ufeff<html>", "PK\u0003\u0004", "a\0b"])(
    "is not %j",
    (text) => {
      expect(isPlainlyText(bytes(text))).toBe(false);
    },
  );

  it("is never taken for another format by a closer look", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), fc.nat(10), (text, repeats) => {
        const head = bytes(text.repeat(repeats + 1));
        if (isPlainlyText(head)) expect(recogniseFile(head, "table.csv")).toBe("csv");
      }),
      { numRuns: 2000 },
    );
  });
});
