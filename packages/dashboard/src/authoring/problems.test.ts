import { describe, expect, it } from "vitest";
import { withWords } from "./LocalizedField.tsx";
import { pathOf } from "./problems.tsx";
import { ownPaths } from "./useEditor.ts";

describe("pathOf", () => {
  it.each(["steps.0.title", "steps[0].title", "/steps/0/title"])("writes %s in one way", (path) => {
    expect(pathOf(path)).toBe("steps.0.title");
  });
});

describe("ownPaths", () => {
  it("tells a problem of the whole from where the editor stands, and leaves those of other kinds alone", () => {
    const failure = {
      error: "invalidContent" as const,
      message: "",
      problems: [
        { path: "guides.2.trigger.step", message: "a" },
        { path: "journeys.0.steps.1", message: "b" },
        { path: "name", message: "c" },
      ],
    };
    expect(ownPaths("guides", failure).problems.map(({ path }) => path)).toEqual([
      "trigger.step",
      "journeys.0.steps.1",
      "name",
    ]);
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
