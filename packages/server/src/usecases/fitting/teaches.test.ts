import { assign } from "@handrail/core/experiment";
import { expect, test } from "vitest";
import { teaches } from "./teaches.ts";

const PEOPLE = Array.from({ length: 100_000 }, (_, n) => (n % 2 === 0 ? `user-${n}` : `anon-0193${n.toString(16)}`));

test("half of the people teach, and somebody is always on the same side", () => {
  const teaching = PEOPLE.filter(teaches).length / PEOPLE.length;
  expect(Math.abs(teaching - 0.5)).toBeLessThan(0.01);
  // Written down: another hash would let people who taught a model test it.
  expect(["ada", "bob", "cem", "dan", "eve", "anon-1", ""].map(teaches)).toMatchInlineSnapshot(`
    [
      true,
      true,
      true,
      false,
      true,
      true,
      true,
    ]
  `);
});

test("the sides have nothing to do with holdouts", () => {
  const salt = "salt_0193";
  const held = PEOPLE.filter((unit) => assign({ salt, guide: "import-help", unit, share: 0.3 }) === "holdout");
  expect(Math.abs(held.filter(teaches).length / held.length - 0.5)).toBeLessThan(0.01);
});
