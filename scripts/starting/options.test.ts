import { expect, it } from "vitest";
import { readOptions } from "./options.ts";

it("has a value for everything", () => {
  expect(readOptions([], {})).toMatchObject({ fresh: false, port: 4400, people: 400 });
});

it("takes what it is told", () => {
  expect(readOptions(["--fresh"], { HANDRAIL_START_PEOPLE: "20" })).toMatchObject({ fresh: true, people: 20 });
});

it("names every mistake with its value", () => {
  expect(readOptions(["--fast"], { HANDRAIL_START_PORT: "x" })).toEqual([
    'There is no option "--fast"; --fresh is the only one.',
    'HANDRAIL_START_PORT is "x": set a whole number, 0 or more.',
  ]);
});
