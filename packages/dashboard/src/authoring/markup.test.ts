import type { RichText } from "@handrail/core/content";
import { describe, expect, it } from "vitest";
import { keepTranslations, parseMarkup, typedMarkup } from "./markup.ts";

describe("parseMarkup", () => {
  it("keeps one plain paragraph a bare string", () => {
    expect(parseMarkup("Drop the file\nyou have.")).toBe("Drop the file you have.");
    expect(parseMarkup("  ")).toBe("");
  });

  it("reads strong, emphasis, code and links", () => {
    expect(parseMarkup("A **CSV** or *any* `x` [list](/help)!")).toEqual([
      {
        kind: "paragraph",
        content: [
          { kind: "text", text: "A " },
          { kind: "strong", text: "CSV" },
          { kind: "text", text: " or " },
          { kind: "emphasis", text: "any" },
          { kind: "text", text: " " },
          { kind: "code", text: "x" },
          { kind: "text", text: " " },
          { kind: "link", text: "list", href: "/help" },
          { kind: "text", text: "!" },
        ],
      },
    ]);
  });

  it("reads paragraphs and lists", () => {
    expect(parseMarkup("One\n\n- a\n- b\n\n1. c")).toEqual([
      { kind: "paragraph", content: [{ kind: "text", text: "One" }] },
      { kind: "list", ordered: false, items: [[{ kind: "text", text: "a" }], [{ kind: "text", text: "b" }]] },
      { kind: "list", ordered: true, items: [[{ kind: "text", text: "c" }]] },
    ]);
  });

  it.each(["plain", "a **b** c", "one\n\ntwo", "- a\n- *b*", "1. a\n2. b", "[t](https://x.test/?a=1)"])(
    "and typedMarkup are each other's reverse: %j",
    (typed) => {
      expect(typedMarkup(parseMarkup(typed))).toBe(typed);
    },
  );

  it("makes no markup of what is none, and no HTML of anything", () => {
    expect(parseMarkup("2 * 3 = <b>6</b>")).toBe("2 * 3 = <b>6</b>");
  });
});

describe("keepTranslations", () => {
  it("keeps the languages of every piece that was not retyped", () => {
    const before: RichText = [
      { kind: "paragraph", content: [{ kind: "text", text: { default: "One", it: "Uno" } }] },
      { kind: "paragraph", content: [{ kind: "text", text: { default: "Two", it: "Due" } }] },
    ];
    expect(keepTranslations(before, parseMarkup("One\n\nThree"))).toEqual([
      { kind: "paragraph", content: [{ kind: "text", text: { default: "One", it: "Uno" } }] },
      { kind: "paragraph", content: [{ kind: "text", text: "Three" }] },
    ]);
  });
});
