import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAll } from "../readerOf.test-data.ts";
import { readNumber } from "./numberValue.ts";

const numbers = (texts: readonly string[], decimal: "." | "," | null = null): readonly unknown[] =>
  readAll(texts, { type: "number" }, { decimal });

test("the usual ways to group digits are one number", () => {
  expect(
    numbers(["1.234,56", "1 234,56", "1'234.56", "1’234.56", "1,234.56", "1\u00a0234,56", "1\u202f234,56"]),
  ).toEqual(Array(7).fill(1234.56));
});

test("India groups by two above the thousands", () => {
  expect(numbers(["12,34,567.89", "1,23,45,678"])).toEqual([1_234_567.89, 12_345_678]);
});

test("groups that are none are no number", () => {
  const texts = ["1,2,3", "1.5.2", "1,23,4", "12,3456,789", "1,234 567", "1,,234", "0,123,456"];
  expect(numbers(texts)).toEqual(texts.map(() => "<number>"));
});

test("a minus may stand on either side, be a dash, or be parentheses", () => {
  expect(numbers(["-12", "−12", "12-", "(12)", "- 12", "-€12", "€-12", "(12.00 €)", "+12"])).toEqual([
    ...Array(8).fill(-12),
    12,
  ]);
});

test("two minuses, or half a pair of parentheses, are no number", () => {
  expect(numbers(["--1", "(-1)", "-(1)", "(1", "1)", "1-2"])).toEqual(Array(6).fill("<number>"));
});

test("nothing less than zero is zero, never minus zero", () => {
  for (const text of ["-0", "(0)", "0-", "-0.00"]) expect(Object.is(readNumber(text, null), 0)).toBe(true);
});

test("a currency is let go, before or behind", () => {
  expect(numbers(["€ 12", "12 €", "$12", "EUR 12", "12 EUR", "R$ 12", "12 zł", "100 Kč", "kr 12", "12 euro"])).toEqual([
    ...Array(7).fill(12),
    100,
    12,
    12,
  ]);
});

test("a unit is no currency", () => {
  expect(numbers(["12 kg", "12 km", "12 KM", "12 pcs", "12K", "12 m"])).toEqual(Array(6).fill("<number>"));
});

test("per cent are as written", () => {
  expect(numbers(["12 %", "12.5%", "٤٥٪", "%12"])).toEqual([12, 12.5, 45, "<number>"]);
});

test("digits of every script count", () => {
  expect(numbers(["١٢٣٤٫٥", "۱۲۳", "๑๒๓", "१२३", "１２３．５"])).toEqual([1234.5, 123, 123, 123, 123.5]);
});

test("an exponent counts, and one too large is no number", () => {
  expect(numbers(["1E5", "1e-3", "1.2E+3", "1e999", "1e5x6"])).toEqual([100_000, 0.001, 1200, "<number>", "<number>"]);
});

test("leading zeros and more than 15 whole digits are the name of something", () => {
  expect(numbers(["007", "00", "-05", "1234567890123456", "123456789012345", "0.5", "0"])).toEqual([
    "<number>",
    "<number>",
    "<number>",
    "<number>",
    123_456_789_012_345,
    0.5,
    0,
  ]);
});

test("a long fraction is rounded as programs round it", () => {
  expect(numbers(["0.30000000000000004", "0.1000000000000000055511151231257827"])).toEqual([0.30000000000000004, 0.1]);
});

test("without a decision a lone point is decimal and a lone comma before three digits is not", () => {
  expect(numbers(["1.234", "1,234", "1,23", "1,2345", "0,123", "1234,567"])).toEqual([
    1.234, 1234, 1.23, 1.2345, 0.123, 1234.567,
  ]);
});

test("a decided sign is the only one", () => {
  expect(numbers(["1.234", "1,5", "1.5", "1.234,5", "1,234.5"], ",")).toEqual([
    1234,
    1.5,
    "<number>",
    1234.5,
    "<number>",
  ]);
  expect(numbers(["1,234", "1.5", "1,5", "1,234.5", "1.234.567"], ".")).toEqual([
    1234,
    1.5,
    "<number>",
    1234.5,
    "<number>",
  ]);
});

test("whole numbers take a point before three digits for thousands", () => {
  expect(readAll(["1.234", "12.0", "12.5", "1e3", "abc"], { type: "integer" })).toEqual([
    1234,
    12,
    "<integer>",
    1000,
    "<integer>",
  ]);
});

test("words of programs for no number are none", () => {
  expect(numbers(["NaN", "Infinity", "0x10", "1_000", ".", ",", "-", "e5"])).toEqual(Array(8).fill("<number>"));
});

test("a number written in any of the known ways is that number again", () => {
  const groupings = [
    { decimal: ".", group: "," },
    { decimal: ",", group: "." },
    { decimal: ".", group: "'" },
    { decimal: ",", group: "\u202f" },
    { decimal: ",", group: " " },
    { decimal: ".", group: "" },
  ] as const;
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 99_999_999_999n }),
      fc.stringMatching(/^\d{0,4}$/),
      fc.constantFrom(...groupings),
      fc.constantFrom("N", "-N", "(N)", "N-", "N €", "-$N", "N %"),
      (whole, fraction, { decimal, group }, frame) => {
        const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        const text = frame.replace("N", () => digits + (fraction === "" ? "" : decimal + fraction));
        const value =
          Number(`${whole}.${fraction}0`) * (/[-(]/.test(frame) && Number(`${whole}.${fraction}0`) !== 0 ? -1 : 1);
        expect(readNumber(text, decimal)).toBe(value);
      },
    ),
  );
});

test("every number a program prints is that number again", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, max: 999_999_999_999_999, min: -999_999_999_999_999 }),
      (value) => {
        expect(readNumber(String(value), null)).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});
