import { describe, expect, it } from "vitest";
import { moved, replaced, without } from "./list.ts";
import { slugOf } from "./slug.ts";

describe("moved", () => {
  it.each([
    [0, 2, "bcad"],
    [3, 0, "dabc"],
    [1, 2, "acbd"],
    [0, -1, "abcd"],
    [3, 4, "abcd"],
    [9, 0, "abcd"],
  ])("from %d to %d gives %s", (from, to, expected) => {
    expect(moved([..."abcd"], from, to).join("")).toBe(expected);
  });
});

describe("replaced and without", () => {
  it("touch one place alone", () => {
    expect(replaced(["a", "b"], 1, "x")).toEqual(["a", "x"]);
    expect(without(["a", "b"], 0)).toEqual(["b"]);
  });
});

describe("slugOf", () => {
  it.each([
    ["Import contacts", "import-contacts"],
    ["Überblick & Co.", "uberblick-co"],
    ["  ", "step"],
    ["한국어", "step"],
  ])("of %j is %s", (title, slug) => {
    expect(slugOf(title, [], "step")).toBe(slug);
  });

  it("takes a number where the name is taken", () => {
    expect(slugOf("A", ["a", "a-2"], "x")).toBe("a-3");
  });
});
