import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asciiForm } from "./asciiForm.ts";
import { looseForm, plainValue, trimValue } from "./plainValue.ts";

test("blanks of every width and unseen characters around a text go", () => {
  for (const around of [
    " ",
    "\t",
    "\n",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u200e",
    "\u200f",
    "\ufeff",
    "\u2067",
    "\u061c",
  ])
    expect(trimValue(`${around}a b${around}${around}`)).toBe("a b");
  expect(trimValue("\u200e \u200f")).toBe("");
});

test("values are the same whatever their case, width, blanks and unseen characters", () => {
  for (const text of ["Ann  Lee", " ann lee ", "ＡＮＮ　ＬＥＥ", "ann\u00a0lee", "an\u200bn lee", "ann\n lee"])
    expect(plainValue(text)).toBe("ann lee");
});

test("accents tell values apart, and words for looking up not", () => {
  expect(plainValue("René")).not.toBe(plainValue("Rene"));
  expect(plainValue("Rene\u0301")).toBe(plainValue("René"));
  expect(["René", "RENE", "r-e.n é"].map(looseForm)).toEqual(Array(3).fill("rene"));
  expect(["Straße", "STRASSE", "İzmir", "izmir", "ıZMİR"].map(looseForm)).toEqual([
    "strasse",
    "strasse",
    "izmir",
    "izmir",
    "izmir",
  ]);
});

test("vowel signs of other scripts are part of a word", () => {
  expect(looseForm("ใช่")).not.toBe(looseForm("ใช"));
  expect(looseForm("हाँ")).not.toBe(looseForm("ह"));
});

test("digits of every script have their value", () => {
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0xf20, 0x17e0, 0xff10, 0x1040])
    expect(asciiForm(Array.from({ length: 10 }, (_, at) => String.fromCodePoint(zero + at)).join(""))).toBe(
      "0123456789",
    );
});

test("the plain form of a plain form is itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(trimValue(trimValue(text))).toBe(trimValue(text));
      expect(asciiForm(asciiForm(text))).toBe(asciiForm(text));
    }),
  );
});
