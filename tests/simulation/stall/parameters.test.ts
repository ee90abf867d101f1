import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARAMETERS, VARIANTS } from "./parameters.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

test("the simulator's parameters are those that were frozen before a detector was tuned", () => {
  const frozen = read("./parameters.sha256").trim();
  const found = createHash("sha256").update(read("./parameters.ts")).digest("hex");
  expect(
    found,
    "tests/simulation/stall/parameters.ts changed. It was frozen before the detector was tuned: numbers measured on a simulator that was adjusted afterwards prove nothing. Put it back. If the world it describes is truly wrong, change it and parameters.sha256 in a commit of their own that touches no detector, and measure every method again with new seeds.",
  ).toBe(frozen);
});

test("the plain world has nothing of the misspecified ones", () => {
  const { misspecification: plain } = PARAMETERS;
  expect(VARIANTS.plain).toEqual({});
  for (const [name, changes] of Object.entries(VARIANTS)) {
    if (name !== "plain") expect({ ...plain, ...changes }, name).not.toEqual(plain);
  }
});
