import { expect, test } from "vitest";
import { readAll } from "./readerOf.test-data.ts";

test("a pattern holds for the whole value", () => {
  expect(readAll(["AB1", "xAB1", "AB1x", "ab1"], { pattern: "[A-Z]{2}\\d|x" })).toEqual([
    "AB1",
    "<pattern>",
    "<pattern>",
    "<pattern>",
  ]);
});

test("a pattern that is no expression is left out of account", () => {
  expect(readAll(["anything"], { pattern: "([" })).toEqual(["anything"]);
  expect(readAll(["anything"], { pattern: "a)|(b" })).toEqual(["anything"]);
});

test("lengths count characters as people do, and items of lists", () => {
  expect(readAll(["a", "ab", "😀😀😀", "abcd"], { minLength: 2, maxLength: 3 })).toEqual([
    "<tooShort>",
    "ab",
    "😀😀😀",
    "<tooLong>",
  ]);
  expect(readAll(["a", "a;b", "a;b;c"], { type: "list", minLength: 2, maxLength: 2 })).toEqual([
    "<tooShort>",
    ["a", "b"],
    "<tooLong>",
  ]);
});

test("limits hold for numbers whatever their decimal sign, and for days and times", () => {
  expect(readAll(["1,4", "1,5", "2,6"], { type: "number", min: 1.5, max: "2.5" }, { decimal: "," })).toEqual([
    "<tooSmall>",
    1.5,
    "<tooLarge>",
  ]);
  expect(
    readAll(["31.12.2024", "2025-01-01", "1 Jan 2026"], { type: "date", min: "2025-01-01", max: "2025-12-31" }),
  ).toEqual(["<tooSmall>", "2025-01-01", "<tooLarge>"]);
  expect(readAll(["8:59", "9:00", "5:01 pm"], { type: "time", min: "09:00", max: "17:00" })).toEqual([
    "<tooSmall>",
    "09:00:00",
    "<tooLarge>",
  ]);
  expect(
    readAll(["2025-01-01T00:30+01:00", "2025-01-01T00:00Z"], { type: "datetime", min: "2025-01-01T00:00Z" }),
  ).toEqual(["<tooSmall>", "2025-01-01T00:00:00Z"]);
});

test("a limit that means nothing for the type is left out of account", () => {
  expect(readAll(["2025-01-01"], { type: "date", max: "soon" })).toEqual(["2025-01-01"]);
  expect(readAll(["abc"], { type: "text", max: 1 })).toEqual(["abc"]);
});
