import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TYPES } from "../schema/completeSchema.ts";
import { readAll, readerOf } from "./readerOf.test-data.ts";

test("nothing is null, whatever the type", () => {
  for (const type of TYPES) expect([type, readerOf({ type, options: ["a"] }).value("")]).toEqual([type, null]);
});

test("marks of writing direction and byte order around a value do not count", () => {
  expect(readAll(["\u200e-5\u200e"], { type: "number" })).toEqual([-5]);
  expect(readAll(["\u200e2025-04-03\ufeff"], { type: "date" })).toEqual(["2025-04-03"]);
  expect(readAll(["\u202aa@b.de\u202c"], { type: "email" })).toEqual(["a@b.de"]);
  expect(readAll(["\ufeffyes"], { type: "boolean" })).toEqual([true]);
  expect(readAll(["\u200e"], { type: "number" })).toEqual([null]);
});

test("an id stays as it is", () => {
  expect(readAll(["007", "12345678901234567890", "1E5"], { type: "id" })).toEqual([
    "007",
    "12345678901234567890",
    "1E5",
  ]);
});

const WELL_FORMED: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  datetime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(String(value)),
  time: (value) => /^\d\d:\d\d:\d\d(\.\d+)?$/.test(String(value)),
  phone: (value) => typeof value === "string" && value.replace(/ ext.*/, "").replace(/\D/g, "").length > 6,
  country: (value) => /^[A-Z]{2}$/.test(String(value)),
  currency: (value) => /^[A-Z]{3}$/.test(String(value)),
  list: Array.isArray,
};

/** Arbitrary text, and text made of what dates, numbers and phone numbers are made of: nearly right is the hard case. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.stringMatching(/^[\d.,:/+() T-]{1,20}$/),
  fc.stringMatching(/^\+?[\d ]{6,17}( x\d)?$/),
  fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d\d?[:.h]\d\d( ?pm)?)?$/),
  fc.stringMatching(/^[€$-]?\d{1,3}([., ']\d{2,3}){0,3}[%)-]?$/),
  fc.stringMatching(/^[\d年月日時分秒년월일시분초 上午오후]{1,12}$/),
);

test("no text is too odd for a reader, and what has no fault has a value of its type", () => {
  const readers = TYPES.flatMap((type) =>
    ([undefined, "DE", "US"] as const).map((country) => ({
      type,
      ...readerOf({ type, country, options: ["a", "1"] }),
    })),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { type, fault, value } of readers) {
        if (text.trim() === "" || fault(text) !== null) continue;
        const found = value(text);
        if (found !== null)
          expect([type, text, found, WELL_FORMED[type]?.(found) ?? typeof found === "string"]).toEqual([
            type,
            text,
            found,
            true,
          ]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a long text takes no longer than its length", () => {
  // Quadratic work on 200,000 characters would outlast the test's patience many times.
  for (const long of [
    "1,".repeat(100_000),
    "a@".repeat(100_000),
    "a.".repeat(100_000),
    "(".repeat(200_000),
    " 1".repeat(100_000),
    "a-".repeat(100_000),
    '"'.repeat(200_000),
    "https://a".repeat(20_000),
  ])
    for (const type of TYPES) expect(() => readerOf({ type }).fault(long)).not.toThrow();
});
