import { expect, test } from "vitest";
import { readAll } from "../readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });

test("items of a list are parted by whichever sign is there, and keep it in quotation marks", () => {
  expect(faults("list", ["a; b ;c", "a|b", "a, b", "a\nb, c", '"a;b"; c', 'say ""x""', "a;;b;", "、"])).toEqual([
    ["a", "b", "c"],
    ["a", "b"],
    ["a", "b"],
    ["a", "b, c"],
    ["a;b", "c"],
    ['say ""x""'],
    ["a", "b"],
    [],
  ]);
  expect(readAll(["a, b; c"], { type: "list", separator: "," })).toEqual([["a", "b; c"]]);
});

test("items have options too", () => {
  expect(readAll(["ADMIN; user", "admin; nobody"], { type: "list", options: ["admin", "user"] })).toEqual([
    ["admin", "user"],
    "<item>",
  ]);
});
