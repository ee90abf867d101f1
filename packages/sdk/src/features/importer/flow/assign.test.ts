import { expect, it } from "vitest";
import { assign, keyOf } from "./assign.ts";

it("gives a column one place, and a place one column", () => {
  expect(assign({ name: 0, email: 1 }, 1, "name")).toEqual({ name: 1 });
  expect(assign({ name: 0 }, 2, "email")).toEqual({ name: 0, email: 2 });
});
it("takes a place from whatever had it", () => {
  expect(assign({ name: 0, email: 1 }, 0, null)).toEqual({ email: 1 });
});
it("knows what a place was given to", () => {
  expect([keyOf({ name: 3 }, 3), keyOf({ name: 3 }, 0)]).toEqual(["name", null]);
});
