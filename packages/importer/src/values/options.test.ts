import { expect, test } from "vitest";
import { readAll } from "./readerOf.test-data.ts";

test("an option is known by value, label or alias, without case, accents, blanks and punctuation", () => {
  const options = [{ value: "ed", label: "Éditeur en chef", aliases: ["Chief Editor"] }, "admin"];
  expect(
    readAll(["ed", "editeur en-chef", "ÉDITEUR EN CHEF", "chief  editor", "ADMIN", "nobody"], {
      type: "enum",
      options,
    }),
  ).toEqual(["ed", "ed", "ed", "ed", "admin", "<option>"]);
});

test("options that differ in signs alone are told apart as written", () => {
  const options = ["C", "C++", "C#", "+", "-"];
  expect(readAll(["C", "C++", "C#", "+", "-", "c", "*"], { type: "enum", options })).toEqual([
    "C",
    "C++",
    "C#",
    "+",
    "-",
    "<option>",
    "<option>",
  ]);
});
