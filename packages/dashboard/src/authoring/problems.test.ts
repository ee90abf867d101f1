import { describe, expect, it } from "vitest";
import { withWords } from "./LocalizedField.tsx";
import { pathOf } from "./problems.tsx";

describe("pathOf", () => {
  it.each(["steps.0.title", "steps[0].title", "/steps/0/title"])("writes %s in one way", (path) => {
    expect(pathOf(path)).toBe("steps.0.title");
  });
});

describe("withWords", () => {
  it("makes a record of a bare string when a language is added, and a string again when it goes", () => {
    const both = withWords("Hello", "it", "Ciao");
    expect(both).toEqual({ default: "Hello", it: "Ciao" });
    expect(withWords(both, "it", null)).toBe("Hello");
  });

  it("keeps the other languages when one changes", () => {
    expect(withWords({ default: "a", it: "b" }, "default", "c")).toEqual({ default: "c", it: "b" });
  });
});
